package io.warren.benchmarks.measure;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** How late messages come that were due at a known time. Thread-safe. */
public final class Lateness {
  private final long[] millis;
  private final AtomicInteger handled = new AtomicInteger();
  private final CountDownLatch left;

  /**
   * @param messages how many will come
   */
  public Lateness(int messages) {
    millis = new long[messages];
    left = new CountDownLatch(messages);
  }

  /** A message came that was due at this time, in milliseconds since 1970. */
  public void handled(long due) {
    int number = handled.getAndIncrement();
    if (number < millis.length) {
      millis[number] = System.currentTimeMillis() - due;
      left.countDown();
    }
  }

  /**
   * Waits for all of them.
   *
   * @throws IllegalStateException when one is missing then, or came early
   */
  public void await(Duration deadline) throws InterruptedException {
    if (!left.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(left.getCount() + " messages did not come");
    }
    if (millis().min().orElse(0) < 0) {
      throw new IllegalStateException("a message came early");
    }
  }

  /** Milliseconds that so many percent did not exceed. */
  public String percentile(double percent) {
    return Text.format("%,.0f", Medians.percentile(millis().asDoubleStream(), percent));
  }

  /** Milliseconds by which the last one came late; at least one. */
  public long last() {
    return Math.max(1, millis().max().orElse(0));
  }

  private LongStream millis() {
    return Arrays.stream(millis);
  }
}
