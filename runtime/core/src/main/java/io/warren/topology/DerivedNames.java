package io.warren.topology;

import java.time.Duration;

/** The names of what Warren declares beside a contract's own exchange and queue. */
public final class DerivedNames {
  /** The direct exchange that every queue's dead letters pass, with the queue's name as key. */
  public static final String DEAD_EXCHANGE = "warren.dead";

  /** What the name of the exchange begins with by which a virtual host is known to a store. */
  public static final String SYSTEM_MARK = "warren.system.";

  /** Replaced by a name of the process in the name of a queue. */
  public static final String INSTANCE = "{instance}";

  private static final String RETRY = ".retry.";

  private DerivedNames() {}

  /**
   * The key with which a queue's dead letters pass {@link #DEAD_EXCHANGE}: the queue's name. Queues
   * with {@link #INSTANCE} share one, because dead letters outlive the process that left them.
   */
  public static String deadKey(String queue) {
    return queue.replace(INSTANCE, "instances");
  }

  /** The dead queue of a queue whose contract names none. */
  public static String deadQueue(String queue) {
    return deadKey(queue) + ".dead";
  }

  /** Whether a name is one that {@link #retryQueue} gives for a queue and some wait. */
  static boolean isRetryQueue(String name, String queue) {
    String prefix = queue + RETRY;
    return name.startsWith(prefix)
        && name.length() > prefix.length()
        && name.chars().skip(prefix.length()).allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether a name is a queue's own, or one in which its failed messages wait. */
  public static boolean ownedBy(String queue, String name) {
    return name.equals(queue) || isRetryQueue(name, queue);
  }

  /** The queue in which a failed message waits before it returns to its queue. */
  public static String retryQueue(String queue, Duration wait) {
    return queue + RETRY + wait.toMillis();
  }
}
