package io.warren.internal.consume;

import io.warren.internal.transport.Delivery;
import io.warren.internal.wire.MessageDigests;
import io.warren.internal.wire.MessageDigests.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer has settled and could not acknowledge, because the channel was gone: the broker
 * hands it out again, and it needs an acknowledgement then and no second handling. Each is known by
 * all that it is and is forgotten once it has come, so that of two messages that are alike, both
 * are handled once. A bounded number is kept, for an hour. Thread-safe.
 */
final class Unacknowledged {
  private static final int CAPACITY = 10_000;
  private static final Duration MEMORY = Duration.ofHours(1);

  private final Supplier<Instant> clock;

  // Guarded by this, in the order of their time.
  private final Map<Digest, Settled> settled = new LinkedHashMap<>();

  /** How many of them that are alike, and when the last one was settled. */
  private record Settled(int count, Instant time) {}

  Unacknowledged(Supplier<Instant> clock) {
    this.clock = clock;
  }

  /**
   * It was settled, and its channel was gone.
   *
   * @return whether it will be known: one without an id could be another that looks like it
   */
  boolean add(Delivery delivery) {
    Digest digest = digest(delivery);
    if (digest == null) {
      return false;
    }
    add(digest);
    return true;
  }

  private synchronized void add(Digest digest) {
    forgetOld();
    Settled before = settled.remove(digest);
    if (settled.size() == CAPACITY) {
      forgetFirst();
    }
    settled.put(digest, new Settled(before == null ? 1 : before.count() + 1, clock.get()));
  }

  /** Whether it has come again only to be acknowledged; the next one like it has not. */
  boolean take(Delivery delivery) {
    if (none()) {
      return false;
    }
    Digest digest = digest(delivery);
    return digest != null && take(digest);
  }

  private synchronized boolean none() {
    return settled.isEmpty();
  }

  private synchronized boolean take(Digest digest) {
    forgetOld();
    Settled known = settled.get(digest);
    if (known == null) {
      return false;
    }
    if (known.count() == 1) {
      settled.remove(digest);
    } else {
      // In its place.
      settled.put(digest, new Settled(known.count() - 1, known.time()));
    }
    return true;
  }

  static @Nullable Digest digest(Delivery delivery) {
    return MessageDigests.of(
        delivery.exchange(), delivery.routingKey(), delivery.properties(), delivery.body());
  }

  private void forgetOld() {
    Instant oldest = clock.get().minus(MEMORY);
    Iterator<Settled> first = settled.values().iterator();
    while (first.hasNext() && !first.next().time().isAfter(oldest)) {
      first.remove();
    }
  }

  private void forgetFirst() {
    Iterator<Settled> first = settled.values().iterator();
    first.next();
    first.remove();
  }
}
