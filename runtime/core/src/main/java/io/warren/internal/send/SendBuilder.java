package io.warren.internal.send;

import io.warren.Receipt;
import io.warren.Send;
import io.warren.WarrenException;
import io.warren.internal.schedule.Schedules;
import io.warren.internal.wire.Handling;
import io.warren.internal.wire.HeaderRules;
import io.warren.topology.DelayLadder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message on its way to {@link #now()}. */
final class SendBuilder<T> extends OutgoingBuilder<T, Send> implements Send {
  private final Exits exits;
  private @Nullable String correlationId;
  private @Nullable String replyTo;
  private boolean replacing;

  SendBuilder(Kind<T> kind, Exits exits, T payload) {
    super(kind, payload);
    this.exits = exits;
  }

  @Override
  Send self() {
    return this;
  }

  @Override
  boolean isRequest() {
    return false;
  }

  @Override
  public Send correlationId(String correlationId) {
    change();
    this.correlationId =
        HeaderRules.shortString(
            "correlation id", Objects.requireNonNull(correlationId, "correlationId"));
    return this;
  }

  @Override
  public Send replyTo(String queue) {
    change();
    this.replyTo = HeaderRules.shortString("reply-to", Objects.requireNonNull(queue, "queue"));
    return this;
  }

  @Override
  public Send replacing() {
    change();
    replacing = true;
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
    if (replacing) {
      throw new IllegalStateException(
          "replacing() is for at(...): what is scheduled is replaced by what is scheduled");
    }
    return send(new Exit.ByBroker(exits, delay));
  }

  @Override
  public CompletableFuture<Receipt> at(Instant time) {
    Instant due = Schedules.storable(Objects.requireNonNull(time, "time"));
    Schedules schedules = exits.schedules();
    // What is replaced would be sent beside it.
    if (!time.isAfter(exits.now()) && !replacing) {
      return now();
    }
    return send(new Exit.ByStore(schedules, due, replacing));
  }

  private CompletableFuture<Receipt> send(Exit exit) {
    sendOnce();
    CompletableFuture<Receipt> receipt = leave(exit);
    Handling handling = Handling.current();
    if (handling == null) {
      return receipt;
    }
    handling.sent(receipt);
    // The handler must not be able to complete what its own settlement waits for.
    return receipt.copy();
  }

  private CompletableFuture<Receipt> leave(Exit exit) {
    try {
      long now = exits.now().toEpochMilli();
      CompletableFuture<Receipt> receipt = exit.leave(message(now, correlationId, replyTo), now);
      ObservedSend observed = observed();
      return observed == null ? receipt : observed.tellOf(receipt, exit);
    } catch (WarrenException e) {
      return failed(e);
    } catch (RuntimeException | Error e) {
      tellFailed(e);
      throw e;
    }
  }
}
