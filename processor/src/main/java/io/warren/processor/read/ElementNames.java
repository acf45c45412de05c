package io.warren.processor.read;

import com.squareup.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** Names of elements, for people. */
final class ElementNames {
  private ElementNames() {}

  /** The name without its package: {@code Outer.Events}. */
  static String display(TypeElement type) {
    return String.join(".", ClassName.get(type).simpleNames());
  }
}
