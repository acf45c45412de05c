package io.warren.internal.redis;

import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.UnusableKeyException;
import java.time.Duration;

/** One key in Redis for each that is claimed or done; Redis forgets it by itself. */
final class RedisDedupStore implements DedupStore {
  private static final Script CLAIM = Script.of("dedup", "dedup-claim");
  private static final Script RENEW = Script.of("dedup", "dedup-renew");
  private static final Script DONE = Script.of("dedup", "dedup-done");
  private static final Script RELEASE = Script.of("dedup", "dedup-release");

  private final RedisConnection connection;
  private final Namespace namespace;

  RedisDedupStore(RedisConnection connection, Namespace namespace) {
    this.connection = connection;
    this.namespace = namespace;
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

  private ScriptReply run(Script script, DedupKey key, String owner, Duration time) {
    String[] keys = {namespace.key(key)};
    // Redis refuses a time of 0.
    byte[] millis = RedisText.bytes(Long.toString(Math.max(1, time.toMillis())));
    ScriptReply reply =
        connection.await(
            connection.call(
                commands -> script.run(commands, keys, RedisText.bytes(owner), millis)));
    if (reply.is("BROKEN")) {
      // Here, and not as the call's failure: Redis itself is well.
      throw new UnusableKeyException(
          "the key '"
              + keys[0]
              + "' in Redis cannot tell duplicates: "
              + reply.text(1)
              + "; messages with that key are not handled until it is deleted or expires");
    }
    return reply;
  }
}
