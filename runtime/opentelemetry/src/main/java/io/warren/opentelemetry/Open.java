package io.warren.opentelemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What has begun and is not over, by a key that others may have at the same time: ids repeat. Of
 * several the first is meant, unless more is known. Thread-safe.
 */
final class Open<K, V> {
  private final ConcurrentMap<K, List<V>> values = new ConcurrentHashMap<>();

  void add(K key, V value) {
    // Copied, so that whoever looks needs no lock; there is nearly always one.
    values.merge(
        key,
        List.of(value),
        (before, added) -> {
          List<V> all = new ArrayList<>(before);
          all.addAll(added);
          return List.copyOf(all);
        });
  }

  /** The first that is so; null: there is none. */
  @Nullable V first(K key, Predicate<V> wanted) {
    for (V value : values.getOrDefault(key, List.of())) {
      if (wanted.test(value)) {
        return value;
      }
    }
    return null;
  }

  /** Takes one out: the first that is so, or else the first; null: there is none. */
  @Nullable V end(K key, Predicate<V> rather) {
    AtomicReference<@Nullable V> ended = new AtomicReference<>();
    values.computeIfPresent(
        key,
        (same, all) -> {
          V chosen =
              all.size() == 1
                  ? all.get(0)
                  : all.stream().filter(rather).findFirst().orElse(all.get(0));
          ended.set(chosen);
          List<V> left = all.stream().filter(value -> value != chosen).toList();
          return left.isEmpty() ? null : left;
        });
    return ended.get();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }
}
