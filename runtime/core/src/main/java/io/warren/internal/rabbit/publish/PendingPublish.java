package io.warren.internal.rabbit.publish;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.Receipt;
import io.warren.WarrenException;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.SendLog;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A message that is not yet confirmed, and at once the future that its sender holds. All fields
 * that change are guarded by the {@link Window}'s lock.
 */
public final class PendingPublish extends CompletableFuture<Receipt> {
  final OutgoingMessage message;
  final BasicProperties properties;

  // Where it is written to: its target, or a place on the delay ladder. Changed by the writer only
  // while it is on no channel.
  private String exchange;
  private String routingKey;
  private boolean mandatory;

  /** When it fails for want of a confirm; of {@link System#nanoTime}. */
  final long deadline;

  /** Where it goes to, beside others; set when the window takes it. */
  @SuppressWarnings("NullAway.Init")
  Target target;

  // Its neighbours among the open ones, in the order in which they were taken.
  @Nullable PendingPublish previous;
  @Nullable PendingPublish next;

  /** Whether nobody but its holder is told that it has failed. */
  boolean quiet;

  /** Decided: no longer in the window. Its future completes soon. */
  boolean settled;

  /** Was unconfirmed when the broker closed the channel over some message: perhaps this one. */
  boolean suspect;

  /** Waits behind others of its target; see {@link WriteOrder}. */
  boolean held;

  /** Written again on this channel, out of the order of the others; see {@link Resends}. */
  boolean again;

  /** Whether a return on this channel may have been this one's, or that of one like it. */
  boolean unclear;

  /** The channel that it is written on, and not confirmed; null: none. */
  @Nullable Unconfirmed channel;

  /** When it was written; of {@link System#nanoTime}. */
  long written;

  /** Its sequence number on the last channel it was written on. */
  long number;

  /** What the broker says of a message that no queue took. */
  @Nullable String returned;

  /** How often the broker has refused it. */
  int refusals;

  /** The earliest time to send it again. */
  long notBefore;

  /** How it failed; null where it is confirmed. */
  @Nullable WarrenException failure;

  public PendingPublish(OutgoingMessage message, BasicProperties properties, long deadline) {
    this.message = message;
    exchange = message.exchange();
    routingKey = message.routingKey();
    mandatory = message.mandatory();
    this.properties = properties;
    this.deadline = deadline;
  }

  /** Whether a return that says this may be this one's. */
  boolean looksLike(String exchange, String key, @Nullable String id) {
    return mandatory
        && Objects.equals(id, message.properties().messageId())
        && key.equals(routingKey)
        && exchange.equals(this.exchange);
  }

  /** For the writer: it goes to its target by way of another place. */
  void detour(String firstExchange, String firstKey) {
    exchange = firstExchange;
    routingKey = firstKey;
    // A place of Warren's own is there, whatever the contract says of its target.
    mandatory = true;
  }

  /** For the writer: it goes straight to its target. */
  void straight() {
    exchange = message.exchange();
    routingKey = message.routingKey();
    mandatory = message.mandatory();
  }

  String exchange() {
    return exchange;
  }

  String routingKey() {
    return routingKey;
  }

  boolean mandatory() {
    return mandatory;
  }

  /** Whether it is to be written when its turn comes. */
  boolean waitsInOrder() {
    return channel == null && !again && !held;
  }

  /** Its channel is lost, and what was known of it there. */
  void unwritten() {
    again = false;
    unclear = false;
    returned = null;
  }

  /** Completes the future, and with it runs what its holder attached. */
  void complete() {
    WarrenException failed = failure;
    if (failed == null) {
      complete(new Receipt(message.id()));
    } else {
      if (!quiet) {
        SendLog.failed(message, failed);
      }
      completeExceptionally(failed);
    }
  }
}
