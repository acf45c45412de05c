package io.warren.internal.send;

import io.warren.ReplyMessage;
import io.warren.Request;
import io.warren.WarrenException;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.MessageIds;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A request on its way to {@link #reply()}. */
final class RequestBuilder<T, R> extends OutgoingBuilder<T, Request<R>> implements Request<R> {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(365);

  private final Requests<R> requests;
  private Duration timeout = DEFAULT_TIMEOUT;

  RequestBuilder(Kind<T> kind, Requests<R> requests, T payload) {
    super(kind, payload);
    this.requests = requests;
  }

  @Override
  Request<R> self() {
    return this;
  }

  @Override
  boolean isRequest() {
    return true;
  }

  @Override
  public Request<R> timeout(Duration timeout) {
    change();
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "timeout is more than zero and at most a year, not " + timeout);
    }
    this.timeout = timeout;
    return this;
  }

  @Override
  public CompletableFuture<ReplyMessage<R>> reply() {
    sendOnce();
    try {
      long now = requests.now().toEpochMilli();
      String correlationId = MessageIds.SHARED.next(now);
      OutgoingMessage message = message(now, correlationId, null);
      return requests.request(message, timeout, observed());
    } catch (WarrenException e) {
      return failed(e);
    } catch (RuntimeException | Error e) {
      tellFailed(e);
      throw e;
    }
  }
}
