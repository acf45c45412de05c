package io.warren.internal.redis;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * Runs scripts on one schedule. All its keys have one hash tag, so that they are on one node of a
 * cluster.
 */
final class ScheduleScripts {
  private final RedisConnection connection;
  private final String[] keys;
  private final String entries;
  private final String claims;
  private final String news;

  ScheduleScripts(RedisConnection connection, String scheduleKey) {
    this.connection = connection;
    String prefix = "warren:schedule:{" + scheduleKey + "}:";
    keys = new String[] {prefix + "waiting", prefix + "parked"};
    entries = prefix + "entry:";
    claims = prefix + "claim:";
    news = prefix + "news";
  }

  /** The channel that tells of an entry which became the next one. */
  String news() {
    return news;
  }

  /** The key which remembers what an owner has claimed. */
  String claims(String owner) {
    return claims + owner;
  }

  /**
   * Runs a script.
   *
   * @param arguments {@code byte[]} as they are, others as text
   */
  CompletableFuture<Reply> run(Script script, Object... arguments) {
    byte[][] all = new byte[2 + arguments.length][];
    all[0] = bytes(entries);
    all[1] = bytes(news);
    for (int i = 0; i < arguments.length; i++) {
      all[2 + i] = bytes(arguments[i]);
    }
    return connection.call(commands -> script.run(commands, keys, all));
  }

  private static byte[] bytes(Object argument) {
    return argument instanceof byte[] bytes
        ? bytes
        : argument.toString().getBytes(StandardCharsets.UTF_8);
  }
}
