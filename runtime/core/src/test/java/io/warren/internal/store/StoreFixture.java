package io.warren.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** An empty store for one test. */
abstract class StoreFixture implements AutoCloseable {
  static final Duration DEADLINE = Duration.ofSeconds(20);

  abstract Store store();

  /** Another process's connection to the same store. */
  abstract Store another();

  /** The time of the store. */
  abstract Instant now();

  /** Returns as soon as the condition holds. */
  abstract void whileTimePasses(String what, BooleanSupplier condition);

  @Override
  public abstract void close();

  static <T> T join(CompletableFuture<T> future) {
    try {
      return future.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("the call failed", e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
