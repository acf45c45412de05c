package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The routing key and the wire name of one method of a contract with several methods. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface RoutingKey {
  /** The routing key that the message is published with, at most 255 bytes of UTF-8. */
  String value();

  /** The wire name by which a consumer finds the method; by default the routing key. */
  String type() default "";
}
