package io.warren.internal.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.warren.ClosedException;
import io.warren.Health;
import io.warren.StoreException;
import io.warren.WarrenException;
import io.warren.internal.store.UnfitStoreException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Redis. It is opened when it is first needed. From then on it comes back by
 * itself: lettuce opens it again when it is lost, and this class until it was open once, and when
 * no answer comes although it seems to be open.
 */
final class RedisConnection {
  private static final String PART = "redis";
  private static final int PAUSE_MILLIS = 1_000;
  private static final int REPEAT_MILLIS = 200;
  private static final int CONNECT_ATTEMPTS = 3;

  private final Client client;
  private final RedisErrors errors;
  private final Namespace namespace;
  private final Duration timeout;
  private final Executor executor;
  private final Fitness fitness = new Fitness();

  /** Why the last call failed; null when it did not. */
  private volatile @Nullable String trouble;

  // Guarded by this.
  private @Nullable CompletableFuture<Connected> current;
  private boolean retrying;
  private boolean closed;

  RedisConnection(
      Client client, RedisErrors errors, Namespace namespace, Duration timeout, Executor executor) {
    this.client = client;
    this.errors = errors;
    this.namespace = namespace;
    this.timeout = timeout;
    this.executor = executor;
  }

  /**
   * Calls Redis.
   *
   * @param command may be run again, here and by lettuce, when the connection is lost
   * @return completes on Warren's executor, exceptionally with a {@link StoreException}, or a
   *     {@link ClosedException}
   */
  <T> CompletableFuture<T> call(
      Function<RedisClusterAsyncCommands<String, byte[]>, ? extends CompletionStage<T>> command) {
    return use(to -> command.apply(to.commands()));
  }

  private <T> CompletableFuture<T> use(Function<Connected, ? extends CompletionStage<T>> use) {
    CompletableFuture<Connected> connected = connected();
    long end = System.nanoTime() + timeout.toNanos();
    return within(connected, connected.thenCompose(to -> repeat(to, use, end)));
  }

  /** Until the time of the call is over, because lettuce keeps nothing while it reconnects. */
  private <T> CompletionStage<T> repeat(
      Connected to, Function<Connected, ? extends CompletionStage<T>> use, long end) {
    return use.apply(to)
        .exceptionallyCompose(
            failure -> {
              long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
              if (left < REPEAT_MILLIS || !RedisErrors.lost(failure)) {
                return CompletableFuture.failedFuture(failure);
              }
              // Later: for a moment, lettuce still writes to the broken connection.
              Executor later =
                  CompletableFuture.delayedExecutor(REPEAT_MILLIS, TimeUnit.MILLISECONDS, executor);
              return CompletableFuture.supplyAsync(this::connected, later)
                  .thenCompose(connecting -> connecting)
                  .thenCompose(again -> repeat(again, use, end));
            });
  }

  /** Waits for a future of {@link #call}. */
  <T> T await(CompletableFuture<T> call) {
    try {
      return call.get();
    } catch (ExecutionException e) {
      WarrenException failure = errors.of(e);
      // Of this thread, to show who has called.
      if (failure instanceof UnfitStoreException) {
        throw new UnfitStoreException(String.valueOf(failure.getMessage()), failure);
      }
      if (failure instanceof StoreException) {
        throw new StoreException(String.valueOf(failure.getMessage()), failure);
      }
      throw failure;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for Redis", e);
    }
  }

  /** Waits until Redis has said that it keeps what it is told, and has been told something. */
  void check() {
    await(
        use(
            to ->
                CompletableFuture.runAsync(() -> fitness.check(to), executor)
                    .thenCompose(
                        fit ->
                            to.commands()
                                .set(
                                    namespace.key("check"),
                                    new byte[0],
                                    SetArgs.Builder.px(PAUSE_MILLIS)))));
  }

  private <T> CompletableFuture<T> within(
      CompletableFuture<Connected> connected, CompletableFuture<T> answer) {
    CompletableFuture<T> result = new CompletableFuture<>();
    answer
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenCompleteAsync(
            (value, failure) -> {
              if (failure == null) {
                trouble = null;
                result.complete(value);
              } else {
                result.completeExceptionally(failed(connected, failure));
              }
            },
            executor);
    return result;
  }

  private WarrenException failed(CompletableFuture<Connected> connected, Throwable failure) {
    WarrenException error = errors.of(failure);
    trouble = error.getMessage();
    if (RedisErrors.timedOut(failure)) {
      replace(connected);
    }
    return error;
  }

  /** Opens another connection: nobody answers on this one, which does not know that it is lost. */
  private synchronized void replace(CompletableFuture<Connected> silent) {
    Connected connected = open(silent);
    if (!closed && silent == current && connected != null && connected.connection().isOpen()) {
      current = connect();
      connected.connection().closeAsync();
    }
  }

  private synchronized CompletableFuture<Connected> connected() {
    if (closed) {
      return CompletableFuture.failedFuture(
          new ClosedException("Warren is closed, and so is its connection to Redis"));
    }
    if (current == null || current.isCompletedExceptionally()) {
      current = connect();
    }
    return current;
  }

  private CompletableFuture<Connected> connect() {
    CompletableFuture<Connected> next = CompletableFuture.supplyAsync(this::open, executor);
    next.whenComplete(this::opened);
    return next;
  }

  private Connected open() {
    for (int attempt = 1; ; attempt++) {
      try {
        return openOnce();
      } catch (RuntimeException e) {
        // lettuce may see the end of a connection before it has read why it was refused.
        if (attempt == CONNECT_ATTEMPTS || !RedisErrors.brokenOff(e)) {
          throw errors.of(e);
        }
      }
    }
  }

  private Connected openOnce() {
    Connected connected = null;
    try {
      connected = client.connect();
      connected.connection().setTimeout(timeout);
      fitness.check(connected);
      connected.connection().addListener(new Returns());
      return connected;
    } catch (RuntimeException e) {
      if (connected != null) {
        connected.connection().closeAsync();
      }
      throw e;
    }
  }

  private synchronized void opened(@Nullable Connected connected, @Nullable Throwable failure) {
    if (failure != null) {
      trouble = errors.of(failure).getMessage();
      if (!retrying && !closed) {
        retrying = true;
        int pause = PAUSE_MILLIS + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS);
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, executor)
            .execute(this::connectAgain);
      }
    } else if (closed && connected != null) {
      connected.connection().closeAsync();
    } else {
      trouble = null;
    }
  }

  /** Nobody may call before the connection is there again, and health shall say that it is. */
  private synchronized void connectAgain() {
    retrying = false;
    if (!closed && current != null && current.isCompletedExceptionally()) {
      current = connect();
    }
  }

  synchronized Health.Part health() {
    if (closed) {
      return new Health.Part(PART, false, "closed");
    }
    if (current == null) {
      return new Health.Part(PART, true, "not needed yet");
    }
    String why = trouble;
    if (why != null) {
      return new Health.Part(PART, false, why);
    }
    Connected connected = open(current);
    if (connected == null) {
      return new Health.Part(PART, false, "connecting to " + errors.where());
    }
    return connected.connection().isOpen()
        ? new Health.Part(PART, true, "connected")
        : new Health.Part(PART, false, "lost, and being reopened");
  }

  private static @Nullable Connected open(CompletableFuture<Connected> connecting) {
    return connecting.isDone() && !connecting.isCompletedExceptionally() ? connecting.join() : null;
  }

  /** Ends with the attempt to connect that may be under way. */
  synchronized CompletableFuture<?> close() {
    closed = true;
    if (current == null) {
      return CompletableFuture.completedFuture(null);
    }
    return current.handle(
        (connected, failure) -> connected == null ? null : connected.connection().closeAsync());
  }

  /** A connection that is back has no trouble. */
  private final class Returns implements RedisConnectionStateListener {
    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
      trouble = null;
    }
  }
}
