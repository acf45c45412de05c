package io.warren.internal.store;

import io.warren.Schedule.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps messages until they are due. Thread-safe. What is due is decided by the store's own clock;
 * a store that knows less than nanoseconds rounds times up.
 *
 * <p>An entry is waiting, claimed by a scheduler until a lease ends, or parked. A claimed entry
 * that is neither removed, deferred nor parked before its lease ends is waiting again, and due.
 *
 * <p>An entry that cannot be read harms no other: a claim that meets it parks it as it is, and one
 * that can be read again waits again by itself after a while, as when an upgrade has come. Lists
 * show what is known of it, with a message of no bytes; a change that it makes impossible throws a
 * {@link io.warren.StoreException} that says why.
 *
 * <p>Futures complete on Warren's executor, exceptionally with a {@link io.warren.StoreException}
 * when the store cannot be reached in time; calls without a future wait and throw it. Whether the
 * call had an effect is not known then. Once the store is closed, both say {@link
 * io.warren.ClosedException}.
 */
public interface ScheduleStore {
  /**
   * Adds an entry.
   *
   * @return completes exceptionally with a {@link io.warren.PublishFailedException} when another
   *     entry has the id
   */
  CompletableFuture<Void> add(ScheduledEntry entry);

  /**
   * Adds an entry, in the place of one with its id.
   *
   * @return completes exceptionally with a {@link io.warren.PublishFailedException} when that one
   *     is claimed
   */
  CompletableFuture<Void> replace(ScheduledEntry entry);

  /** Removes an entry, parked ones too. */
  Change cancel(String id);

  /** Gives an entry another time; a parked one waits again, its failures forgotten. */
  Change move(String id, Instant due);

  /** How many entries are waiting or claimed. */
  long pendingCount();

  /**
   * Entries that are waiting or claimed, next one first.
   *
   * @param from how many to leave out
   * @param count how many at most; fewer, but at least one, where messages are large
   */
  List<ScheduledEntry> pending(long from, int count);

  /** Entries that are parked, longest first; as {@link #pending}. */
  List<ScheduledEntry> parked(long from, int count);

  /**
   * Claims entries that are due, in the order of their times.
   *
   * @param owner unique for each claim; the same one again, where a claim had no answer, brings
   *     again what that claim has leased to it
   * @param limit how many at most; fewer, but at least one, where messages are large
   */
  CompletableFuture<DueBatch> claim(String owner, int limit, Duration lease);

  /** Begins the lease of claimed entries anew; those that are no longer the owner's are left. */
  CompletableFuture<Void> renew(String owner, Collection<String> ids, Duration lease);

  /**
   * Removes a sent entry; false when it was no longer the owner's, so that it may be sent twice.
   */
  CompletableFuture<Boolean> remove(String owner, String id);

  /**
   * Gives a claimed entry back, to be due after a while.
   *
   * @param failures how often the broker has refused it by now
   */
  CompletableFuture<Void> defer(String owner, String id, Duration wait, int failures);

  /** Puts a claimed entry aside: no claim finds it until it is moved. */
  CompletableFuture<Void> park(String owner, String id);

  /**
   * Tells when an entry became the next one, or when such news may have been missed.
   *
   * @param listener must be short; replaces the one before it, and is called until the store closes
   */
  void onEarlier(Runnable listener);

  /** How long to wait at most for such news, as some may be lost; null: none ever is. */
  @Nullable Duration longestWait();
}
