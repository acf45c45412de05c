package io.warren.examples.qcsearch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What happened to messages on other threads, by their ids. Thread-safe. */
final class Arrivals<T> {
  private final ConcurrentHashMap<String, CompletableFuture<T>> arrivals =
      new ConcurrentHashMap<>();
  private final long deadlineSeconds;

  Arrivals(long deadlineSeconds) {
    this.deadlineSeconds = deadlineSeconds;
  }

  void add(String id, T arrival) {
    of(id).complete(arrival);
  }

  /**
   * Waits for one message.
   *
   * @throws java.util.concurrent.TimeoutException when it does not come
   */
  T await(String id) throws Exception {
    return of(id).get(deadlineSeconds, TimeUnit.SECONDS);
  }

  private CompletableFuture<T> of(String id) {
    return arrivals.computeIfAbsent(id, unused -> new CompletableFuture<>());
  }
}
