package io.warren.internal.send;

import io.warren.ReplyMessage;
import io.warren.Request;
import io.warren.WarrenException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A request on its way to {@link #reply()}. */
final class RequestBuilder<T, R> extends OutgoingBuilder<T, Request<R>> implements Request<R> {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  private final ContractSender<T, R> sender;
  private Duration timeout = DEFAULT_TIMEOUT;

  RequestBuilder(ContractSender<T, R> sender, T payload) {
    super(sender.spec(), payload);
    this.sender = sender;
  }

  @Override
  Request<R> self() {
    return this;
  }

  @Override
  public Request<R> timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout is more than zero, not " + timeout);
    }
    this.timeout = timeout;
    return this;
  }

  @Override
  public CompletableFuture<ReplyMessage<R>> reply() {
    sendOnce();
    try {
      long now = sender.now().toEpochMilli();
      String correlationId = sender.ids().next(now);
      return sender.request(
          message(sender.encoder(), sender.ids(), now, correlationId, null), timeout);
    } catch (WarrenException e) {
      return sender.failed(e);
    }
  }
}
