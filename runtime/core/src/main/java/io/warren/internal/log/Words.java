package io.warren.internal.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time, as byte by byte takes most of the time in which entries are written.
 *
 * @see <a href="https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord">how a byte is
 *     found in a word</a>
 */
final class Words {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long EACH_SIGN = 0x8080808080808080L;

  private Words() {}

  static long at(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  static void put(byte[] bytes, int index, long word) {
    LONGS.set(bytes, index, word);
  }

  /** Whether each byte is a character of ASCII that is seen, or a space. */
  static boolean isPrintable(long word) {
    return ((word | (word - EACH_BYTE * ' ') | (word + EACH_BYTE)) & EACH_SIGN) == 0;
  }

  /** False where a byte may be one that a string of JSON escapes. */
  static boolean isUnescaped(long word) {
    long controls = (word - EACH_BYTE * ' ') & ~word;
    return ((controls | zeros(word ^ EACH_BYTE * '"') | zeros(word ^ EACH_BYTE * '\\')) & EACH_SIGN)
        == 0;
  }

  /** The sign of a byte is set where the byte is 0, and may be where it is 1. */
  private static long zeros(long word) {
    return (word - EACH_BYTE) & ~word;
  }
}
