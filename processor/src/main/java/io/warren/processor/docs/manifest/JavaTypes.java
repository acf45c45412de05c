package io.warren.processor.docs.manifest;

import java.util.regex.Pattern;

/** Names of types in the source, as people read them. */
public final class JavaTypes {
  private static final Pattern PACKAGE = Pattern.compile("(?<![\\w$.])(?:[a-z_][\\w$]*\\.)+");

  private JavaTypes() {}

  /** A type without packages: {@code Page<Order>}. */
  public static String simple(String name) {
    return PACKAGE.matcher(name).replaceAll("");
  }
}
