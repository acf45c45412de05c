package io.warren.processor.check.compilation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who was the first to say something of a name. What others said before counts too, and stays as it
 * is. Not thread-safe.
 *
 * @param <K> the name
 * @param <V> what is said of it
 */
final class FirstOnes<K, V> {
  private final Map<K, V> values = new HashMap<>();
  private final @Nullable FirstOnes<K, V> before;

  FirstOnes(@Nullable FirstOnes<K, V> before) {
    this.before = before;
  }

  /** Null: nobody has said anything of it. */
  @Nullable V get(K key) {
    V value = before == null ? null : before.get(key);
    return value == null ? values.get(key) : value;
  }

  /**
   * Says something, which is kept unless somebody was first.
   *
   * @return what the one before said; null: there was none
   */
  @Nullable V add(K key, V value) {
    V first = get(key);
    if (first == null) {
      values.put(key, value);
    }
    return first;
  }
}
