package io.warren.benchmarks.start;

import io.warren.Warren;
import io.warren.benchmarks.contract.Many;
import java.lang.management.ManagementFactory;

/** A process with many consumers on one Warren, which says what they take. */
final class ManyConsumers {
  static final int CONSUMERS = 100;

  private ManyConsumers() {}

  /**
   * @param arguments the broker's address
   */
  public static void main(String[] arguments) {
    long before = usedHeap();
    long begin = System.nanoTime();
    Warren warren = Warren.builder().rabbit(arguments[0]).build();
    try (warren) {
      for (int i = 0; i < CONSUMERS; i++) {
        warren.consume(Many.consumer(Many.QUEUE + "." + i));
      }
      warren.start();
      long millis = (System.nanoTime() - begin) / 1_000_000;
      long own =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith("warren-"))
              .count();
      int all = ManagementFactory.getThreadMXBean().getThreadCount();
      System.out.println(new Taken(millis, own, all, usedHeap() - before));
    }
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /**
   * What the consumers take.
   *
   * @param millis from nothing until all of them consume
   * @param ownThreads those of Warren's, by their names
   * @param threads all of the process
   * @param heapBytes after a collection, on top of what was there before
   */
  record Taken(long millis, long ownThreads, int threads, long heapBytes) {
    static Taken parse(String line) {
      String[] values = line.split(" ");
      return new Taken(
          Long.parseLong(values[0]),
          Long.parseLong(values[1]),
          Integer.parseInt(values[2]),
          Long.parseLong(values[3]));
    }

    @Override
    public String toString() {
      return millis + " " + ownThreads + " " + threads + " " + heapBytes;
    }
  }
}
