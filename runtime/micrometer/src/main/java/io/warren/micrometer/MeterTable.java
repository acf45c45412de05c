package io.warren.micrometer;

import io.micrometer.core.instrument.Tags;
import io.warren.observe.About;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The meters of each message of each contract, made once, as to look them up in a registry costs
 * more than to count. Bounded, whatever types arrive. Thread-safe.
 */
final class MeterTable<M> {
  /** More than a contract has. */
  static final int MOST_TYPES = 50;

  static final String OTHER = "other";
  static final String NONE = "none";

  private final Function<Tags, M> maker;
  private final ConcurrentMap<Key, M> meters = new ConcurrentHashMap<>();

  // Guarded by this.
  private final Map<Key, Integer> types = new HashMap<>();

  private record Key(@Nullable String contract, @Nullable String queue, @Nullable String type) {
    Key ofType(@Nullable String other) {
      return new Key(contract, queue, other);
    }
  }

  MeterTable(Function<Tags, M> maker) {
    this.maker = maker;
  }

  M of(About about) {
    Key key = new Key(about.contract(), about.queue(), about.type());
    M known = meters.get(key);
    return known == null ? add(key, about.instance()) : known;
  }

  private synchronized M add(Key key, String instance) {
    Key place = key.ofType(null);
    int before = types.getOrDefault(place, 0);
    Key kept = key.type() != null && before >= MOST_TYPES ? key.ofType(OTHER) : key;
    M known = meters.get(kept);
    if (known != null) {
      return known;
    }
    if (kept.type() != null) {
      types.merge(place, 1, Integer::sum);
    }
    M made = maker.apply(tags(kept, instance));
    meters.put(kept, made);
    return made;
  }

  private static Tags tags(Key key, String instance) {
    Tags tags = Tags.of("contract", orNone(key.contract()), "type", orNone(key.type()));
    String queue = key.queue();
    // A name that is new with each process would be a new time series with each, too.
    return queue == null ? tags : tags.and("queue", queue.replace(instance, "{instance}"));
  }

  private static String orNone(@Nullable String value) {
    return value == null || value.isEmpty() ? NONE : value;
  }
}
