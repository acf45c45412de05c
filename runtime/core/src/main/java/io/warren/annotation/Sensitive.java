package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property of a payload or a reply whose value Warren shows to nobody but its handler: in no log
 * and in no text of a failure. On the wire it stands as any other.
 *
 * <p>It belongs on a component of a record, on a field, or on an accessor, of the payload itself or
 * of whatever is in it. All that is below the property is hidden with it. Of a contract with a
 * codec of its own, whose form nobody knows, the whole body is hidden.
 *
 * <p>What the application itself logs, or puts into the text of an exception or a failure, is left
 * as it is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Sensitive {}
