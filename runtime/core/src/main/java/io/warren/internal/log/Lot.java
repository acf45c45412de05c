package io.warren.internal.log;

import java.util.Arrays;

/** The entries of one message, as they are in it. Not thread-safe. */
final class Lot {
  private static final byte[] NUMBER = Fields.NUMBER.json();

  /** What is before an entry, at most: a comma, its begin, its number, a comma. */
  private static final int MOST_BEFORE = NUMBER.length + Decimals.MOST + 2;

  private byte[] bytes;
  private int length;
  private int count;

  /**
   * @param bytes how many it has room for until it grows
   */
  Lot(int bytes) {
    this.bytes = new byte[bytes];
  }

  /** How many entries it has. */
  int count() {
    return count;
  }

  /** How many bytes they are. */
  int length() {
    return length;
  }

  /** The bytes, of which the first {@link #length} are theirs. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * Adds one.
   *
   * @param number which it is: its first field
   * @param entry begins with an object that has others
   * @param size how many bytes of it are the entry
   */
  void add(long number, byte[] entry, int size) {
    int needed = length + MOST_BEFORE + size;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }
    if (count > 0) {
      bytes[length++] = ',';
    }
    append(entry, 0, 1);
    append(NUMBER, 0, NUMBER.length);
    length += Decimals.write(number, bytes, length);
    bytes[length++] = ',';
    append(entry, 1, size - 1);
    count++;
  }

  private void append(byte[] more, int from, int size) {
    System.arraycopy(more, from, bytes, length, size);
    length += size;
  }

  /** It grows no more: gives back much room that it has left. */
  void full() {
    if (bytes.length - length > bytes.length / 4) {
      bytes = Arrays.copyOf(bytes, length);
    }
  }
}
