package io.warren.processor.docs.html;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room a text takes in a monospaced font. Rather too much than too little: fonts differ
 * from one browser to the next.
 */
final class Lettering {
  private static final int FIRST_WIDE_CHARACTER = 0x1100;
  private static final String ELLIPSIS = "\u2026";
  private static final String BREAKS_AFTER = ".-_:/ ";

  private Lettering() {}

  /** The width in pixels, for a font size in pixels. */
  static int width(String text, int fontSize) {
    return (int) Math.ceil(columns(text) * fontSize * 0.62);
  }

  /** The width in the font's columns: 1 a character, 2 a wide one. */
  static int columns(String text) {
    return text.codePoints().map(Lettering::columns).sum();
  }

  /** The text, or as much of its beginning as has room. */
  static String shortened(String text, int columns) {
    if (columns(text) <= columns) {
      return text;
    }
    return text.substring(0, fitting(text, columns - 1)) + ELLIPSIS;
  }

  /** The text on lines, the last one shortened; broken between words where there are any. */
  static List<String> lines(String text, int columns, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (columns(rest) > columns && lines.size() < most - 1) {
      int end = lineEnd(rest, columns);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    lines.add(shortened(rest, columns));
    return lines;
  }

  private static int lineEnd(String text, int columns) {
    int most = fitting(text, columns);
    for (int end = most; end > most / 3; end--) {
      if (BREAKS_AFTER.indexOf(text.charAt(end - 1)) >= 0 || startsWord(text, end)) {
        return end;
      }
    }
    return most;
  }

  private static boolean startsWord(String text, int index) {
    return Character.isUpperCase(text.charAt(index))
        && Character.isLowerCase(text.charAt(index - 1));
  }

  /** How many chars of the text have room; never half of a surrogate pair. */
  private static int fitting(String text, int columns) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      used += columns(character);
      if (used > columns) {
        break;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  private static int columns(int character) {
    return character < FIRST_WIDE_CHARACTER || character == ELLIPSIS.charAt(0) ? 1 : 2;
  }
}
