package io.warren;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A message that is built and not yet sent: {@link #now()}, {@code delay} or {@link #at} sends it,
 * once. Not thread-safe.
 */
@CheckReturnValue
public interface Send extends Outgoing<Send> {
  /** The correlation id, for a reply that comes to {@link #replyTo}. */
  Send correlationId(String correlationId);

  /** The queue that wants the reply. */
  Send replyTo(String queue);

  /**
   * Has {@link #at} take the place of a message that is scheduled with the same {@link #id}, if
   * there is one, parked ones too: the time and the message are this one's. Without it, such a
   * message makes {@code at} fail.
   */
  Send replacing();

  /**
   * Sends the message.
   *
   * <p>It does not wait for the broker; only when too many messages are unconfirmed does it wait
   * for room.
   *
   * <p>The future completes once the message is safe on the broker, and fails with an {@link
   * UnroutableException} when no queue takes it, a {@link PublishTimeoutException} when it could
   * not be made safe in time, or another {@link WarrenException}. It completes on Warren's
   * executor. A failure is logged, also when nobody holds the future.
   *
   * <p>Who completes or cancels the future by hand withdraws the message, if it is not yet written.
   *
   * @throws IllegalStateException when the message was sent before, or is {@link #replacing()}
   */
  @CanIgnoreReturnValue
  CompletableFuture<Receipt> now();

  /**
   * Sends the message so that it reaches its exchange after a delay: never early, and rounded up to
   * 100 ms. Zero or less is {@link #now()}.
   *
   * <p>The receipt says that the message is safely waiting on the broker. That some queue will take
   * it when it is due is not known then.
   *
   * <p>The first message with a new digit in its delay, and the first to a new exchange and key,
   * declare a queue of their own on the broker, which stays; the call waits for that.
   *
   * @param millis at most 115 days
   * @return as {@link #now()}
   * @throws IllegalArgumentException when the delay is longer
   * @throws IllegalStateException when the message was sent before
   */
  @CanIgnoreReturnValue
  CompletableFuture<Receipt> delay(long millis);

  /**
   * Sends the message after a delay, as {@link #delay(long)} does.
   *
   * @param delay at most 115 days
   */
  @CanIgnoreReturnValue
  CompletableFuture<Receipt> delay(Duration delay);

  /**
   * Schedules the message: it is kept in the store, and a {@link Scheduler} sends it to its
   * exchange once it is due. A time that is over by the clock of this machine is {@link #now()};
   * what is due is else decided by the store's clock. It is never early, but for what clocks
   * differ.
   *
   * <p>The receipt says that the store has the message; its id cancels or moves it ({@link
   * Schedule}). That some queue will take the message when it is due is not known then. Expiration
   * begins when it is due.
   *
   * <p>The first one asks the broker whose the store is. The future fails with a {@link
   * ConnectionException} when the broker is not reached for that within the publish timeout, with a
   * {@link StoreException} when the store cannot be reached in time, and with a {@link
   * PublishFailedException} when another message of the same id is scheduled; after {@link
   * #replacing()}, only when a scheduler is just sending that one. It completes on Warren's
   * executor. A failure is logged, also when nobody holds the future. To complete or cancel the
   * future by hand does not withdraw the message.
   *
   * @param time any time up to the year 9999; Redis rounds it up to milliseconds
   * @throws IllegalArgumentException when the time is later
   * @throws IllegalStateException when the message was sent before, or this Warren has no store
   */
  @CanIgnoreReturnValue
  CompletableFuture<Receipt> at(Instant time);
}
