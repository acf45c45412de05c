package io.warren.processor.docs.page;

import io.warren.processor.docs.manifest.JavaTypes;
import java.util.List;

/** What stands in a cell of a table, or a part of a sentence. */
public sealed interface Content {
  /** Nothing, where something could be. */
  record None() implements Content {}

  /** Plain words. */
  record Words(String text) implements Content {}

  /** A name, as the source or the broker has it. */
  record Name(String name) implements Content {}

  /** Things that are stated, as they are, each on its own line. */
  record Statements(List<String> statements) implements Content {
    public Statements {
      statements = List.copyOf(statements);
    }
  }

  /**
   * A type of the source.
   *
   * @param name with its packages
   */
  record JavaType(String name) implements Content {
    /** Without them. */
    public String simpleName() {
      return JavaTypes.simple(name);
    }
  }

  /**
   * A name, and what it names.
   *
   * @param kind the word for it
   */
  record Destination(String kind, String name) implements Content {}
}
