package io.warren.faults;

import java.nio.charset.StandardCharsets;

/** Strings that are hard to read, and harder to write again. Not thread-safe. */
final class RandomText {
  private static final int SHORT_STRING_BYTES = 255;

  /** The first half of a pair, as if it were a character; in UTF-8 it is none. */
  private static final byte[] HALF_A_CHARACTER = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};

  private final Chance chance;

  RandomText(Chance chance) {
    this.chance = chance;
  }

  /** At most 255 bytes. */
  byte[] shortString() {
    return switch (chance.below(8)) {
      case 0 -> new byte[0];
      case 1 -> repeated("x");
      case 2 -> repeated("é");
      case 3 -> repeated("\0");
      // Read as 255 characters that take three bytes each.
      case 4 -> repeated(new byte[] {(byte) 0xFF});
      case 5 -> repeated(HALF_A_CHARACTER);
      case 6 -> ("line\r\nline \u202E " + chance.below(1_000)).getBytes(StandardCharsets.UTF_8);
      default -> chance.bytes(chance.below(SHORT_STRING_BYTES + 1));
    };
  }

  /** Any length that headers have room for. */
  byte[] longString() {
    return chance.onceIn(20) ? chance.bytes(chance.below(60_000)) : shortString();
  }

  private static byte[] repeated(String text) {
    return repeated(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] repeated(byte[] unit) {
    byte[] text = new byte[SHORT_STRING_BYTES / unit.length * unit.length];
    for (int at = 0; at < text.length; at += unit.length) {
      System.arraycopy(unit, 0, text, at, unit.length);
    }
    return text;
  }
}
