package io.warren.internal.redis;

import io.warren.StoreException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds the messages that are on their way to Redis: 64 MiB together and no more than 4096. A
 * caller that is faster than Redis waits. What was being sent when the connection was lost, no more
 * than this either, stays with lettuce until it is connected again.
 */
final class AddRoom {
  private static final int BYTES = 64 << 20;
  private static final int SMALLEST = BYTES / 4096;

  private final Semaphore bytes = new Semaphore(BYTES, true);
  private final Duration timeout;

  /** A call waits so long at most. */
  AddRoom(Duration timeout) {
    this.timeout = timeout;
  }

  <T> CompletableFuture<T> with(int length, Supplier<CompletableFuture<T>> call) {
    // A message larger than all the room is alone in it.
    int taken = Math.max(SMALLEST, Math.min(length, BYTES));
    try {
      if (!bytes.tryAcquire(taken, timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return CompletableFuture.failedFuture(
            new StoreException(
                "too many messages wait for Redis to schedule them: wait for their receipts before"
                    + " the next ones, or find out why Redis is slow"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(
          new StoreException("interrupted while waiting for room to schedule a message", e));
    }
    CompletableFuture<T> result;
    try {
      result = call.get();
    } catch (RuntimeException e) {
      bytes.release(taken);
      throw e;
    }
    return result.whenComplete((value, failure) -> bytes.release(taken));
  }
}
