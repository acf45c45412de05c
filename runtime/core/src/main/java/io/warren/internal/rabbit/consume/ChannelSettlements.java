package io.warren.internal.rabbit.consume;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.warren.internal.rabbit.client.DirectConnection;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.DeliveryListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the settlements of one channel, on the settler's thread. */
final class ChannelSettlements {
  private static final Logger log = LoggerFactory.getLogger(ChannelSettlements.class);

  private final Channel channel;
  private final Settler settler;
  private final DeliveryListener listener;
  private final Consumer<String> broken;

  /** Whether nothing more is settled on it, though the channel may be open. */
  private volatile boolean givenUp;

  /** Of the settler's thread. */
  private final SettledTags tags = new SettledTags();

  /** Those to be acknowledged by the next {@link #write}; of the settler's thread. */
  private final List<SettlementNote> acked = new ArrayList<>();

  /** Those that were; of the settler's thread. */
  private final LastAcknowledged last;

  /**
   * @param prefetch how many deliveries it has at most that are not acknowledged
   * @param listener told of what was acknowledged, and perhaps in vain
   * @param broken told why, where the channel is given up because a settlement could not be
   *     written; closes it
   */
  ChannelSettlements(
      Channel channel,
      int prefetch,
      Settler settler,
      DeliveryListener listener,
      Consumer<String> broken) {
    this.channel = channel;
    this.settler = settler;
    this.listener = listener;
    last = new LastAcknowledged(prefetch);
    this.broken = broken;
  }

  /** Whether what came on the channel can still be settled. */
  boolean open() {
    return !givenUp && channel.isOpen();
  }

  /** Has the settler write what was decided. */
  void settle(SettlementNote note) {
    settler.settle(note);
  }

  /** Notes one; {@link #write} follows. */
  void note(SettlementNote note, Verdict verdict) {
    if (verdict == Verdict.ACK) {
      if (acked.isEmpty()) {
        settler.writeLater(this);
      }
      tags.acked(note.tag());
      acked.add(note);
      return;
    }
    if (!open()) {
      return;
    }
    try {
      tags.written(note.tag());
      // Not nack: with it, RabbitMQ 4.3 does not count what goes back, and nothing ends its loop.
      channel.basicReject(note.tag(), verdict == Verdict.REQUEUE);
    } catch (IOException | AlreadyClosedException e) {
      dropped(e);
    } catch (RuntimeException e) {
      broken(e);
    }
  }

  /** Writes what was noted. */
  void write() {
    try {
      if (open()) {
        writeTogether();
        acked.forEach(last::add);
      } else {
        acked.forEach(SettlementNote::lost);
      }
    } catch (IOException | AlreadyClosedException e) {
      dropped(e);
      acked.forEach(SettlementNote::lost);
    } catch (RuntimeException | Error e) {
      acked.forEach(SettlementNote::lost);
      broken(e);
    } finally {
      acked.clear();
    }
  }

  /** The channel is gone: what was written last, the broker may not have read. */
  void end() {
    write();
    last.drain(SettlementNote::perhapsLost);
  }

  private void writeTogether() throws IOException {
    Connection connection = channel.getConnection();
    DirectConnection.gather(connection);
    try {
      tags.write(channel::basicAck);
    } finally {
      DirectConnection.release(connection);
    }
  }

  private static void dropped(Exception e) {
    log.debug("a settlement is dropped with its channel; the broker delivers again", e);
  }

  /** What is settled is no longer certain: all that is open is delivered again. */
  private void broken(Throwable e) {
    log.error("a settlement could not be written, so its consumer begins anew", e);
    giveUp(e);
  }

  /** Nothing more is settled on the channel. */
  void giveUp(Throwable cause) {
    givenUp = true;
    broken.accept("a settlement could not be written: " + cause);
  }

  /** It was acknowledged, and the channel was gone before that was written. */
  void lost(Delivery delivery) {
    tell(listener::unacknowledged, delivery);
  }

  /** It was acknowledged just before the channel was lost, perhaps too late. */
  void perhapsLost(Delivery delivery) {
    tell(listener::perhapsUnacknowledged, delivery);
  }

  private static void tell(Consumer<Delivery> who, Delivery delivery) {
    try {
      who.accept(delivery);
    } catch (Throwable e) {
      // The others are to be remembered all the same.
      log.error("a defect in the memory of what could not be acknowledged", e);
    }
  }
}
