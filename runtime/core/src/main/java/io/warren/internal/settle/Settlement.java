package io.warren.internal.settle;

import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.store.UnusableKeyException;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.wire.Copies;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.Received;
import io.warren.internal.wire.Replies;
import io.warren.internal.work.Defects;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.DurationWords;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the consequences of a handling safe, and then acknowledges: the acknowledgement always
 * comes last.
 *
 * <ul>
 *   <li>success: the reply, if one is wanted, then its key is marked as done, then the
 *       acknowledgement;
 *   <li>failure with a retry left: the retry copy is confirmed, then its key is released, then the
 *       acknowledgement;
 *   <li>other failures: the dead copy is confirmed, then the reply that says so, then its key is
 *       released, then the acknowledgement;
 *   <li>a duplicate of what is being handled: the copy that waits is confirmed, then the
 *       acknowledgement;
 *   <li>a message whose key cannot be used: the same, a few times, and then its dead copy;
 *   <li>a duplicate of what was handled: the acknowledgement.
 * </ul>
 *
 * <p>Only where the contract drops duplicates does a message have a key.
 */
public final class Settlement {
  private static final Logger log = LoggerFactory.getLogger(Settlement.class);

  private static final Failure KEY_HELD =
      Failure.terminal(Failure.DEDUP_KEY_HELD, "a duplicate of it is being handled");

  private static final Failure CANNOT_WAIT =
      Failure.terminal(
          Failure.DEDUP_KEY_HELD,
          "its key is being handled, and its headers are too large for a copy that waits");

  /** So often, 5 s apart, a message waits for a key that cannot be used. */
  static final int MOST_KEY_WAITS = 6;

  private final String queue;
  private final boolean brokerDeadLetters;
  private final RetryPolicy retry;
  private final Copies copies;
  private final Burial burial;
  private final Replies replies;
  private final SafePublisher publisher;
  private final ReplyPublisher replyPublisher;
  private final TimeSource time;
  private final Defects defects;
  private final ConsumerLog failures;
  private final ConsumerEvents events;
  private final Predicate<Received> answered;

  /**
   * @param deadKey the key of the queue's dead letters
   * @param brokerDeadLetters whether the queue keeps what is rejected: where it has no dead-letter
   *     exchange, the broker would drop it
   * @param defects runs its steps
   * @param failures is told of each failed attempt
   * @param events is told of each step
   * @param answered whether whoever sent a message waits for its reply: what somebody states as the
   *     address of replies, he may state on all that he sends
   */
  public Settlement(
      String queue,
      String deadKey,
      boolean brokerDeadLetters,
      RetryPolicy retry,
      SafePublisher publisher,
      ReplyPublisher replyPublisher,
      TimeSource time,
      Defects defects,
      ConsumerLog failures,
      ConsumerEvents events,
      Predicate<Received> answered) {
    this.queue = queue;
    this.brokerDeadLetters = brokerDeadLetters;
    this.retry = retry;
    this.copies = new Copies(queue, time);
    this.burial = new Burial(failures, deadKey, copies, publisher);
    this.replies = new Replies(MessageIds.SHARED);
    this.publisher = publisher;
    this.replyPublisher = replyPublisher;
    this.time = time;
    this.defects = defects;
    this.failures = failures;
    this.events = events;
    this.answered = answered;
  }

  /**
   * The message was handled.
   *
   * @param reply null: there is none
   */
  public void succeeded(Attempt attempt, @Nullable WrittenReply<?> reply) {
    guarded(
        attempt,
        () -> {
          String replyTo = attempt.received().replyTo();
          if (replyTo == null || reply == null) {
            done(attempt);
          } else {
            reply(attempt, replyTo, reply);
          }
        });
  }

  private void reply(Attempt attempt, String replyTo, WrittenReply<?> reply) {
    byte[] body;
    try {
      body = reply.body();
      AmqpLimits.checkBody(body);
    } catch (Throwable e) {
      // A PayloadException, a reply that is too large, or what a user's mapper throws.
      failed(attempt, Failure.terminal(Failure.REPLY_NOT_ENCODABLE, e));
      return;
    }
    reply(
        attempt,
        replies.success(attempt.received(), replyTo, reply.contentType(), body, epochMillis()),
        () -> done(attempt));
  }

  /** Its key is being handled: it comes again later, and this was no attempt. */
  public void later(Attempt attempt) {
    log.debug(
        "message {} of queue '{}' waits: its key is being handled", attempt.received().id(), queue);
    guarded(attempt, () -> later(attempt, copies.later(attempt.received()), KEY_HELD, CANNOT_WAIT));
  }

  /**
   * Its key cannot be used. It comes again a few times, as another process may know better and
   * somebody may mend it, and is dead then: counted here, because no broker does.
   */
  public void keyUnusable(Attempt attempt, UnusableKeyException cause) {
    Failure failure =
        Failure.terminal(Failure.DEDUP_KEY_UNUSABLE, String.valueOf(cause.getMessage()));
    if (attempt.received().keyWaits() >= MOST_KEY_WAITS) {
      failed(attempt, failure);
      return;
    }
    if (attempt.received().keyWaits() == 0) {
      log.warn(
          "message {} of queue '{}' waits {} times for {}, and is dead then: {}",
          attempt.received().id(),
          queue,
          MOST_KEY_WAITS,
          DurationWords.of(ConsumerQueues.DEDUP_WAIT),
          failure.message());
    }
    guarded(
        attempt, () -> later(attempt, copies.laterCounted(attempt.received()), failure, failure));
  }

  private void later(Attempt attempt, OutgoingMessage copy, Failure reason, Failure otherwise) {
    publisher.publish(
        copy,
        new Ending(
            () -> {
              events.held(attempt, reason, ConsumerQueues.DEDUP_WAIT);
              guarded(attempt, () -> acknowledge(attempt));
            },
            () -> guarded(attempt, () -> bury(attempt, otherwise)),
            () -> events.closed(attempt)));
  }

  /** Its key was handled a short while ago. */
  public void dropped(Attempt attempt) {
    events.dropped(attempt);
    guarded(attempt, () -> acknowledge(attempt));
  }

  /** The message was not handled. */
  public void failed(Attempt attempt, Failure failure) {
    guarded(
        attempt,
        () -> {
          if (failure.retriable() && attempt.received().retries() < retry.times()) {
            retry(attempt, failure);
          } else {
            bury(attempt, failure);
          }
        });
  }

  private void retry(Attempt attempt, Failure failure) {
    int next = attempt.received().retries() + 1;
    Duration wait = retry.waitBefore(next);
    failures.retried(attempt.received(), failure, next, retry.times(), wait);
    publisher.publish(
        failure,
        told -> copies.retry(attempt.received(), told, wait),
        new Ending(
            () -> {
              events.retried(attempt, failure, next, retry.times(), wait);
              guarded(attempt, () -> released(attempt));
            },
            () -> guarded(attempt, () -> bury(attempt, failure.logged())),
            () -> events.closed(attempt)));
  }

  private void bury(Attempt attempt, Failure failure) {
    burial.bury(
        attempt.received(),
        failure,
        new Ending(
            () -> {
              events.dead(attempt, failure);
              guarded(attempt, () -> sayDead(attempt, failure, () -> released(attempt)));
            },
            () ->
                guarded(
                    attempt, () -> sayDead(attempt, failure, () -> giveToBroker(attempt, failure))),
            () -> events.closed(attempt)));
  }

  private void sayDead(Attempt attempt, Failure failure, Runnable then) {
    String replyTo = attempt.received().replyTo();
    if (replyTo == null || !answered.test(attempt.received())) {
      then.run();
    } else {
      reply(attempt, replies.failure(attempt.received(), replyTo, failure, epochMillis()), then);
    }
  }

  /** A reply that its requester's queue does not take counts as settled. */
  private void reply(Attempt attempt, OutgoingMessage reply, Runnable then) {
    Runnable settle = () -> guarded(attempt, then);
    replyPublisher.publish(
        reply,
        () -> {
          events.replied(attempt, reply);
          settle.run();
        },
        reason -> {
          log.warn(
              "the reply to message {} of queue '{}' is given up: its requester's queue '{}' cannot"
                  + " take it: {}",
              attempt.received().id(),
              queue,
              reply.routingKey(),
              reason);
          events.replyGivenUp(attempt, reply, reason);
          settle.run();
        },
        () -> events.closed(attempt));
  }

  /** Marks its key as handled, and acknowledges. */
  private void done(Attempt attempt) {
    KeyLease lease = attempt.lease();
    if (lease == null) {
      acknowledge(attempt);
    } else {
      lease.done(
          () -> guarded(attempt, () -> acknowledge(attempt)),
          () -> guarded(attempt, () -> giveBack(attempt)));
    }
  }

  /** Lets others have its key, and acknowledges. */
  private void released(Attempt attempt) {
    attempt.release();
    acknowledge(attempt);
  }

  private void acknowledge(Attempt attempt) {
    boolean open = events.observed() && attempt.delivery().open();
    attempt.delivery().ack();
    events.acknowledged(attempt, open);
  }

  /** No copy of the message can be made: the queue's own dead-lettering moves it as it is. */
  private void giveToBroker(Attempt attempt, Failure failure) {
    attempt.release();
    if (brokerDeadLetters) {
      boolean open = events.observed() && attempt.delivery().open();
      attempt.delivery().deadLetter();
      events.deadByBroker(attempt, failure, open);
    } else {
      log.error(
          "message {} of queue '{}' can neither be copied nor handed to the queue's own"
              + " dead-lettering, as its contract (declare = false) states none: it stays"
              + " unacknowledged, and comes again; give the queue a dead-letter-exchange and declare"
              + " it by the contract, or take the message out of it by hand",
          attempt.received().id(),
          queue);
      attempt.delivery().leave();
      events.left(attempt);
    }
  }

  /** A delivery that nobody settles would wait for ever. */
  private void guarded(Attempt attempt, Runnable step) {
    defects.run(step, failure -> giveUp(attempt, failure));
  }

  /** Warren itself fails with it, time after time. */
  private void giveUp(Attempt attempt, Throwable defect) {
    Failure failure = Failure.terminal(Failure.DEFECT, Failure.describe(defect));
    defects.run(
        () -> bury(attempt, failure),
        // Without a copy: what fails may be just that.
        again -> giveToBroker(attempt, failure));
  }

  private void giveBack(Attempt attempt) {
    attempt.delivery().requeue();
    events.notMarked(attempt);
  }

  private long epochMillis() {
    return time.now().toEpochMilli();
  }
}
