package io.warren.benchmarks.measure;

import java.util.Locale;

public final class Text {
  private Text() {}

  /** Formats alike wherever it runs. */
  public static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
