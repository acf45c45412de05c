package io.warren.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated type. Java's own {@code javax.annotation.processing.Generated} cannot be read
 * from every module.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {
  /** The generator. */
  String value();

  /** The contract that the type was generated from. */
  Class<?> contract();
}
