package io.warren.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Carries the manifest of a module's contracts, on a generated type in {@link #PACKAGE}, so that
 * the documents of a module that uses them can show them too. A compiler finds the types of a
 * package on the whole class path; of a resource it finds the first one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ContractIndex {
  /** Where the types with this annotation are. */
  String PACKAGE = "io.warren.contracts";

  /** The manifest's JSON, in parts that fit into a class file. */
  String[] value();
}
