package io.warren.internal.schedule;

import io.warren.ClosedException;
import io.warren.ConnectionException;
import io.warren.PayloadException;
import io.warren.PublishTimeoutException;
import io.warren.Receipt;
import io.warren.TopologyException;
import io.warren.internal.observe.Facts;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.observe.Observers;
import io.warren.internal.observe.Reasons;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.store.Unreadable;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.WaitingCopy;
import io.warren.observe.About;
import io.warren.observe.Event;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one due message that its scheduler has claimed. Thread-safe.
 *
 * <p>The steps are claim, publish, confirm, remove; this is what a scheduler leaves behind that
 * dies after each of them:
 *
 * <ul>
 *   <li>claimed: nobody has the message yet. The lease ends, and another scheduler sends it;
 *   <li>published, not confirmed: the broker may have it. Sent again after the lease; perhaps
 *       twice;
 *   <li>confirmed, not removed: the broker has it, and gets it again after the lease: twice;
 *   <li>removed: sent, and forgotten.
 * </ul>
 *
 * <p>So a message is never lost and seldom comes twice, with the same id; remove before publish
 * would lose it. The steps of a refused message change the entry in one call, so they have no
 * middle.
 */
final class DueMessages {
  private static final Logger log = LoggerFactory.getLogger(DueMessages.class);

  /** After so many refusals a message is put aside. */
  static final int MOST_FAILURES = 10;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final ScheduleStore store;
  private final Publisher publisher;
  private final TimeSource time;
  private final Observers observers;

  /** Ids that were sent while the store could not be told, with their owners. */
  private final Map<String, String> unremoved = new ConcurrentHashMap<>();

  DueMessages(ScheduleStore store, Publisher publisher, TimeSource time, Observers observers) {
    this.store = store;
    this.publisher = publisher;
    this.time = time;
    this.observers = observers;
  }

  /**
   * Sends an entry and settles it.
   *
   * @return completes exceptionally when the store could not be told
   */
  CompletableFuture<Void> send(String owner, ScheduledEntry entry) {
    OutgoingMessage message;
    try {
      // It may have been moved since then, and late.
      message = WaitingCopy.due(MessageFormat.read(entry.message()), time.now());
    } catch (PayloadException e) {
      return park(owner, entry, null, e);
    }
    return published(message)
        .handle(
            (receipt, failure) ->
                failure == null
                    ? sent(owner, entry, message)
                    : notSent(owner, entry, message, cause(failure)))
        .thenCompose(Function.identity());
  }

  private CompletableFuture<Void> sent(
      String owner, ScheduledEntry entry, OutgoingMessage message) {
    if (!observers.none()) {
      observers.happened(
          new Event.Released(
              Facts.about(observers, message, null),
              Facts.content(message, MessageMasks.UNKNOWN),
              entry.due()));
    }
    return remove(owner, entry.id());
  }

  private CompletableFuture<Receipt> published(OutgoingMessage message) {
    try {
      return publisher.publish(message);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Whether it is the broker's, which counts against no message. */
  private static boolean isTroubleOfTheBroker(Throwable failure) {
    return failure instanceof ConnectionException
        || failure instanceof PublishTimeoutException
        || failure instanceof TopologyException
        || failure instanceof ClosedException;
  }

  private CompletableFuture<Void> notSent(
      String owner, ScheduledEntry entry, OutgoingMessage message, Throwable failure) {
    if (isTroubleOfTheBroker(failure)) {
      return giveBack(owner, entry, FIRST_WAIT);
    }
    int failures = entry.failures() + 1;
    if (failures >= MOST_FAILURES) {
      return park(owner, entry, message, failure);
    }
    Duration wait = waitAfter(failures);
    log.warn(
        "scheduled message {} was refused {} times; the next attempt is in {}: {}",
        entry.id(),
        failures,
        DurationWords.of(wait),
        Failure.describe(failure));
    return store
        .defer(owner, entry.id(), wait, failures)
        .thenRun(
            () -> {
              if (!observers.none()) {
                observers.happened(
                    new Event.Deferred(
                        Facts.about(observers, message, null),
                        Reasons.of(failure),
                        failures,
                        wait));
              }
            });
  }

  /** An entry that was claimed and not refused. */
  CompletableFuture<Void> giveBack(String owner, ScheduledEntry entry, Duration wait) {
    return store.defer(owner, entry.id(), wait, entry.failures());
  }

  /**
   * @param message null: it cannot be read
   */
  private CompletableFuture<Void> park(
      String owner, ScheduledEntry entry, @Nullable OutgoingMessage message, Throwable failure) {
    log.error(
        "scheduled message {} is parked and will not be sent: {}; once the cause is gone, move it to"
            + " another time, or cancel it",
        entry.id(),
        failure.getMessage());
    return store
        .park(owner, entry.id())
        .thenRun(
            () -> {
              if (!observers.none()) {
                About about =
                    message == null
                        ? Facts.about(observers, entry.id())
                        : Facts.about(observers, message, null);
                observers.happened(new Event.Parked(about, Reasons.of(failure)));
              }
            });
  }

  /** The store itself has parked what it could not read. */
  void unreadable(Unreadable entry) {
    log.error(
        "scheduled message {} cannot be read, is parked as it is, and will not be sent: {}; it is"
            + " looked at again once a minute: mend it, move it to another time, or cancel it",
        entry.id(),
        entry.why());
    if (!observers.none()) {
      observers.happened(
          new Event.Parked(
              Facts.about(observers, entry.id()), Reasons.of(Failure.UNREADABLE, entry.why())));
    }
  }

  private CompletableFuture<Void> remove(String owner, String id) {
    return store
        .remove(owner, id)
        .handle(
            (removed, failure) -> {
              if (failure != null) {
                unremoved.put(id, owner);
                throw new CompletionException(cause(failure));
              }
              unremoved.remove(id, owner);
              if (!removed) {
                log.warn("scheduled message {} was sent, perhaps twice: its lease had ended", id);
              }
              return null;
            });
  }

  /** Removes what was sent while the store could not be told; before anything is claimed anew. */
  CompletableFuture<Void> removeSent() {
    return CompletableFuture.allOf(
        unremoved.entrySet().stream()
            .map(sent -> remove(sent.getValue(), sent.getKey()))
            .toArray(CompletableFuture<?>[]::new));
  }

  /** 5 seconds, doubled with each failure, at most 5 minutes. */
  static Duration waitAfter(int failures) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << (failures - 1));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
