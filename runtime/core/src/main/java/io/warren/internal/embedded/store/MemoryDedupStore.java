package io.warren.internal.embedded.store;

import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore;
import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Claims and marks in memory. Thread-safe. */
final class MemoryDedupStore implements DedupStore {
  /** So many are not worth a sweep. */
  private static final int FEW = 1_000;

  private final TimeSource time;

  // Guarded by this.
  private final Map<DedupKey, Mark> marks = new HashMap<>();
  private int sweepAt = FEW;

  /** Whose a key is, or who was done with it, until when. */
  private record Mark(String owner, boolean done, Instant until) {
    boolean over(Instant now) {
      return !until.isAfter(now);
    }
  }

  MemoryDedupStore(TimeSource time) {
    this.time = Objects.requireNonNull(time, "time");
  }

  @Override
  public synchronized Claim claim(DedupKey key, String owner, Duration lease) {
    Mark mark = current(key);
    if (mark != null && mark.done()) {
      return Claim.DONE;
    }
    if (mark != null && !mark.owner().equals(owner)) {
      return Claim.HELD;
    }
    mark(key, owner, false, lease);
    return Claim.CLAIMED;
  }

  @Override
  public synchronized boolean renew(DedupKey key, String owner, Duration lease) {
    Mark mark = current(key);
    boolean kept = mark == null || isClaimedBy(owner, mark);
    if (kept) {
      mark(key, owner, false, lease);
    }
    return kept;
  }

  @Override
  public synchronized boolean done(DedupKey key, String owner, Duration interval) {
    Mark mark = current(key);
    if (mark != null && mark.done() && mark.owner().equals(owner)) {
      return true;
    }
    mark(key, owner, true, interval);
    return isClaimedBy(owner, mark);
  }

  @Override
  public synchronized void release(DedupKey key, String owner) {
    if (isClaimedBy(owner, current(key))) {
      marks.remove(key);
    }
  }

  private void mark(DedupKey key, String owner, boolean done, Duration duration) {
    marks.put(key, new Mark(owner, done, time.now().plus(duration)));
    // Each time that there are twice as many, so that a mark costs the same however many there are.
    if (marks.size() >= sweepAt) {
      Instant now = time.now();
      marks.values().removeIf(mark -> mark.over(now));
      sweepAt = Math.max(FEW, 2 * marks.size());
    }
  }

  /** How many keys it keeps, of which some may be over. */
  synchronized int size() {
    return marks.size();
  }

  private static boolean isClaimedBy(String owner, @Nullable Mark mark) {
    return mark != null && !mark.done() && mark.owner().equals(owner);
  }

  /** Null once its time is over. */
  private @Nullable Mark current(DedupKey key) {
    Mark mark = marks.get(key);
    if (mark != null && mark.over(time.now())) {
      marks.remove(key);
      return null;
    }
    return mark;
  }
}
