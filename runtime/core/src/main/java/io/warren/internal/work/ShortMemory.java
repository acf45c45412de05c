package io.warren.internal.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of texts that foreigners choose, such as addresses, for half a minute: so many are
 * kept and no more. Thread-safe.
 */
public final class ShortMemory<V> {
  private static final long MEMORY_MILLIS = Duration.ofSeconds(30).toMillis();
  private static final int CAPACITY = 10_000;

  private final LongSupplier millis;
  private final Map<String, Known<V>> known = new ConcurrentHashMap<>();

  private record Known<V>(V what, long since) {}

  /**
   * @param millis a clock
   */
  public ShortMemory(LongSupplier millis) {
    this.millis = millis;
  }

  public void put(String text, V what) {
    if (known.size() >= CAPACITY) {
      known.clear();
    }
    known.put(text, new Known<>(what, millis.getAsLong()));
  }

  /** What is known; null: nothing, or it was forgotten. */
  public @Nullable V get(String text) {
    Known<V> found = known.get(text);
    if (found == null) {
      return null;
    }
    if (millis.getAsLong() - found.since() < MEMORY_MILLIS) {
      return found.what();
    }
    known.remove(text, found);
    return null;
  }

  public void forget(String text) {
    if (!known.isEmpty()) {
      known.remove(text);
    }
  }
}
