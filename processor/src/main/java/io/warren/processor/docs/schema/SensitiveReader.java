package io.warren.processor.docs.schema;

import io.warren.annotation.Sensitive;
import io.warren.codec.SensitivePaths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is sensitive in a payload: makes the forms of its values, one after the other, and
 * each once. Where nobody knows how something is written, all of it is hidden.
 */
final class SensitiveReader {
  private final PossibleTypes possible;
  private final Types types;
  private final Map<String, SensitiveForm> forms = new LinkedHashMap<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Set<String> members = new HashSet<>();

  SensitiveReader(Elements elements, Types types) {
    this.types = types;
    possible = new PossibleTypes(elements, types);
  }

  SensitiveProperties read(TypeMirror type) {
    SensitiveForm root = form(List.of(type));
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
    List<String> paths =
        root == null ? List.of() : SensitiveForm.paths(root, forms.values(), SensitivePaths.WHOLE);
    return new SensitiveProperties(paths, members, possible.complete());
  }

  /** The form of what may be of several types; null: they have no properties. */
  private @Nullable SensitiveForm form(List<TypeMirror> all) {
    PossibleTypes.Value value = possible.of(all);
    if (value.isEmpty()) {
      return null;
    }
    SensitiveForm known = forms.get(value.key());
    if (known != null) {
      return known;
    }
    SensitiveForm form = new SensitiveForm();
    forms.put(value.key(), form);
    waiting.add(() -> fill(form, value));
    return form;
  }

  /** What is collected of one name. */
  private static final class Draft {
    private final List<TypeMirror> types = new ArrayList<>();
    private boolean sensitive;
    private boolean told;
    private boolean list;
  }

  /** What is collected of a value. */
  private static final class Drafts {
    private final Map<String, Draft> byName = new LinkedHashMap<>();
    private final List<TypeMirror> keys = new ArrayList<>();
    private boolean opaque;

    Draft named(String name) {
      return byName.computeIfAbsent(name, key -> new Draft());
    }
  }

  private void fill(SensitiveForm form, PossibleTypes.Value value) {
    Drafts drafts = new Drafts();
    drafts.keys.addAll(value.keys().values());
    for (DeclaredType object : value.objects().values()) {
      if (WrittenForm.isTold(Mirrors.element(object))) {
        form.becomeOpaque();
      }
      add(object, new Around("", "", false, Set.of()), drafts);
    }
    if (!value.entries().isEmpty()) {
      drafts.named(SensitiveForm.ANY).types.addAll(value.entries().values());
    }
    // A name that one type knows may be an entry of another.
    boolean several = value.objects().size() + value.entries().size() > 1;
    Draft any = several ? drafts.byName.get(SensitiveForm.ANY) : null;
    SensitiveForm keys = form(drafts.keys);
    if (keys != null) {
      form.addKeys(keys);
    }
    if (drafts.opaque) {
      form.becomeOpaque();
    }
    drafts.byName.forEach(
        (name, draft) -> {
          if (any != null && any != draft) {
            draft.types.addAll(any.types);
            draft.sensitive |= any.sensitive;
            draft.told |= any.told;
          }
          // Also of what is hidden as a whole: marks below it are not astray.
          SensitiveForm inner = form(draft.types);
          if (draft.sensitive) {
            form.hide(name);
          } else if (inner != null) {
            form.add(name, inner, draft.told, draft.list);
          }
        });
  }

  /**
   * What stands around the names of an object that is unwrapped.
   *
   * @param hidden whether all of it is sensitive
   * @param types what it is in
   */
  private record Around(String prefix, String suffix, boolean hidden, Set<String> types) {
    String name(String inner) {
      return prefix + inner + suffix;
    }

    Around inside(String before, String after, boolean isHidden, DeclaredType type) {
      Set<String> all = new HashSet<>(types);
      all.add(type.toString());
      return new Around(prefix + before, after + suffix, hidden || isHidden, all);
    }
  }

  private void add(DeclaredType object, Around around, Drafts drafts) {
    if (around.types.contains(object.toString())) {
      return;
    }
    List<WrittenProperty> properties = WrittenProperties.andRead(object, types);
    Set<WrittenProperty> marked = marked(object, properties);
    for (WrittenProperty property : properties) {
      List<Element> places = places(property);
      places.forEach(place -> members.add(SensitiveProperties.name(place)));
      boolean sensitive = around.hidden || marked.contains(property);
      Optional<WrittenForm.Unwrapped> unwrapped = WrittenForm.unwrapped(places);
      if (unwrapped.isPresent()) {
        String before = unwrapped.get().prefix();
        Around inside = around.inside(before, unwrapped.get().suffix(), sensitive, object);
        for (DeclaredType inner : possible.of(allTypes(object, property)).objects().values()) {
          // Somebody's own serializer writes it as it likes.
          drafts.opaque |= WrittenForm.isTold(Mirrors.element(inner));
          add(inner, inside, drafts);
        }
        if (!possible.isObject(property.type())) {
          addNamed(object, property, sensitive, around, drafts);
        }
      } else if (WrittenForm.isAny(places)) {
        Draft any = drafts.named(SensitiveForm.ANY);
        any.sensitive |= sensitive;
        PossibleTypes.Value map = possible.of(allTypes(object, property));
        any.types.addAll(map.entries().values());
        any.types.addAll(map.objects().values());
        drafts.keys.addAll(map.keys().values());
      } else {
        // What says which type it is stands elsewhere, under another name.
        drafts.opaque |= sensitive && JacksonAnnotations.find(places, "JsonTypeId").isPresent();
        addNamed(object, property, sensitive, around, drafts);
      }
    }
  }

  private void addNamed(
      DeclaredType object,
      WrittenProperty property,
      boolean sensitive,
      Around around,
      Drafts drafts) {
    for (String name : new WrittenForm(Mirrors.element(object)).names(property)) {
      Draft draft = drafts.named(around.name(name));
      draft.sensitive |= sensitive;
      draft.told |= WrittenForm.isTold(places(property));
      draft.list |= possible.isList(property.type());
      draft.types.addAll(allTypes(object, property));
    }
  }

  /**
   * Those with a mark, and those that are the same by a name in JSON: as where a parameter has the
   * name of a getter, and an alias beside it.
   */
  private static Set<WrittenProperty> marked(
      DeclaredType object, List<WrittenProperty> properties) {
    Set<WrittenProperty> marked = new HashSet<>();
    for (WrittenProperty property : properties) {
      if (isSensitive(object, property)) {
        marked.add(property);
      }
    }
    if (!marked.isEmpty()) {
      WrittenForm written = new WrittenForm(Mirrors.element(object));
      marked.addAll(unknown(object, properties, written));
      Set<String> names = new HashSet<>();
      List<WrittenProperty> same = List.of();
      do {
        marked.addAll(same);
        marked.forEach(property -> names.addAll(written.names(property)));
        same =
            properties.stream()
                .filter(property -> !marked.contains(property))
                .filter(property -> !Collections.disjoint(names, written.names(property)))
                .toList();
      } while (!same.isEmpty());
    }
    return marked;
  }

  /** What a parameter or a builder reads under names that no property has: it may be any. */
  private static List<WrittenProperty> unknown(
      DeclaredType object, List<WrittenProperty> properties, WrittenForm written) {
    List<TypeElement> lineage = Mirrors.lineage(Mirrors.element(object));
    Set<String> names = new HashSet<>();
    properties.stream()
        .filter(property -> !property.places().isEmpty())
        .forEach(property -> names.addAll(written.names(property)));
    return properties.stream()
        .filter(property -> property.places().isEmpty())
        .filter(
            property ->
                property.setters().stream()
                    .noneMatch(place -> lineage.contains(place.getEnclosingElement())))
        .filter(property -> Collections.disjoint(names, written.names(property)))
        .toList();
  }

  private static List<Element> places(WrittenProperty property) {
    return Stream.concat(property.places().stream(), property.setters().stream()).toList();
  }

  /** At the component of a record, or at any of the members that make the property. */
  static boolean isSensitive(DeclaredType object, WrittenProperty property) {
    Element owner = object.asElement();
    boolean component =
        owner.getKind() == ElementKind.RECORD
            && Mirrors.element(object).getRecordComponents().stream()
                .filter(each -> each.getSimpleName().contentEquals(property.javaName()))
                .anyMatch(SensitiveReader::isMarked);
    return component || places(property).stream().anyMatch(SensitiveReader::isMarked);
  }

  private static boolean isMarked(Element place) {
    return place.getAnnotation(Sensitive.class) != null;
  }

  /** What its members say that it is, and what Jackson is told. */
  private List<TypeMirror> allTypes(DeclaredType object, WrittenProperty property) {
    List<TypeMirror> all = new ArrayList<>();
    all.add(property.type());
    for (Element place : property.places()) {
      TypeMirror member = types.asMemberOf(object, place);
      all.add(member instanceof ExecutableType method ? method.getReturnType() : member);
    }
    all.addAll(WrittenForm.told(places(property)));
    return all;
  }
}
