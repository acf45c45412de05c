package io.warren.internal.rabbit;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that keep no process alive and that a thread dump names. */
final class Daemons {
  private Daemons() {}

  static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> thread(prefix + "-" + count.incrementAndGet(), task);
  }
}
