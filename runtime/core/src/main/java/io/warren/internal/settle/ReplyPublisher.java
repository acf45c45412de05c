package io.warren.internal.settle;

import io.warren.ClosedException;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.UnroutableException;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.transport.RefusedException;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.transport.UnansweredException;
import io.warren.internal.wire.DirectReplyTo;
import io.warren.internal.wire.ReplyAddress;
import io.warren.internal.wire.TraceHeaders;
import io.warren.internal.work.Backoff;
import io.warren.internal.work.ShortMemory;
import io.warren.topology.DelayLadder;
import io.warren.topology.DurationWords;
import io.warren.topology.Exchange;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes replies until they are safe, or their requester's queue has had its chance. Foreign
 * clients choose where replies go, so a queue that takes none keeps no delivery from being settled
 * for long: a full one gets {@link #REFUSED_PATIENCE}, one that does not answer {@link
 * #SILENT_PATIENCE}. What is no queue's fault, such as a lost connection, is waited for.
 */
public final class ReplyPublisher {
  private static final Logger log = LoggerFactory.getLogger(ReplyPublisher.class);

  /** Longer than a cluster takes to find another leader for a queue. */
  static final Duration REFUSED_PATIENCE = Duration.ofSeconds(10);

  /** Longer than it takes to notice that a connection is dead. */
  static final Duration SILENT_PATIENCE = Duration.ofMinutes(1);

  private static final Backoff PAUSES =
      Backoff.between(Duration.ofMillis(100), Duration.ofSeconds(2));

  /** What the exchanges of Warren's begin with. */
  private static final String RESERVED = "warren.";

  private static final String OWN = "that queue is Warren's own, and no requester reads it";

  private final Predicate<String> own;
  private final Publisher publisher;
  private final TimeSource time;
  private final Executor executor;

  /**
   * The addresses that took nothing lately: what goes there is tried once, and where there was no
   * answer at all, not even that. Without it each of many replies to one full queue would keep its
   * request as long as the first.
   */
  private final ShortMemory<NotTaken> lately;

  /** The addresses that are no queues, but exchanges with a key. */
  private final ShortMemory<Boolean> exchanges;

  private enum NotTaken {
    REFUSED,
    SILENT
  }

  /**
   * @param own whether a queue is one that replies must not get into
   */
  public ReplyPublisher(
      Predicate<String> own, Publisher publisher, TimeSource time, Executor executor) {
    this.own = own;
    this.publisher = publisher;
    this.time = time;
    this.executor = executor;
    lately = new ShortMemory<>(this::epochMillis);
    exchanges = new ShortMemory<>(this::epochMillis);
  }

  /**
   * Publishes.
   *
   * @param safe runs once the reply is confirmed
   * @param givenUp runs when it will never be, with the reason
   * @param closed runs when Warren is closed before
   */
  void publish(OutgoingMessage reply, Runnable safe, Consumer<String> givenUp, Runnable closed) {
    String address = reply.routingKey();
    if (isOwn(reply)) {
      givenUp.accept(OWN);
    } else if (lately.get(address) == NotTaken.SILENT) {
      givenUp.accept("a short while ago that queue did not answer");
    } else {
      new Attempts(reply, safe, givenUp, closed).next();
    }
  }

  private boolean isOwn(OutgoingMessage reply) {
    return reply.exchange().equals(Exchange.DEFAULT)
        ? own.test(reply.routingKey()) || DelayLadder.has(reply.routingKey())
        : reply.exchange().startsWith(RESERVED);
  }

  /** One reply, from attempt to attempt: one at a time. */
  private final class Attempts {
    private final String address;
    private final Runnable safe;
    private final Consumer<String> givenUp;
    private final Runnable closed;

    /** As it is tried now. */
    private OutgoingMessage reply;

    /** The other meaning of its address, not tried yet; null: it has none. */
    private @Nullable OutgoingMessage otherwise;

    /** What its queue cannot help does not count: then it begins anew. */
    private boolean anew = true;

    private long begun;
    private Backoff backoff = PAUSES;

    Attempts(OutgoingMessage reply, Runnable safe, Consumer<String> givenUp, Runnable closed) {
      address = reply.routingKey();
      OutgoingMessage byExchange = ReplyAddress.byExchange(reply);
      if (byExchange != null && exchanges.get(address) != null) {
        this.reply = byExchange;
        otherwise = reply;
      } else {
        this.reply = reply;
        otherwise = byExchange;
      }
      this.safe = safe;
      this.givenUp = givenUp;
      this.closed = closed;
    }

    void next() {
      if (anew) {
        begun = epochMillis();
        anew = false;
      }
      publisher.publish(reply).whenCompleteAsync((receipt, failure) -> ended(failure), executor);
    }

    private void ended(@Nullable Throwable failure) {
      if (failure == null) {
        lately.forget(address);
        remember();
        safe.run();
      } else if (failure instanceof RefusedException) {
        notTaken(failure, REFUSED_PATIENCE, NotTaken.REFUSED);
      } else if (failure instanceof UnansweredException) {
        notTaken(failure, SILENT_PATIENCE, NotTaken.SILENT);
      } else if (failure instanceof InvalidMessageException) {
        tooLarge(failure);
      } else if (failure instanceof PublishFailedException
          || failure instanceof UnroutableException) {
        nowhere(failure);
      } else if (failure instanceof ClosedException) {
        log.debug("the message goes back to its queue with the close", failure);
        closed.run();
      } else if (DirectReplyTo.isAddress(reply.routingKey())) {
        // Its requester waits no longer than that either.
        notTaken(failure, SILENT_PATIENCE, NotTaken.REFUSED);
      } else {
        anew = true;
        again(failure);
      }
    }

    /** What it has of its request's trace may be more than its headers have room for. */
    private void tooLarge(Throwable failure) {
      OutgoingMessage bare = TraceHeaders.without(reply);
      if (bare == null) {
        nowhere(failure);
      } else {
        reply = bare;
        next();
      }
    }

    /** There is no such queue, or no such exchange with somebody behind that key. */
    private void nowhere(Throwable failure) {
      OutgoingMessage other = otherwise;
      if (other == null) {
        givenUp.accept(String.valueOf(failure.getMessage()));
      } else if (isOwn(other)) {
        givenUp.accept(OWN);
      } else {
        otherwise = null;
        reply = other;
        next();
      }
    }

    /** Which meaning of its address was right: the other is a warning each time. */
    private void remember() {
      if (reply.routingKey().equals(address)) {
        exchanges.forget(address);
      } else {
        exchanges.put(address, true);
      }
    }

    private void notTaken(Throwable failure, Duration patience, NotTaken how) {
      if (lately.get(address) != null || epochMillis() - begun >= patience.toMillis()) {
        lately.put(address, how);
        givenUp.accept(String.valueOf(failure.getMessage()));
      } else {
        again(failure);
      }
    }

    private void again(Throwable failure) {
      Duration pause = backoff.pause();
      log.warn(
          "reply {} to '{}' is not safe yet, so its request stays unacknowledged; trying again in"
              + " {}: {}",
          reply.id(),
          address,
          DurationWords.of(pause),
          failure.getMessage());
      time.schedule(pause, () -> executor.execute(this::next));
      backoff = backoff.longer();
    }
  }

  private long epochMillis() {
    return time.now().toEpochMilli();
  }
}
