package io.warren.internal.consume;

import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The reply addresses that took nothing lately: what goes there is tried once, and where there was
 * no answer at all, not even that. Without it each of many replies to one full queue would keep its
 * request as long as the first. Thread-safe.
 */
final class LatelyGivenUp {
  private static final Duration MEMORY = Duration.ofSeconds(30);

  /** Addresses are foreigners' texts: no more than so many are kept. */
  private static final int CAPACITY = 10_000;

  private final TimeSource time;
  private final Map<String, GivenUp> addresses = new ConcurrentHashMap<>();

  /**
   * What is known of an address.
   *
   * @param until when it is forgotten
   * @param silent whether it did not even refuse
   */
  private record GivenUp(Instant until, boolean silent) {}

  LatelyGivenUp(TimeSource time) {
    this.time = time;
  }

  void add(String address, boolean silent) {
    if (addresses.size() >= CAPACITY) {
      addresses.clear();
    }
    addresses.put(address, new GivenUp(time.now().plus(MEMORY), silent));
  }

  /** It took something. */
  void taken(String address) {
    if (!addresses.isEmpty()) {
      addresses.remove(address);
    }
  }

  boolean contains(String address) {
    return known(address) != null;
  }

  boolean silent(String address) {
    GivenUp known = known(address);
    return known != null && known.silent();
  }

  private @Nullable GivenUp known(String address) {
    GivenUp known = addresses.get(address);
    if (known == null || time.now().isBefore(known.until())) {
      return known;
    }
    addresses.remove(address, known);
    return null;
  }
}
