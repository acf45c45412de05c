package io.warren.processor.docs.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Small questions about types. */
final class Mirrors {
  private Mirrors() {}

  /** The type of a field, or what a method returns. */
  static TypeMirror of(Element place) {
    return place instanceof ExecutableElement method ? method.getReturnType() : place.asType();
  }

  static TypeElement element(DeclaredType type) {
    return (TypeElement) type.asElement();
  }

  static String name(DeclaredType type) {
    return element(type).getQualifiedName().toString();
  }

  /** The class and the interfaces above a type, as far as they exist. */
  static List<TypeElement> parents(TypeElement type) {
    List<TypeMirror> parents = new ArrayList<>(type.getInterfaces());
    parents.add(0, type.getSuperclass());
    return parents.stream()
        .filter(parent -> parent.getKind() == TypeKind.DECLARED)
        .map(parent -> element((DeclaredType) parent))
        .toList();
  }

  /**
   * A type, then all that is above it, whose annotations Jackson takes for those of the type. What
   * is Java's own has none, and would be looked through for each property.
   */
  static List<TypeElement> lineage(TypeElement type) {
    Set<TypeElement> lineage = new LinkedHashSet<>();
    addLineage(type, lineage);
    return List.copyOf(lineage);
  }

  private static void addLineage(TypeElement type, Set<TypeElement> lineage) {
    if (!isOfJava(type) && lineage.add(type)) {
      parents(type).forEach(parent -> addLineage(parent, lineage));
    }
  }

  private static boolean isOfJava(TypeElement type) {
    return type.getQualifiedName().toString().startsWith("java.");
  }

  /** Whether all that it extends, and that extends in turn, exists. */
  static boolean hasItsParents(TypeElement type) {
    return type.getSuperclass().getKind() != TypeKind.ERROR
        && type.getInterfaces().stream().noneMatch(each -> each.getKind() == TypeKind.ERROR)
        && parents(type).stream().allMatch(Mirrors::hasItsParents);
  }
}
