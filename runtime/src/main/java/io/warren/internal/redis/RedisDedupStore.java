package io.warren.internal.redis;

import io.warren.store.DedupKey;
import io.warren.store.DedupStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One key in Redis for each that is claimed or done; Redis forgets it by itself. */
final class RedisDedupStore implements DedupStore {
  private static final Script CLAIM = Script.of("dedup", "dedup-claim");
  private static final Script RENEW = Script.of("dedup", "dedup-renew");
  private static final Script DONE = Script.of("dedup", "dedup-done");
  private static final Script RELEASE = Script.of("dedup", "dedup-release");

  private final RedisConnection connection;

  RedisDedupStore(RedisConnection connection) {
    this.connection = connection;
  }

  @Override
  public Claim claim(DedupKey key, String owner, Duration lease) {
    return Claim.valueOf(run(CLAIM, key, owner, lease).word());
  }

  @Override
  public boolean renew(DedupKey key, String owner, Duration lease) {
    return run(RENEW, key, owner, lease).is("RENEWED");
  }

  @Override
  public boolean done(DedupKey key, String owner, Duration interval) {
    return run(DONE, key, owner, interval).is("OWNED");
  }

  @Override
  public void release(DedupKey key, String owner) {
    run(RELEASE, key, owner, Duration.ZERO);
  }

  private Reply run(Script script, DedupKey key, String owner, Duration time) {
    String[] keys = {DedupKeys.name(key)};
    // Redis refuses a time of 0.
    byte[] millis = bytes(Long.toString(Math.max(1, time.toMillis())));
    return connection.await(
        connection.call(commands -> script.run(commands, keys, bytes(owner), millis)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
