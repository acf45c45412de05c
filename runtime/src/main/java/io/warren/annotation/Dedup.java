package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Does not handle a message again whose key was handled on the same queue a short while ago. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Dedup {
  /**
   * The least time since the last success of the same key on this queue, as a duration with a unit:
   * "10m".
   */
  String interval();

  /** A path of properties in the payload, such as "order.id"; empty: the message's id. */
  String key() default "";
}
