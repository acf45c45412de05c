package io.warren.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * Time, CPU time and allocated bytes of this process.
 *
 * <p>The CPU time is the whole process's, garbage collection and compilation included. The bytes
 * are the sum over Java's threads. A thread takes its count with it when it ends: one that was
 * there at the start and ends within the few seconds of a measurement was idle, because pools keep
 * theirs for longer; a measurement in which one is born and ends is refused.
 */
public final class Meter {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map<Long, Long> bytesAtStart = allocated();
  private final long threadsStartedAtStart = THREADS.getTotalStartedThreadCount();
  private final long cpuAtStart = SYSTEM.getProcessCpuTime();
  private final long nanosAtStart = System.nanoTime();

  private Meter() {}

  public static Meter start() {
    return new Meter();
  }

  public Cost stop(int messages) {
    long nanos = System.nanoTime() - nanosAtStart;
    long cpu = SYSTEM.getProcessCpuTime() - cpuAtStart;
    long threadsStarted = THREADS.getTotalStartedThreadCount() - threadsStartedAtStart;
    Map<Long, Long> bytesAtEnd = allocated();
    long born = bytesAtEnd.keySet().stream().filter(id -> !bytesAtStart.containsKey(id)).count();
    if (born < threadsStarted) {
      throw new IllegalStateException("a thread was born and ended, and its bytes are not known");
    }
    long bytes = 0;
    for (Map.Entry<Long, Long> thread : bytesAtEnd.entrySet()) {
      bytes += thread.getValue() - bytesAtStart.getOrDefault(thread.getKey(), 0L);
    }
    return new Cost(messages * 1e9 / nanos, cpu / 1e3 / messages, (double) bytes / messages);
  }

  private static Map<Long, Long> allocated() {
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    Map<Long, Long> allocated = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      // -1: the thread ended between the two calls.
      if (bytes[i] >= 0) {
        allocated.put(ids[i], bytes[i]);
      }
    }
    return allocated;
  }

  /**
   * What messages cost.
   *
   * @param perSecond messages a second
   * @param cpuMicros microseconds of CPU time a message
   * @param bytes allocated bytes a message
   */
  public record Cost(double perSecond, double cpuMicros, double bytes) {}
}
