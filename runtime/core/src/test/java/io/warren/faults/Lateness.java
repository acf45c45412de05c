package io.warren.faults;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How late messages arrive for the first time, on one clock in nanoseconds. Thread-safe. */
final class Lateness {
  private static final long NOT_YET = Long.MIN_VALUE;

  private final AtomicLongArray due;
  private final AtomicLongArray arrived;

  Lateness(int messages) {
    due = new AtomicLongArray(messages);
    arrived = new AtomicLongArray(messages);
    IntStream.range(0, messages).forEach(number -> arrived.set(number, NOT_YET));
  }

  void due(int number, long nanos) {
    due.set(number, nanos);
  }

  void arrived(int number, long nanos) {
    arrived.compareAndSet(number, NOT_YET, nanos);
  }

  /** How many came before they were due. */
  long early() {
    return late().filter(nanos -> nanos < 0).count();
  }

  /** How many were due by then, and have not arrived. */
  long overdue(long nanos) {
    return IntStream.range(0, due.length())
        .filter(number -> due.get(number) <= nanos && arrived.get(number) == NOT_YET)
        .count();
  }

  private LongStream late() {
    return IntStream.range(0, due.length())
        .filter(number -> arrived.get(number) != NOT_YET)
        .mapToLong(number -> arrived.get(number) - due.get(number));
  }

  @Override
  public String toString() {
    long[] sorted = late().sorted().toArray();
    return "early "
        + early()
        + ", late by "
        + millis(sorted[sorted.length / 2])
        + " ms (median), "
        + millis(sorted[sorted.length * 99 / 100])
        + " ms (99th percentile), "
        + millis(sorted[sorted.length - 1])
        + " ms (longest)";
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
