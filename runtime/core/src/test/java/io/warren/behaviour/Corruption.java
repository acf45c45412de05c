package io.warren.behaviour;

import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;
import java.util.Random;

/** What somebody else may have done to keys of Warren's, at random from a seed. Not thread-safe. */
final class Corruption {
  private static final List<String> NO_NUMBERS =
      List.of("soon", "-5", "1e3", "0x10", " 1", "1.5", "NaN", "99999999999999999999", "\u0000");

  private final RedisCommands<String, String> redis;
  private final Random random;

  /** Where all of it can be repeated from. */
  Corruption(RedisCommands<String, String> redis, long seed) {
    this.redis = redis;
    random = new Random(seed);
  }

  /** A seed that was given by hand, else another one each time; printed for the next time. */
  static long seed() {
    long seed = Long.getLong("warren.test.seed", System.nanoTime());
    System.out.println("[warren] repeat with -Dwarren.test.seed=" + seed);
    return seed;
  }

  /** Makes an entry of a schedule such that nobody can send it. */
  void entry(String key) {
    switch (random.nextInt(8)) {
      case 0 -> redis.hdel(key, one("due", "version", "message"));
      case 1 -> redis.hset(key, one("due", "failures"), one(NO_NUMBERS));
      case 2 -> redis.hset(key, "version", one("2", "0", "", "01", text()));
      case 3 -> redis.hset(key, "message", "~" + text());
      case 4 -> redis.hset(key, "message", "");
      case 5 -> redis.del(key);
      default -> otherType(key);
    }
  }

  /** Makes the key of a duplicate such that nobody can read it. */
  void mark(String key) {
    switch (random.nextInt(7)) {
      case 0 -> redis.set(key, one("", "1", "1|", "1|what|x", "|claimed|x", "x1|done|x"));
      case 1 -> redis.set(key, (2 + random.nextInt(100)) + "|" + text());
      case 2 -> redis.set(key, "~" + text());
      case 3 -> redis.hset(key, "version", "1");
      case 4 -> redis.set(key, one("1|claimed|", "1|done|") + text()); // For ever.
      default -> otherType(key);
    }
  }

  private void otherType(String key) {
    redis.del(key);
    switch (random.nextInt(5)) {
      case 0 -> redis.rpush(key, text());
      case 1 -> redis.sadd(key, text());
      case 2 -> redis.zadd(key, random.nextDouble(), text());
      case 3 -> redis.pfadd(key, text());
      // A stream.
      default -> redis.xadd(key, "field", text());
    }
  }

  /** Puts an entry to a place in the order that no time is. */
  void place(String waiting, String id) {
    redis.zadd(waiting, random.nextBoolean() ? Double.POSITIVE_INFINITY : 1e300, id);
  }

  private String one(String... some) {
    return one(List.of(some));
  }

  private String one(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String text() {
    byte[] bytes = new byte[1 + random.nextInt(random.nextInt(50) == 0 ? 200_000 : 40)];
    random.nextBytes(bytes);
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
