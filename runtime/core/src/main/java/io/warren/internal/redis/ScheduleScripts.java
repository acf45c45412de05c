package io.warren.internal.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs scripts on one schedule. All its keys have one hash tag, so that they are on one node of a
 * cluster.
 */
final class ScheduleScripts {
  private final RedisConnection connection;
  private final String[] keys;
  private final String prefix;
  private final String tokens = Long.toString(ThreadLocalRandom.current().nextLong(), 36);
  private final AtomicLong calls = new AtomicLong();

  ScheduleScripts(RedisConnection connection, Namespace namespace) {
    this.connection = connection;
    prefix = namespace.key("schedule:{" + namespace.name() + "}:");
    keys = new String[] {prefix + "waiting", prefix + "parked", prefix + "unread"};
  }

  /** The channel that tells of an entry which became the next one. */
  String news() {
    return prefix + "news";
  }

  /** The key which remembers what an owner has claimed. */
  String claims(String owner) {
    return prefix + "claim:" + owner;
  }

  /**
   * Runs a script.
   *
   * @param arguments {@code byte[]} as they are, others as the text of an id
   */
  CompletableFuture<ScriptReply> run(Script script, Object... arguments) {
    byte[][] all = new byte[2 + arguments.length][];
    all[0] = bytes(prefix);
    all[1] = bytes(tokens + "." + Long.toString(calls.incrementAndGet(), 36));
    for (int i = 0; i < arguments.length; i++) {
      all[2 + i] = bytes(arguments[i]);
    }
    return connection.call(commands -> script.run(commands, keys, all));
  }

  private static byte[] bytes(Object argument) {
    return argument instanceof byte[] bytes ? bytes : RedisText.ofId(argument.toString());
  }
}
