package io.warren.internal.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the news of entries that became the next ones, on a connection of its own, which
 * lettuce opens again and subscribes again when it is lost.
 */
final class News {
  private static final Logger log = LoggerFactory.getLogger(News.class);

  private final Client client;
  private final RedisErrors errors;
  private final String channel;
  private final Executor executor;
  private final AtomicBoolean warned = new AtomicBoolean();
  private volatile @Nullable Runnable listener;

  // Guarded by this.
  private @Nullable CompletableFuture<StatefulRedisPubSubConnection<String, byte[]>> current;
  private boolean closed;

  News(Client client, RedisErrors errors, String channel, Executor executor) {
    this.client = client;
    this.errors = errors;
    this.channel = channel;
    this.executor = executor;
  }

  /** Whom to tell; {@link #listen} must follow once Redis answers. */
  void tell(Runnable listener) {
    this.listener = listener;
  }

  /** Subscribes, unless it has, or nobody is to be told. Does not wait. */
  synchronized void listen() {
    if (closed || listener == null || (current != null && !current.isCompletedExceptionally())) {
      return;
    }
    current = CompletableFuture.supplyAsync(this::subscribe, executor);
    current.whenComplete((connection, failure) -> subscribed(connection, failure));
  }

  private StatefulRedisPubSubConnection<String, byte[]> subscribe() {
    StatefulRedisPubSubConnection<String, byte[]> connection = client.connectPubSub();
    try {
      connection.addListener(new Listener());
      connection.sync().subscribe(channel);
      return connection;
    } catch (RuntimeException e) {
      connection.closeAsync();
      throw e;
    }
  }

  private synchronized void subscribed(
      @Nullable StatefulRedisPubSubConnection<String, byte[]> connection,
      @Nullable Throwable failure) {
    if (closed && connection != null) {
      connection.closeAsync();
    } else if (failure != null && !closed && warned.compareAndSet(false, true)) {
      log.warn(
          "Cannot listen to the channel {}, so that messages which are scheduled for sooner than"
              + " others may be a few seconds late: {}",
          channel,
          errors.of(failure).getMessage());
    }
  }

  /** Ends with the attempt to subscribe that may be under way. */
  synchronized CompletableFuture<?> close() {
    closed = true;
    if (current == null) {
      return CompletableFuture.completedFuture(null);
    }
    return current.handle(
        (connection, failure) -> connection == null ? null : connection.closeAsync());
  }

  private final class Listener extends RedisPubSubAdapter<String, byte[]> {
    @Override
    public void message(String channel, byte[] message) {
      changed();
    }

    /** Also when the connection is back: news may have been missed. */
    @Override
    public void subscribed(String channel, long count) {
      changed();
    }

    private void changed() {
      Runnable told = listener;
      if (told != null) {
        executor.execute(told);
      }
    }
  }
}
