package io.warren.internal.log;

/** What can be written as text, and where a text may be cut. */
final class Texts {
  private static final int CONTINUATION_MASK = 0xC0;
  private static final int CONTINUATION = 0x80;
  private static final int MOST_CONTINUATIONS = 3;

  private Texts() {}

  /** The beginning of a text, without half a character at its end. */
  static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean half = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, half ? most - 1 : most);
  }

  /** How many bytes of the beginning are whole characters of UTF-8. */
  static int beginning(byte[] utf8, int most) {
    if (utf8.length <= most) {
      return utf8.length;
    }
    int end = most;
    while (end > most - MOST_CONTINUATIONS && (utf8[end] & CONTINUATION_MASK) == CONTINUATION) {
      end--;
    }
    // Else it is no UTF-8.
    return (utf8[end] & CONTINUATION_MASK) == CONTINUATION ? most : end;
  }

  /**
   * Whether bytes are text in UTF-8 that people can read, and JSON can carry in few bytes more:
   * without control characters, but with those that part lines and columns.
   *
   * @param length of the beginning that is looked at
   */
  static boolean readable(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (at + Long.BYTES <= length && Words.isPrintable(Words.at(bytes, at))) {
        at += Long.BYTES;
        continue;
      }
      int b = bytes[at];
      if ((b >= ' ' && b != 0x7F) || b == '\n' || b == '\r' || b == '\t') {
        at++;
      } else if (b >= 0) {
        return false;
      } else {
        int more = continuations(bytes, at, length);
        if (more == 0) {
          return false;
        }
        at += more + 1;
      }
    }
    return true;
  }

  private static int continuations(int first) {
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  }

  /** How many bytes follow the first of a character, by table 3-7 of Unicode; 0: it is none. */
  private static int continuations(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xFF;
    int more = continuations(first);
    if (more == 0 || at + more >= length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int greatest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > greatest) {
      return 0;
    }
    for (int i = 2; i <= more; i++) {
      if ((bytes[at + i] & CONTINUATION_MASK) != CONTINUATION) {
        return 0;
      }
    }
    return more;
  }
}
