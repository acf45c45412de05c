package io.warren.processor.docs.html;

import java.util.HashMap;
import java.util.Map;

/**
 * What has been found out about boxes or lines so far. Not thread-safe.
 *
 * @param <K> what it is about
 * @param <V> what is known of it
 */
final class Known<K, V> {
  private final Map<K, V> values = new HashMap<>();

  void put(K key, V value) {
    values.put(key, value);
  }

  boolean has(K key) {
    return values.containsKey(key);
  }

  /** What must be known by now. */
  V of(K key) {
    V value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("nothing is known yet of " + key);
    }
    return value;
  }
}
