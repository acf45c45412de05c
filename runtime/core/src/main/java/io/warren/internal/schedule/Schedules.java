package io.warren.internal.schedule;

import io.warren.PayloadException;
import io.warren.Receipt;
import io.warren.Schedule;
import io.warren.Scheduled;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.observe.Facts;
import io.warren.internal.observe.Observers;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.DirectReplyTo;
import io.warren.internal.wire.SendLog;
import io.warren.internal.wire.WaitingCopy;
import io.warren.observe.Event;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Schedules messages, and changes what is scheduled. Thread-safe. */
public final class Schedules implements Schedule {
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
  private static final int LARGEST_PAGE = 1_000;

  private final ScheduleStore store;
  private final StoreOwnership ownership;
  private final Observers observers;

  /**
   * Keeps the messages there, once it is known whose they are.
   *
   * @param observers told of what is moved and cancelled
   */
  public Schedules(ScheduleStore store, StoreOwnership ownership, Observers observers) {
    this.store = store;
    this.ownership = ownership;
    this.observers = observers;
  }

  private ScheduleStore store() {
    ownership.await();
    return store;
  }

  /**
   * Insists that there is a store.
   *
   * @throws IllegalStateException says how to get one
   */
  public static <T> T required(@Nullable T ofStore) {
    if (ofStore == null) {
      throw new IllegalStateException(
          "scheduled messages are kept in Redis, and this Warren has none: give its builder"
              + " .redis(\"redis://...\")");
    }
    return ofStore;
  }

  /**
   * Keeps a message until it is due.
   *
   * @param due as {@link #storable} has it
   * @param replacing in the place of one with the same id
   * @return completes with a receipt when the store has it; a failure is also told to {@link
   *     SendLog}
   * @throws io.warren.InvalidMessageException when no broker would take it, or not so late
   */
  public CompletableFuture<Receipt> add(OutgoingMessage stated, Instant due, boolean replacing) {
    OutgoingMessage message = WaitingCopy.due(stated, due);
    AmqpLimits.check(message);
    DirectReplyTo.checkLater(message);
    ScheduledEntry entry = new ScheduledEntry(message.id(), due, MessageFormat.write(message), 0);
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    ownership
        .known()
        .thenCompose(ours -> replacing ? store.replace(entry) : store.add(entry))
        .whenComplete(
            (added, failure) -> {
              if (failure == null) {
                receipt.complete(new Receipt(entry.id()));
              } else {
                SendLog.failed(message, DueMessages.cause(failure));
                receipt.completeExceptionally(DueMessages.cause(failure));
              }
            });
    return receipt;
  }

  @Override
  public Change cancel(String id) {
    observers.refuseObservers();
    Change change = store().cancel(id);
    if (change == Change.DONE && !observers.none()) {
      observers.happened(new Event.Cancelled(Facts.about(observers, id)));
    }
    return change;
  }

  @Override
  public Change move(String id, Instant time) {
    observers.refuseObservers();
    Instant due = storable(time);
    Change change = store().move(id, due);
    if (change == Change.DONE && !observers.none()) {
      observers.happened(new Event.Moved(Facts.about(observers, id), due));
    }
    return change;
  }

  @Override
  public long pendingCount() {
    return store().pendingCount();
  }

  @Override
  public List<Scheduled> pending(long from, int count) {
    checkPage(from, count);
    return store().pending(from, count).stream().map(Schedules::shown).toList();
  }

  @Override
  public List<Scheduled> parked(long from, int count) {
    checkPage(from, count);
    return store().parked(from, count).stream().map(Schedules::shown).toList();
  }

  private static void checkPage(long from, int count) {
    if (from < 0 || count < 1 || count > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "from is at least 0 and count from 1 to "
              + LARGEST_PAGE
              + ", not "
              + from
              + " and "
              + count
              + ": ask for page after page");
    }
  }

  private static Scheduled shown(ScheduledEntry entry) {
    try {
      OutgoingMessage message = MessageFormat.read(entry.message());
      String type = message.properties().type();
      return new Scheduled(
          entry.id(),
          type == null ? "" : type,
          message.exchange(),
          message.routingKey(),
          entry.due());
    } catch (PayloadException e) {
      // A list must not fail for one entry; the scheduler has said why it parked it.
      return new Scheduled(entry.id(), "", "", "", entry.due());
    }
  }

  /**
   * A time that every store can keep.
   *
   * @throws IllegalArgumentException when it is later than any calendar is made for
   */
  public static Instant storable(Instant time) {
    if (time.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "a message is scheduled for the year 9999 at the latest, not for " + time);
    }
    return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
  }
}
