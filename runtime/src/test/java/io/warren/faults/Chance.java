package io.warren.faults;

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
}
