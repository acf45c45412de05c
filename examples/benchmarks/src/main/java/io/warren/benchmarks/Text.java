package io.warren.benchmarks;

import java.util.Locale;

final class Text {
  private Text() {}

  /** Formats alike wherever it runs. */
  static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
