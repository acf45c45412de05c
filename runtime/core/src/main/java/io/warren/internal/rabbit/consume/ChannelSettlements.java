package io.warren.internal.rabbit.consume;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.warren.internal.rabbit.client.DirectConnection;
import io.warren.internal.rabbit.connection.Channels;
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
  private final Consumer<String> broken;

  /** Of the settler's thread. */
  private final SettledTags tags = new SettledTags();

  /** Those to be acknowledged by the next {@link #write}; of the settler's thread. */
  private final List<SettlementNote> acked = new ArrayList<>();

  /** Those that were; of the settler's thread. */
  private final LastAcknowledged last;

  /**
   * @param prefetch how many deliveries it has at most that are not acknowledged
   * @param broken told why, before the channel is given up because a settlement could not be
   *     written
   */
  ChannelSettlements(Channel channel, int prefetch, Consumer<String> broken) {
    this.channel = channel;
    last = new LastAcknowledged(prefetch);
    this.broken = broken;
  }

  /** Whether what came on the channel can still be settled. */
  boolean open() {
    return channel.isOpen();
  }

  /** Notes one; {@link #write} follows. */
  void note(SettlementNote note, Verdict verdict) {
    if (verdict == Verdict.ACK) {
      tags.acked(note.tag());
      acked.add(note);
      return;
    }
    if (!channel.isOpen()) {
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
      if (channel.isOpen()) {
        writeTogether();
        acked.forEach(last::add);
      } else {
        acked.forEach(SettlementNote::lost);
      }
    } catch (IOException | AlreadyClosedException e) {
      dropped(e);
      acked.forEach(SettlementNote::lost);
    } catch (RuntimeException e) {
      acked.forEach(SettlementNote::lost);
      broken(e);
    } finally {
      acked.clear();
    }
  }

  /** The channel is gone: what was written last, the broker may not have read. */
  void lost() {
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
  private void broken(RuntimeException e) {
    log.error("a settlement could not be written, so its consumer begins anew", e);
    giveUp(e);
  }

  /** Nothing more is settled on the channel. */
  void giveUp(Throwable cause) {
    broken.accept("a settlement could not be written: " + cause);
    Channels.abort(channel);
  }
}
