package io.warren.topology;

import java.time.Duration;

/** The names of what Warren declares beside a contract's own exchange and queue. */
public final class DerivedNames {
  /** The direct exchange that every queue's dead letters pass, with the queue's name as key. */
  public static final String DEAD_EXCHANGE = "warren.dead";

  /** Replaced by a name of the process in the name of a queue. */
  public static final String INSTANCE = "{instance}";

  private DerivedNames() {}

  /** The dead queue of a queue whose contract names none. */
  public static String deadQueue(String queue) {
    return queue + ".dead";
  }

  /** The queue in which a failed message waits before it returns to its queue. */
  public static String retryQueue(String queue, Duration wait) {
    return queue + ".retry." + wait.toMillis();
  }
}
