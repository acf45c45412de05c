package io.warren.internal.embedded.store;

import io.warren.PublishFailedException;
import io.warren.Schedule.Change;
import io.warren.internal.store.DueBatch;
import io.warren.internal.store.Parked;
import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** What is scheduled, in memory; shared by all connections. Thread-safe. */
final class ScheduledEntries {
  /** So many of what is parked are named. */
  private static final int FEW = 3;

  private final TimeSource time;
  private final Set<MemoryScheduleStore> connections = new CopyOnWriteArraySet<>();

  // Guarded by this.
  private final Map<String, Slot> slots = new HashMap<>();
  private final TreeSet<Slot> queue =
      new TreeSet<>(Comparator.comparing(Slot::time).thenComparing(Slot::id));
  private final Map<String, ScheduledEntry> parked = new LinkedHashMap<>();

  /**
   * A place in the queue.
   *
   * @param time when a claim may take the entry: when it is due, or the lease ends
   * @param owner whose claim it is
   */
  private record Slot(ScheduledEntry entry, Instant time, @Nullable String owner) {
    String id() {
      return entry.id();
    }
  }

  ScheduledEntries(TimeSource time) {
    this.time = Objects.requireNonNull(time, "time");
  }

  void connected(MemoryScheduleStore connection) {
    connections.add(connection);
  }

  void disconnected(MemoryScheduleStore connection) {
    connections.remove(connection);
  }

  synchronized void add(ScheduledEntry entry) {
    if (slots.containsKey(entry.id()) || parked.containsKey(entry.id())) {
      throw new PublishFailedException(
          "message "
              + entry.id()
              + " is scheduled already: move or cancel it, send the new one replacing(), or give it"
              + " another id");
    }
    await(entry);
  }

  synchronized void replace(ScheduledEntry entry) {
    if (cancel(entry.id()) == Change.TOO_LATE) {
      throw new PublishFailedException(
          "message "
              + entry.id()
              + " is just being sent, and is not replaced: give the new one another id");
    }
    await(entry);
  }

  synchronized Change cancel(String id) {
    if (parked.remove(id) != null) {
      connections.forEach(MemoryScheduleStore::tellEarlier);
      return Change.DONE;
    }
    Slot slot = slots.get(id);
    if (slot == null) {
      return Change.UNKNOWN;
    }
    if (slot.owner() != null) {
      return Change.TOO_LATE;
    }
    forget(slot);
    return Change.DONE;
  }

  synchronized Change move(String id, Instant due) {
    ScheduledEntry aside = parked.get(id);
    Slot slot = slots.get(id);
    Change change = cancel(id);
    if (change == Change.DONE) {
      ScheduledEntry entry = aside == null ? Objects.requireNonNull(slot).entry() : aside;
      await(new ScheduledEntry(id, due, entry.message(), 0));
    }
    return change;
  }

  synchronized long pendingCount() {
    return queue.size();
  }

  synchronized List<ScheduledEntry> pending(long from, int count) {
    return queue.stream().skip(from).limit(count).map(Slot::entry).toList();
  }

  synchronized List<ScheduledEntry> parked(long from, int count) {
    return parked.values().stream().skip(from).limit(count).toList();
  }

  synchronized DueBatch claim(String owner, int limit, Duration lease) {
    Instant now = time.now();
    List<ScheduledEntry> claimed = new ArrayList<>();
    // What it has already, where its first answer was lost.
    List<Slot> before = slots.values().stream().filter(slot -> owner.equals(slot.owner())).toList();
    for (Slot slot : before) {
      forget(slot);
      put(new Slot(slot.entry(), now.plus(lease), owner));
      claimed.add(slot.entry());
    }
    while (before.isEmpty()
        && claimed.size() < limit
        && !queue.isEmpty()
        && !queue.first().time().isAfter(now)) {
      Slot due = queue.first();
      forget(due);
      put(new Slot(due.entry(), now.plus(lease), owner));
      claimed.add(due.entry());
    }
    return new DueBatch(claimed, queue.isEmpty() ? null : untilFirst(now), List.of(), aside());
  }

  private Parked aside() {
    return new Parked(parked.size(), parked.keySet().stream().limit(FEW).toList());
  }

  private Duration untilFirst(Instant now) {
    Duration left = Duration.between(now, queue.first().time());
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void renew(String owner, Collection<String> ids, Duration lease) {
    Instant end = time.now().plus(lease);
    for (String id : ids) {
      Slot slot = slots.get(id);
      if (slot != null && owner.equals(slot.owner())) {
        forget(slot);
        put(new Slot(slot.entry(), end, owner));
      }
    }
  }

  synchronized boolean remove(String owner, String id) {
    return take(owner, id) != null;
  }

  synchronized void defer(String owner, String id, Duration wait, int failures) {
    ScheduledEntry entry = take(owner, id);
    if (entry != null) {
      await(new ScheduledEntry(id, time.now().plus(wait), entry.message(), failures));
    }
  }

  synchronized void park(String owner, String id) {
    ScheduledEntry entry = take(owner, id);
    if (entry != null) {
      parked.put(id, entry);
      // No scheduler may have a reason to come: what is parked is told by the next claim.
      connections.forEach(MemoryScheduleStore::tellEarlier);
    }
  }

  /** Takes a claimed entry out of the queue; null when it is no longer the owner's. */
  private @Nullable ScheduledEntry take(String owner, String id) {
    Slot slot = slots.get(id);
    if (slot == null || !owner.equals(slot.owner())) {
      return null;
    }
    forget(slot);
    return slot.entry();
  }

  private void await(ScheduledEntry entry) {
    put(new Slot(entry, entry.due(), null));
    if (queue.first().id().equals(entry.id())) {
      connections.forEach(MemoryScheduleStore::tellEarlier);
    }
  }

  private void put(Slot slot) {
    slots.put(slot.id(), slot);
    queue.add(slot);
  }

  private void forget(Slot slot) {
    slots.remove(slot.id());
    queue.remove(slot);
  }
}
