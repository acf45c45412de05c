package io.warren.internal.rabbit;

import io.warren.ClosedException;
import io.warren.ConnectionException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who needs the connection and keeps no thread until it is there. A bounded number: the next one
 * waits for room. Thread-safe.
 */
final class ConnectionWaits {
  private static final int MOST = 4096;

  private final ManagedConnection connection;
  private final Duration patience;
  private final Executor executor;
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST);
  private volatile boolean closed;

  /** One of them, and when it is tired of it, in nanoseconds. */
  private record Waiting(CompletableFuture<@Nullable Void> there, long end) {}

  /**
   * @param patience how long each waits
   * @param executor completes the futures
   */
  ConnectionWaits(ManagedConnection connection, Duration patience, Executor executor) {
    this.connection = connection;
    this.patience = patience;
    this.executor = executor;
  }

  /** Completes once there is a connection; exceptionally where there is none in time. */
  CompletableFuture<@Nullable Void> connected() {
    if (connection.current() != null) {
      return CompletableFuture.completedFuture(null);
    }
    connection.openLater();
    Waiting next = new Waiting(new CompletableFuture<>(), System.nanoTime() + patience.toNanos());
    try {
      if (!waiting.offer(next, patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return CompletableFuture.failedFuture(notReached());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(
          new ConnectionException("interrupted while waiting for the connection to RabbitMQ", e));
    }
    if (closed) {
      // It came after close() had looked.
      look();
    }
    return next.there();
  }

  /** Sees who need not or will not wait any longer; called now and then. */
  synchronized void look() {
    boolean there = connection.current() != null;
    long now = System.nanoTime();
    for (Waiting first = waiting.peek(); first != null; first = waiting.peek()) {
      if (!there && !closed && now - first.end() < 0) {
        // Those behind it have come later.
        return;
      }
      waiting.remove();
      end(first.there(), there);
    }
  }

  private void end(CompletableFuture<@Nullable Void> which, boolean there) {
    WarrenException failure =
        there ? null : closed ? new ClosedException("Warren is closed") : notReached();
    executor.execute(
        () -> {
          if (failure == null) {
            which.complete(null);
          } else {
            which.completeExceptionally(failure);
          }
        });
  }

  private ConnectionException notReached() {
    return new ConnectionException(
        "RabbitMQ was not reached within "
            + DurationWords.of(patience)
            + "; "
            + connection.absence());
  }

  void close() {
    closed = true;
    look();
  }
}
