package io.warren.contract;

import org.jspecify.annotations.Nullable;

/**
 * Reads from a payload what makes two messages duplicates of each other.
 *
 * @param <T> the payload
 */
@FunctionalInterface
public interface MessageKey<T> {
  /** The key; null or empty where the payload has none. */
  @Nullable String of(T payload);
}
