package io.warren.internal.send;

import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.internal.observe.Facts;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.observe.Observers;
import io.warren.internal.observe.Reasons;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.WireHeaders;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.Event;
import io.warren.observe.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message that is being sent, and of which observers are told how that ends. */
final class ObservedSend {
  private final Observers observers;
  private final MessageMasks masks;
  private final About about;
  private final boolean request;
  private final long begun = System.nanoTime();

  /** With an empty body while its payload is not written. */
  private Content content = Facts.UNKNOWN;

  /**
   * @param masks what of it and its reply is shown to nobody
   * @param about as it begins
   */
  ObservedSend(Observers observers, MessageMasks masks, About about, boolean request) {
    this.observers = observers;
    this.masks = masks;
    this.about = about;
    this.request = request;
  }

  /** The headers of the user with those that observers add. */
  Map<String, Object> headers(Map<String, Object> ofUser) {
    return observers.sending(about, ofUser);
  }

  /** What it is by now. */
  void built(OutgoingMessage message) {
    content = Facts.content(message, masks.message());
  }

  /** When it began. */
  Instant begun() {
    return about.time();
  }

  /**
   * Tells how it ends before anybody else knows.
   *
   * @return completes as the receipt does; to complete it by hand withdraws the message, too
   */
  CompletableFuture<Receipt> tellOf(CompletableFuture<Receipt> receipt, Exit exit) {
    CompletableFuture<Receipt> told = new CompletableFuture<>();
    receipt.whenComplete(
        (done, failure) -> {
          try {
            tell(exit, failure);
          } finally {
            if (failure == null) {
              told.complete(done);
            } else {
              told.completeExceptionally(failure);
            }
          }
        });
    told.whenComplete(
        (done, failure) -> {
          if (failure == null) {
            receipt.complete(done);
          } else {
            receipt.completeExceptionally(failure);
          }
        });
    return told;
  }

  private void tell(Exit exit, @Nullable Throwable failure) {
    if (failure == null) {
      observers.happened(exit.safe(this, now(), content, took()));
    } else {
      failed(failure);
    }
  }

  void requested(Duration timeout) {
    observers.happened(new Event.Requested(now(), content, timeout));
  }

  void answered(IncomingMessage reply) {
    Map<String, Object> headers = reply.properties().headers();
    observers.happened(
        new Event.Answered(
            now(),
            WireHeaders.text(headers, WireHeaders.REPLY_CODE, MessageResult.SUCCESS),
            WireHeaders.text(headers, WireHeaders.REPLY_MESSAGE, ""),
            Facts.content(reply, masks.reply()),
            took()));
  }

  void failed(Throwable failure) {
    Reason reason = Reasons.of(failure);
    observers.happened(
        request
            ? new Event.RequestFailed(now(), content, reason, took())
            : new Event.SendFailed(now(), content, reason, took()));
  }

  private About now() {
    return Facts.now(observers, about);
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
