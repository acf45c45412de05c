package io.warren.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated sender: what its methods return is not yet sent. Error Prone knows the mark by
 * this name, whoever declares it; a foreign one would be a warning where no processor claims it,
 * and would be missing in modules that cannot read it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CheckReturnValue {}
