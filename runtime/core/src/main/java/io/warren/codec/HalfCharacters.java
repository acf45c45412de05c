package io.warren.codec;

/**
 * Finds half characters (unpaired surrogates), which a Java text can have where it was cut in the
 * middle of one. No encoding can carry them: each reader makes something else of them.
 */
final class HalfCharacters {
  /** There is none. */
  static final int NONE = -1;

  /** The length of an escaped UTF-16 unit, from the backslash on. */
  private static final int ESCAPE = 6;

  private HalfCharacters() {}

  /** The index of the first one; {@link #NONE}: all are whole. */
  static int in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!isPair(text, i)) {
          return i;
        }
        i++;
      }
    }
    return NONE;
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  /**
   * The index of the first byte of the first one in JSON, in whatever text of it: escaped, as JSON
   * allows, or in three bytes, as UTF-8 does not; {@link #NONE}: all are whole.
   */
  static int in(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      if (json[i] == '\\') {
        int unit = unit(json, i);
        if (unit < 0) {
          i++;
        } else if (!Character.isSurrogate((char) unit)) {
          i += ESCAPE - 1;
        } else if (Character.isHighSurrogate((char) unit) && isLow(unit(json, i + ESCAPE))) {
          i += 2 * ESCAPE - 1;
        } else {
          return i;
        }
      } else if (json[i] == (byte) 0xED && i + 1 < json.length && (json[i + 1] & 0xE0) == 0xA0) {
        return i;
      }
    }
    return NONE;
  }

  private static boolean isLow(int unit) {
    return unit >= 0 && Character.isLowSurrogate((char) unit);
  }

  /** What is escaped there as four hexadecimal digits; negative: nothing is. */
  private static int unit(byte[] json, int at) {
    if (at + ESCAPE > json.length || json[at] != '\\' || json[at + 1] != 'u') {
      return NONE;
    }
    int unit = 0;
    for (int i = at + 2; i < at + ESCAPE; i++) {
      int digit = Character.digit(json[i], 16);
      if (digit < 0) {
        return NONE;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }
}
