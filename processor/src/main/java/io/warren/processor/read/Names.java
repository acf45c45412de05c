package io.warren.processor.read;

import com.squareup.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** Names of elements, for people. */
final class Names {
  private Names() {}

  /** The name without its package: {@code Outer.Events}. */
  static String display(TypeElement type) {
    return String.join(".", ClassName.get(type).simpleNames());
  }
}
