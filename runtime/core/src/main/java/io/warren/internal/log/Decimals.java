package io.warren.internal.log;

/** Numbers in decimal digits. */
final class Decimals {
  /** How many a long has at most. */
  static final int MOST = 19;

  /** The numbers below a hundred, in two digits. */
  private static final byte[] PAIRS = pairs();

  /** Of ten, from one on, as many as a long has. */
  private static final long[] POWERS = powers();

  private Decimals() {}

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < pairs.length; i += 2) {
      pairs[i] = (byte) ('0' + i / 20);
      pairs[i + 1] = (byte) ('0' + i / 2 % 10);
    }
    return pairs;
  }

  private static long[] powers() {
    long[] powers = new long[MOST];
    powers[0] = 1;
    for (int i = 1; i < MOST; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /**
   * Writes a number that is not negative.
   *
   * @return how many digits it has
   */
  static int write(long value, byte[] to, int at) {
    int count = 1;
    while (count < MOST && value >= POWERS[count]) {
      count++;
    }
    int end = at + count;
    long rest = value;
    for (; end - at > 1; end -= 2) {
      long next = rest / 100;
      int pair = (int) (rest - next * 100) * 2;
      to[end - 2] = PAIRS[pair];
      to[end - 1] = PAIRS[pair + 1];
      rest = next;
    }
    if (end > at) {
      to[at] = (byte) ('0' + rest);
    }
    return count;
  }
}
