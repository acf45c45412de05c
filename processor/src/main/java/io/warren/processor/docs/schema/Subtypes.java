package io.warren.processor.docs.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a declared type may be on the wire, by {@code @JsonTypeInfo}: its {@code @JsonSubTypes}, or
 * what it permits, however deep.
 */
public final class Subtypes {
  private final AnnotationMirror info;
  private final Map<String, DeclaredType> byName = new LinkedHashMap<>();
  private final Set<TypeElement> seen = new HashSet<>();
  private boolean complete = true;

  private Subtypes(AnnotationMirror info) {
    this.info = info;
  }

  /** Those of a type, itself included; empty: nothing on the wire says which one it is. */
  public static Optional<Subtypes> of(TypeElement type) {
    return root(type).map(root -> of(type, root));
  }

  private static Subtypes of(TypeElement type, TypeElement root) {
    Subtypes subtypes = new Subtypes(info(root).orElseThrow());
    subtypes.add(type, name(type, root));
    return subtypes;
  }

  private static Optional<AnnotationMirror> info(TypeElement type) {
    return JacksonAnnotations.find(List.of(type), "JsonTypeInfo");
  }

  /** The type that is annotated: this one, or the nearest above it. */
  private static Optional<TypeElement> root(TypeElement type) {
    if (info(type).isPresent()) {
      return Optional.of(type);
    }
    return Mirrors.parents(type).stream().flatMap(parent -> root(parent).stream()).findFirst();
  }

  /** What the type itself is called; by its root, where that says so. */
  private static String name(TypeElement type, TypeElement root) {
    if (!type.equals(root)) {
      for (Map.Entry<String, DeclaredType> entry : of(root, root).byName.entrySet()) {
        if (Mirrors.element(entry.getValue()).equals(type)) {
          return entry.getKey();
        }
      }
    }
    return ownName(type);
  }

  private static String ownName(TypeElement type) {
    return JacksonAnnotations.find(List.of(type), "JsonTypeName")
        .flatMap(mirror -> JacksonAnnotations.text(mirror, "value"))
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> nameInClassFile(type));
  }

  private static String nameInClassFile(TypeElement type) {
    Element outer = type.getEnclosingElement();
    String name = type.getSimpleName().toString();
    return outer instanceof TypeElement around ? nameInClassFile(around) + "$" + name : name;
  }

  private void add(TypeElement type, String name) {
    if (!seen.add(type)) {
      return;
    }
    if (!type.getModifiers().contains(Modifier.ABSTRACT) && !type.getKind().isInterface()) {
      byName.put(name, (DeclaredType) type.asType());
    }
    Optional<AnnotationMirror> stated = JacksonAnnotations.find(List.of(type), "JsonSubTypes");
    if (stated.isPresent()) {
      for (AnnotationMirror each : JacksonAnnotations.mirrors(stated.get(), "value")) {
        addStated(each);
      }
    } else {
      type.getPermittedSubclasses().forEach(permitted -> addType(permitted, null));
    }
  }

  private void addStated(AnnotationMirror stated) {
    Optional<DeclaredType> type = JacksonAnnotations.type(stated, "value");
    if (type.isEmpty()) {
      complete = false;
    } else {
      addType(type.get(), JacksonAnnotations.text(stated, "name").orElse(null));
    }
  }

  private void addType(TypeMirror type, @Nullable String stated) {
    if (type.getKind() != TypeKind.DECLARED) {
      complete = false;
      return;
    }
    TypeElement element = Mirrors.element((DeclaredType) type);
    add(element, stated == null || stated.isEmpty() ? ownName(element) : stated);
  }

  /** The types that are no supertypes alone, by what is written for them. */
  public Map<String, DeclaredType> byName() {
    return byName;
  }

  /** Whether all that it names exist. */
  boolean complete() {
    return complete;
  }

  /** How the subtype is told: {@code NAME}, {@code CLASS} and so on. */
  public String use() {
    return JacksonAnnotations.text(info, "use").orElse("CLASS");
  }

  /** Whether a property says what it is, or nothing, as the properties are told apart. */
  boolean isPlain() {
    String include = JacksonAnnotations.text(info, "include").orElse("PROPERTY");
    return switch (use()) {
      case "NAME", "SIMPLE_NAME" ->
          include.equals("PROPERTY") || include.equals("EXISTING_PROPERTY");
      case "DEDUCTION" -> true;
      default -> false;
    };
  }

  /** The property that says it; null: nothing does. */
  @Nullable String discriminator() {
    return use().equals("DEDUCTION")
        ? null
        : JacksonAnnotations.text(info, "property").filter(name -> !name.isEmpty()).orElse("@type");
  }

  /** What the type is called, if there is no other; empty: there are others. */
  Optional<String> only(TypeElement type) {
    return byName.size() > 1
        ? Optional.empty()
        : byName.entrySet().stream()
            .filter(entry -> Mirrors.element(entry.getValue()).equals(type))
            .map(Map.Entry::getKey)
            .findFirst();
  }
}
