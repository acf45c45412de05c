package io.warren;

/**
 * What of a consumer can be changed where it runs. Immutable.
 *
 * @param prefetch how many unsettled messages the broker hands out ahead, 1 to 65535, and at least
 *     the size of the contract's {@code @Batch}
 * @param concurrency how many messages are handled at the same time, or how many batches; at least
 *     1 and at most the prefetch, which is compared when the consumer is added
 */
public record ConsumeOptions(int prefetch, int concurrency) {
  private static final int MAX_PREFETCH = 65_535;

  /**
   * Both values.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public ConsumeOptions {
    if (prefetch < 1 || prefetch > MAX_PREFETCH) {
      throw new IllegalArgumentException("prefetch is 1 to 65535, not " + prefetch);
    }
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency is at least 1, not " + concurrency);
    }
  }

  /** The same with another prefetch. */
  public ConsumeOptions prefetch(int prefetch) {
    return new ConsumeOptions(prefetch, concurrency);
  }

  /** The same with another concurrency. */
  public ConsumeOptions concurrency(int concurrency) {
    return new ConsumeOptions(prefetch, concurrency);
  }
}
