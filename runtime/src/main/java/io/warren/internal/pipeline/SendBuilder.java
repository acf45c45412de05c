package io.warren.internal.pipeline;

import io.warren.Receipt;
import io.warren.Send;
import io.warren.WarrenException;
import io.warren.topology.DelayLadder;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message on its way to {@link #now()}. */
final class SendBuilder<T> extends OutgoingBuilder<T, Send> implements Send {
  private final ContractSender<T, ?> sender;
  private @Nullable String correlationId;
  private @Nullable String replyTo;

  SendBuilder(ContractSender<T, ?> sender, T payload) {
    super(sender.spec(), payload);
    this.sender = sender;
  }

  @Override
  Send self() {
    return this;
  }

  @Override
  public Send correlationId(String correlationId) {
    this.correlationId =
        HeaderRules.shortString(
            "correlation id", Objects.requireNonNull(correlationId, "correlationId"));
    return this;
  }

  @Override
  public Send replyTo(String queue) {
    this.replyTo = HeaderRules.shortString("reply-to", Objects.requireNonNull(queue, "queue"));
    return this;
  }

  @Override
  public CompletableFuture<Receipt> now() {
    return delay(Duration.ZERO);
  }

  @Override
  public CompletableFuture<Receipt> delay(long millis) {
    return delay(Duration.ofMillis(millis));
  }

  @Override
  public CompletableFuture<Receipt> delay(Duration delay) {
    if (delay.compareTo(DelayLadder.LONGEST) > 0) {
      throw new IllegalArgumentException("a delay is at most 115 days, not " + delay);
    }
    sendOnce();
    CompletableFuture<Receipt> receipt = publish(delay);
    Handling handling = Handling.current();
    if (handling == null) {
      return receipt;
    }
    handling.sent(receipt);
    // The handler must not be able to complete what its own settlement waits for.
    return receipt.copy();
  }

  private CompletableFuture<Receipt> publish(Duration delay) {
    try {
      long now = sender.epochMillis();
      return sender.publish(
          message(sender.encoder(), sender.ids(), now, correlationId, replyTo), delay, now);
    } catch (WarrenException e) {
      return sender.failed(e);
    }
  }
}
