package io.warren.processor.docs.schema;

import io.warren.annotation.Sensitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds what Jackson writes of an object, by its rules for visibility: record components, public
 * getters, public fields, and what is annotated. Inherited ones first, else in source order.
 */
final class WrittenProperties {
  private static final Set<String> NAMING = Set.of("JsonProperty", "JsonGetter");
  private static final Set<String> READING =
      Set.of("JsonProperty", "JsonSetter", "JsonAlias", "JsonAnySetter");

  private final Types types;
  private final DeclaredType object;

  /** Whether also those are wanted that are only read, or that Jackson sees only when told. */
  private final boolean all;

  private final Map<String, TypeMirror> found = new LinkedHashMap<>();
  private final Map<String, List<Element>> places = new LinkedHashMap<>();
  private final Map<String, List<Element>> setters = new LinkedHashMap<>();

  private WrittenProperties(Types types, DeclaredType object, boolean all) {
    this.types = types;
    this.object = object;
    this.all = all;
  }

  static List<WrittenProperty> of(DeclaredType object, Types types) {
    return of(object, types, false);
  }

  /** Also what is only read, and what some mapper may be told to see: whatever may be in JSON. */
  static List<WrittenProperty> andRead(DeclaredType object, Types types) {
    return of(object, types, true);
  }

  private static List<WrittenProperty> of(DeclaredType object, Types types, boolean all) {
    WrittenProperties properties = new WrittenProperties(types, object, all);
    properties.addAll(Mirrors.element(object));
    if (all) {
      BuilderMembers.of(Mirrors.element(object)).forEach(properties::addOfBuilder);
    }
    return properties.found.entrySet().stream()
        .map(
            entry ->
                new WrittenProperty(
                    entry.getKey(),
                    entry.getValue(),
                    properties.places.getOrDefault(entry.getKey(), List.of()),
                    properties.setters.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  private void addAll(TypeElement type) {
    parents(type).forEach(this::addAll);
    // Of a class, Eclipse's compiler throws where it is asked for record components.
    if (type.getKind() == ElementKind.RECORD) {
      type.getRecordComponents().forEach(this::addComponent);
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getModifiers().contains(Modifier.STATIC)) {
        continue;
      }
      if (member.getKind() == ElementKind.FIELD) {
        addField(member);
      } else if (member.getKind() == ElementKind.METHOD) {
        addGetter((ExecutableElement) member);
        addSetter((ExecutableElement) member);
      }
    }
    if (all) {
      ElementFilter.constructorsIn(type.getEnclosedElements()).forEach(this::addParameters);
      ElementFilter.methodsIn(type.getEnclosedElements()).stream()
          .filter(method -> JacksonAnnotations.has(method, "JsonCreator"))
          .forEach(this::addParameters);
    }
  }

  private void addSetter(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (method.getParameters().isEmpty()) {
      return;
    }
    boolean sets = name.startsWith("set") && method.getParameters().size() == 1;
    if (sets || (all && READING.stream().anyMatch(each -> JacksonAnnotations.has(method, each)))) {
      String key = name.startsWith("set") ? decapitalized(name.substring(3)) : name;
      addReading(key, method, last(method));
    }
  }

  /** What a constructor, or a method in its place, is told to read. */
  private void addParameters(ExecutableElement creator) {
    for (VariableElement parameter : creator.getParameters()) {
      if (READING.stream().anyMatch(each -> JacksonAnnotations.has(parameter, each))) {
        addReading(parameter.getSimpleName().toString(), parameter, parameter.asType());
      }
    }
  }

  private void addOfBuilder(BuilderMembers.Member read) {
    TypeMirror type = types.asMemberOf(read.builder(), read.member());
    addReading(
        read.name(),
        read.member(),
        type instanceof ExecutableType method ? last(method.getParameterTypes()) : type);
  }

  private void addReading(String name, Element place, TypeMirror type) {
    setters.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
    if (all) {
      found.putIfAbsent(name, type);
    }
  }

  /** The value that a setter takes. */
  private TypeMirror last(ExecutableElement setter) {
    return last(((ExecutableType) types.asMemberOf(object, setter)).getParameterTypes());
  }

  private static TypeMirror last(List<? extends TypeMirror> parameters) {
    return parameters.get(parameters.size() - 1);
  }

  private static List<TypeElement> parents(TypeElement type) {
    return Mirrors.parents(type).stream()
        .filter(parent -> !parent.getQualifiedName().toString().startsWith("java."))
        .toList();
  }

  private void addComponent(RecordComponentElement component) {
    ExecutableElement accessor = component.getAccessor();
    add(component.getSimpleName().toString(), returned(accessor), accessor);
  }

  /** A field that nobody sees still carries the annotations of its property. */
  private void addField(Element field) {
    String name = field.getSimpleName().toString();
    Set<Modifier> modifiers = field.getModifiers();
    boolean written =
        modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.TRANSIENT);
    if (written || named(field) || all) {
      add(name, types.asMemberOf(object, field), field);
    } else {
      places.computeIfAbsent(name, key -> new ArrayList<>()).add(field);
    }
  }

  private void addGetter(ExecutableElement method) {
    String name = property(method);
    boolean written = method.getModifiers().contains(Modifier.PUBLIC) && !name.isEmpty();
    boolean shaped =
        method.getParameters().isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
    if (shaped && (written || named(method) || (all && mayBeWritten(method, name)))) {
      String key = name.isEmpty() ? method.getSimpleName().toString() : name;
      add(key, returned(method), method);
    }
  }

  /** Whether a mapper may see it, or somebody holds that it does. */
  private static boolean mayBeWritten(ExecutableElement method, String property) {
    return !property.isEmpty()
        || JacksonAnnotations.has(method, "JsonAnyGetter")
        || method.getAnnotation(Sensitive.class) != null;
  }

  private static boolean named(Element member) {
    return NAMING.stream().anyMatch(annotation -> JacksonAnnotations.has(member, annotation));
  }

  private void add(String name, TypeMirror type, Element place) {
    found.putIfAbsent(name, type);
    places.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
  }

  private TypeMirror returned(ExecutableElement method) {
    return ((ExecutableType) types.asMemberOf(object, method)).getReturnType();
  }

  /** The property of a getter by its name; empty: it is none. */
  private static String property(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (name.startsWith("get")) {
      return decapitalized(name.substring(3));
    }
    TypeMirror type = method.getReturnType();
    boolean flag =
        type.getKind() == TypeKind.BOOLEAN || type.toString().equals(Boolean.class.getName());
    return flag && name.startsWith("is") ? decapitalized(name.substring(2)) : "";
  }

  /** As Jackson does it: {@code getURL} is {@code url}. */
  static String decapitalized(String name) {
    int upper = 0;
    while (upper < name.length() && Character.isUpperCase(name.charAt(upper))) {
      upper++;
    }
    return upper == 0
        ? ""
        : name.substring(0, upper).toLowerCase(Locale.ROOT) + name.substring(upper);
  }
}
