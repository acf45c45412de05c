package io.warren.internal.settle;

import io.warren.internal.observe.Facts;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.observe.Observers;
import io.warren.internal.observe.Reasons;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.Received;
import io.warren.internal.wire.WireHeaders;
import io.warren.observe.About;
import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Mask;
import io.warren.observe.Reason;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What observers are told of the deliveries of one consumer. Where there are none, each method is a
 * look and nothing more. Thread-safe.
 */
public final class ConsumerEvents {
  private static final Reason CLOSED =
      Reasons.of("closed", "Warren was closed before all that comes of the message was safe");

  private static final Reason CHANNEL_LOST =
      Reasons.of(
          "channel-lost",
          "its channel is gone, so it cannot be settled: the broker hands it out again");

  private static final Reason NOT_HANDLED =
      Reasons.of(
          "channel-lost",
          "its channel was gone before it was handled: the broker hands it out again");

  private static final Reason NOT_MARKED =
      Reasons.of("store", "it was handled, but the store could not be told that");

  private static final Reason NO_DEAD_LETTERS =
      Reasons.of(
          "no-dead-letters",
          "it can neither be copied nor dead-lettered by its queue, and stays unacknowledged");

  private final Observers observers;
  private final String contract;
  private final String queue;
  private final Function<Received, MessageMasks> masks;

  /**
   * @param contract the contract's name
   * @param masks what of a message is shown to nobody
   */
  public ConsumerEvents(
      Observers observers, String contract, String queue, Function<Received, MessageMasks> masks) {
    this.observers = observers;
    this.contract = contract;
    this.queue = queue;
    this.masks = masks;
  }

  /** Whether there is anybody to be told. */
  boolean observed() {
    return !observers.none();
  }

  /** A worker begins with a delivery; told once, also where a defect makes it begin again. */
  public void received(Attempt attempt) {
    if (observed() && attempt.delivery().told() == null) {
      Event.Received received = asReceived(attempt);
      attempt.delivery().tell(received);
      observers.happened(received);
    }
  }

  /** A handler is about to be called, on this thread, with one message. */
  public HandlerRun calls(Attempt attempt) {
    return observed()
        ? calls(List.of(attempt), new HandlerCall(List.of(toldOf(attempt)), false))
        : HandlerRun.UNOBSERVED;
  }

  /** A handler is about to be called, on this thread, with a batch. */
  public HandlerRun callsWithBatch(List<Attempt> attempts) {
    return observed()
        ? calls(attempts, new HandlerCall(attempts.stream().map(this::toldOf).toList(), true))
        : HandlerRun.UNOBSERVED;
  }

  private HandlerRun calls(List<Attempt> attempts, HandlerCall call) {
    return new HandlerRun(this, attempts, observers.now(), observers.handling(call));
  }

  /** As it was told, unless the first observer came later. */
  private Event.Received toldOf(Attempt attempt) {
    Event.Received told = attempt.delivery().told();
    return told == null ? asReceived(attempt) : told;
  }

  private Event.Received asReceived(Attempt attempt) {
    Received received = attempt.received();
    return new Event.Received(
        Facts.about(observers, received, contract, queue, received.receiveTime()),
        Facts.content(received, masks.apply(received).message()),
        received.foreign(),
        attempt.delivery().redelivered(),
        received.queued());
  }

  /** The reply is where its requester finds it. */
  void replied(Attempt attempt, OutgoingMessage reply) {
    if (observed()) {
      observers.happened(
          new Event.Replied(about(attempt), code(reply), Facts.content(reply, replyMask(attempt))));
    }
  }

  /** The reply will never be there. */
  void replyGivenUp(Attempt attempt, OutgoingMessage reply, String why) {
    if (observed()) {
      observers.happened(
          new Event.ReplyGivenUp(about(attempt), code(reply), Reasons.of("reply-not-taken", why)));
    }
  }

  private static String code(OutgoingMessage reply) {
    return WireHeaders.text(reply.properties().headers(), WireHeaders.REPLY_CODE, "");
  }

  /** The retry copy is safe. */
  void retried(Attempt attempt, Failure failure, int retry, int retries, Duration wait) {
    if (observed()) {
      observers.happened(
          new Event.Retried(about(attempt), Reasons.of(failure), retry, retries, wait));
    }
  }

  /** The dead copy is safe. */
  void dead(Attempt attempt, Failure failure) {
    if (observed()) {
      observers.happened(new Event.Dead(about(attempt), Reasons.of(failure), false));
    }
  }

  /**
   * The broker moves it to the dead queue.
   *
   * @param open whether its channel was there
   */
  void deadByBroker(Attempt attempt, Failure failure, boolean open) {
    if (!open) {
      returned(attempt, CHANNEL_LOST);
    } else if (observed()) {
      observers.happened(new Event.Dead(about(attempt), Reasons.of(failure), true));
    }
  }

  /** It is a duplicate of what was handled. */
  void dropped(Attempt attempt) {
    if (observed()) {
      observers.happened(new Event.Dropped(about(attempt)));
    }
  }

  /** The copy that waits for its key is safe. */
  void held(Attempt attempt, Failure reason, Duration wait) {
    if (observed()) {
      observers.happened(new Event.Held(about(attempt), Reasons.of(reason), wait));
    }
  }

  /**
   * It is settled.
   *
   * @param open whether its channel was there
   */
  void acknowledged(Attempt attempt, boolean open) {
    if (!observed()) {
      return;
    }
    if (open) {
      long nanos = System.nanoTime() - attempt.delivery().settlingSince();
      observers.happened(new Event.Acknowledged(about(attempt), Duration.ofNanos(nanos)));
    } else {
      returned(attempt, CHANNEL_LOST);
    }
  }

  /** It comes again, as Warren was closed meanwhile. */
  void closed(Attempt attempt) {
    returned(attempt, CLOSED);
  }

  /** It comes again, as nobody knows that it was handled. */
  void notMarked(Attempt attempt) {
    returned(attempt, NOT_MARKED);
  }

  /** It stays where it is, as nothing can be done with it. */
  void left(Attempt attempt) {
    returned(attempt, NO_DEAD_LETTERS);
  }

  /** It comes again, as no handler was called on a channel that is gone. */
  public void notHandled(Attempt attempt) {
    returned(attempt, NOT_HANDLED);
  }

  /** It comes again, as its consumer must wait for the store. */
  public void mustWait(Attempt attempt, Throwable cause) {
    if (observed()) {
      returned(attempt, Reasons.of(cause));
    }
  }

  private void returned(Attempt attempt, Reason reason) {
    if (observed()) {
      observers.happened(new Event.Returned(about(attempt), reason));
    }
  }

  /** Tells how a handler's work on a message ended. */
  void handled(Event.Handled handled) {
    observers.happened(handled);
  }

  /** What of its reply is shown to nobody; null: all of it may be. */
  @Nullable Mask replyMask(Attempt attempt) {
    return masks.apply(attempt.received()).reply();
  }

  About about(Attempt attempt) {
    return Facts.about(observers, attempt.received(), contract, queue, observers.now());
  }
}
