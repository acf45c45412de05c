package io.warren;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A request that is built and not yet sent: {@link #reply()} sends it, once. Not thread-safe.
 *
 * @param <R> the reply
 * @see <a href="https://www.rabbitmq.com/docs/direct-reply-to">RabbitMQ: direct reply-to</a>
 */
@CheckReturnValue
public interface Request<R> extends Outgoing<Request<R>> {
  /**
   * How long to wait for the reply; by default 30 seconds.
   *
   * @throws IllegalArgumentException when it is not more than zero, or more than a year
   */
  Request<R> timeout(Duration timeout);

  /**
   * Sends the request.
   *
   * <p>It does not wait for the broker; only when too many requests are under way does it wait for
   * room, up to the publish timeout.
   *
   * <p>The future completes with the reply, on Warren's executor. It fails with a {@link
   * ReplyFailedException} when the handling failed, a {@link RequestTimeoutException} when no reply
   * came in time, an {@link UnroutableException} when no queue takes the request, or another {@link
   * WarrenException}. A request is not sent again after a lost connection.
   *
   * @throws IllegalStateException when the request was sent before
   */
  @CanIgnoreReturnValue
  CompletableFuture<ReplyMessage<R>> reply();
}
