package io.warren.internal.work;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The executor on which handlers and callbacks run: they may block. */
public final class Threads {
  private static final int UNPINNED = 24;

  private Threads() {}

  /**
   * Virtual threads from Java 24 on, else daemon threads, as many as needed. Before 24 a virtual
   * thread that waits inside {@code synchronized} keeps its carrier, and a few such handlers would
   * starve the tasks that they wait for. A task that finds no daemon thread to be had waits for
   * one.
   *
   * @see <a href="https://openjdk.org/jeps/491">JEP 491</a>
   */
  public static Executor newExecutor() {
    if (Runtime.version().feature() < UNPINNED) {
      return platformThreads();
    }
    try {
      return (Executor) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this JVM has no virtual threads", e);
    }
  }

  private static Executor platformThreads() {
    AtomicInteger number = new AtomicInteger();
    return new PatientExecutor(
        task -> {
          Thread thread = new Thread(task, "warren-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
