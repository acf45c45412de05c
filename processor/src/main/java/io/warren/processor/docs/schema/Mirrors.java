package io.warren.processor.docs.schema;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
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
}
