package io.warren.internal.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.warren.internal.store.UnfitStoreException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses a server that would throw away what it was told to keep. */
final class Fitness {
  private static final Logger log = LoggerFactory.getLogger(Fitness.class);
  private static final String KEEP_ALL = "noeviction";

  private final AtomicBoolean warned = new AtomicBoolean();

  /**
   * Waits for what each server says of itself.
   *
   * @throws UnfitStoreException when one is not fit
   */
  void check(Connected connected) {
    try {
      connected.infos().get().forEach(this::check);
    } catch (RedisCommandExecutionException e) {
      String refusal = String.valueOf(e.getMessage());
      if (!refusal.startsWith("NOPERM")) {
        throw e;
      }
      warn("its user may not call INFO (ACL SETUSER ... +info)");
    }
  }

  private void check(String info) {
    String policy = ServerInfo.read(info).evictionPolicy();
    if (policy == null) {
      warn("its INFO does not say");
    } else if (!policy.equals(KEEP_ALL)) {
      throw new UnfitStoreException(
          "Redis must not throw away what it is told to keep, but its maxmemory-policy is '"
              + policy
              + "': set it to 'noeviction' (CONFIG SET maxmemory-policy noeviction, and in"
              + " redis.conf), or use another Redis");
    }
  }

  private void warn(String why) {
    if (warned.compareAndSet(false, true)) {
      log.warn(
          "Cannot see whether the maxmemory-policy of Redis is 'noeviction', because {}: with"
              + " another policy it may forget schedules and what was handled",
          why);
    }
  }
}
