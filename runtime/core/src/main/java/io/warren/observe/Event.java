package io.warren.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a message: one record for each step. Each is told when the step is safe, such
 * as when the broker has confirmed a copy, and once. Later versions of Warren may add records.
 */
public sealed interface Event {
  /** Which message, where and when. */
  About about();

  /**
   * A message is on the broker and, unless its contract wants no such thing, in a queue.
   *
   * @param content the message
   * @param took since it began to be sent
   */
  record Sent(About about, Content content, Duration took) implements Event {}

  /**
   * A message waits on the broker until a delay is over.
   *
   * @param content the message, as it will arrive
   * @param due when the delay is over
   * @param took since it began to be sent
   */
  record Delayed(About about, Content content, Instant due, Duration took) implements Event {}

  /**
   * A message waits in the store until it is due.
   *
   * @param content the message
   * @param due when that is
   * @param replacing whether it may have taken the place of one with its id
   * @param took since it began to be sent
   */
  record Scheduled(About about, Content content, Instant due, boolean replacing, Duration took)
      implements Event {}

  /**
   * A message was not sent, or nobody knows whether it was. No request: see {@link RequestFailed}.
   *
   * @param content the message; its body is empty where the payload could not be written
   * @param reason why
   * @param took since it began to be sent
   */
  record SendFailed(About about, Content content, Reason reason, Duration took) implements Event {}

  /**
   * A request is handed to the broker. How it ends is told as {@link Answered} or {@link
   * RequestFailed}.
   *
   * @param content the request
   * @param timeout how long its reply is waited for
   */
  record Requested(About about, Content content, Duration timeout) implements Event {}

  /**
   * The reply to a request has come.
   *
   * @param code that of the reply: {@code success}, or why the request was not handled
   * @param text the same for people; empty for a success
   * @param reply what came
   * @param took since the request began to be sent
   */
  record Answered(About about, String code, String text, Content reply, Duration took)
      implements Event {}

  /**
   * A request had no reply, or one that cannot be read.
   *
   * @param content the request; its body is empty where the payload could not be written
   * @param reason why; {@code request-timeout} where none came in time
   * @param took since it began to be sent
   */
  record RequestFailed(About about, Content content, Reason reason, Duration took)
      implements Event {}

  /**
   * A scheduled message has another time.
   *
   * @param due when it is sent now
   */
  record Moved(About about, Instant due) implements Event {}

  /** A scheduled message was withdrawn. */
  record Cancelled(About about) implements Event {}

  /**
   * A scheduler has sent a message that was due.
   *
   * @param content the message
   * @param due when it was
   */
  record Released(About about, Content content, Instant due) implements Event {}

  /**
   * The broker refused a message that was due: it is tried again.
   *
   * @param reason why
   * @param failures how often it was refused so far
   * @param pause how long until the next attempt
   */
  record Deferred(About about, Reason reason, int failures, Duration pause) implements Event {}

  /**
   * A scheduled message is put aside until somebody moves or cancels it.
   *
   * @param reason why
   */
  record Parked(About about, Reason reason) implements Event {}

  /**
   * A consumer begins with a delivery. Its {@link About#time()} is when the message came to this
   * process; it may have waited for a worker since then.
   *
   * @param content the message
   * @param foreign whether nobody was told of it before: another client has sent it, or a Warren
   *     that has no observers. True again where such a message is delivered again
   * @param redelivered whether the broker has handed it out before
   * @param queued how long it was in its queue, since it was sent, or since the wait of a delay, a
   *     schedule or a retry was over; null: its sender did not say when it was sent
   */
  record Received(
      About about, Content content, boolean foreign, boolean redelivered, @Nullable Duration queued)
      implements Event {}

  /**
   * A handler has handled a message, or failed to; what it sent is safe.
   *
   * @param result how it ended
   * @param reply writes the reply of a success, with each call; what it throws is why it cannot be
   *     written. Null: there is none. Whether it is sent is told as {@link Replied}
   * @param next what the handling produced and did not send; null: nothing
   * @param waited from its arrival in this process to the handler, without what is told as {@link
   *     Received#queued}
   * @param took the handler, in real time; a batch's all together
   * @param batch how many messages the handler had at a time; 1 where it takes one by one
   */
  record Handled(
      About about,
      Result result,
      @Nullable Supplier<Content> reply,
      @Nullable NextMessage next,
      Duration waited,
      Duration took,
      int batch)
      implements Event {}

  /**
   * A reply is safe in its requester's queue, or handed to the requester that waits.
   *
   * @param code {@code success}, or why the request was not handled
   * @param reply what was sent
   */
  record Replied(About about, String code, Content reply) implements Event {}

  /**
   * A reply could not be delivered, which keeps its request from nothing.
   *
   * @param code that of the reply
   * @param reason why its requester's queue does not take it
   */
  record ReplyGivenUp(About about, String code, Reason reason) implements Event {}

  /**
   * A message waits for its next attempt.
   *
   * @param reason why this one failed
   * @param retry which retry comes, from 1
   * @param retries how many there are at most
   * @param pause how long until then
   */
  record Retried(About about, Reason reason, int retry, int retries, Duration pause)
      implements Event {}

  /**
   * A message is in its dead queue, or on the broker's way there.
   *
   * @param reason of what it died
   * @param byBroker whether no copy could be made of it, so that the queue's own dead-lettering
   *     moves it, and the delivery ends with that
   */
  record Dead(About about, Reason reason, boolean byBroker) implements Event {}

  /** A message is not handled: a duplicate of it was, within the interval of the contract. */
  record Dropped(About about) implements Event {}

  /**
   * A message comes again later, which is no attempt: a duplicate of it is being handled, or its
   * key cannot be used.
   *
   * @param reason why it waits
   * @param pause how long
   */
  record Held(About about, Reason reason, Duration pause) implements Event {}

  /**
   * A delivery is settled: all that came of it is safe.
   *
   * @param took since its handler was over; where none had it, since it began
   */
  record Acknowledged(About about, Duration took) implements Event {}

  /**
   * A delivery is over here and not settled: the message is in its queue, and comes again.
   *
   * @param reason why
   */
  record Returned(About about, Reason reason) implements Event {}

  /**
   * A dead letter is back in its queue, as a new message with its id.
   *
   * @param content the message
   * @param deadQueue where it was
   */
  record Replayed(About about, Content content, String deadQueue) implements Event {}

  /**
   * A dead letter was removed for good.
   *
   * @param content the message
   * @param deadQueue where it was
   */
  record Discarded(About about, Content content, String deadQueue) implements Event {}
}
