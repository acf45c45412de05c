package io.warren.faults;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chooses points at random, which its printed seed chooses again. Not thread-safe. */
final class Chance {
  private static final String SEED = "warren.test.seed";

  private final RandomGenerator random;

  private Chance(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** By the property {@code warren.test.seed}, or a new seed. */
  static Chance printed(String what) {
    long seed = Long.getLong(SEED, System.nanoTime());
    System.out.println("[warren] " + what + ": -D" + SEED + "=" + seed);
    return new Chance(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Once in so many times. */
  boolean onceIn(int times) {
    return below(times) == 0;
  }

  long anyNumber() {
    return random.nextLong();
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
