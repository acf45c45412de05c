package io.warren.internal.consume;

import io.warren.Message;
import io.warren.PayloadException;
import io.warren.codec.Codec;
import io.warren.internal.settle.Attempt;
import io.warren.internal.settle.ConsumerEvents;
import io.warren.internal.settle.Settlement;
import io.warren.internal.settle.TakenDelivery;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.Received;
import io.warren.internal.wire.ReceivedBody;
import org.jspecify.annotations.Nullable;

/** Reads deliveries; those that cannot be handled take their way to the dead queue from here. */
final class DeliveryReader {
  private final Settlement settlement;
  private final TimeSource time;
  private final ConsumerEvents events;

  DeliveryReader(Settlement settlement, TimeSource time, ConsumerEvents events) {
    this.settlement = settlement;
    this.time = time;
    this.events = events;
  }

  /** Reads its headers; null: it has expired, or a part of it cannot be read. */
  @Nullable Attempt read(TakenDelivery delivery) {
    Received received = Received.taken(delivery, MessageIds.SHARED, delivery.arrival());
    Attempt attempt = Attempt.of(delivery, received);
    events.received(attempt);
    String unreadable = received.unreadable();
    if (unreadable != null) {
      settlement.failed(attempt, Failure.terminal(Failure.UNREADABLE, unreadable));
      return null;
    }
    // By the time of now: it may have waited for a worker since it came.
    if (received.expired(time.now())) {
      settlement.failed(
          attempt, Failure.terminal(Failure.EXPIRED, "the message expired while it waited"));
      return null;
    }
    return attempt;
  }

  /** Buries one that could not be handled for a defect of Warren's. */
  void giveUp(TakenDelivery delivery, Throwable defect) {
    Attempt attempt =
        Attempt.of(delivery, Received.taken(delivery, MessageIds.SHARED, delivery.arrival()));
    events.received(attempt);
    settlement.failed(attempt, Failure.terminal(Failure.DEFECT, Failure.describe(defect)));
  }

  /** Reads its body; null: it is not the payload. */
  <T> @Nullable Message<T> decode(Attempt attempt, Codec.Decoder<T> decoder) {
    try {
      return attempt.received().message(ReceivedBody.decode(attempt.delivery(), decoder));
    } catch (PayloadException e) {
      settlement.failed(attempt, Failure.undecodable(e));
    } catch (OutOfMemoryError e) {
      // No word on this message: with another heap it can be read.
      throw e;
    } catch (Throwable e) {
      // A user's mapper or payload class threw what it should not, perhaps an Error.
      settlement.failed(attempt, Failure.terminal(Failure.UNDECODABLE, e));
    }
    return null;
  }
}
