package io.warren.internal.log;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Entries that wait to be published: numbered, and no more bytes of them than fit. Thread-safe. */
final class Entries {
  /** How many go into one message. */
  static final int LOT = 200;

  /** How many bytes go into one message, if more than one entry. */
  private static final int LOT_BYTES = 1 << 20;

  private static final long MOST_BYTES = 16L << 20;

  /** Of the usual entries; of shorter ones there may be more. */
  private static final int MOST_LOTS = 1_024;

  private static final int FIRST_BYTES = 16 << 10;

  /** What has become of an entry. */
  enum Added {
    /** It waits, and there are not enough for a message yet. */
    WAITS,
    /** It waits, and there are enough for a message. */
    ENOUGH,
    /** It does not fit, and is counted. */
    NO_ROOM,
    /** It comes too late: nobody is told how many do. */
    CLOSED
  }

  private final Losses losses;

  // Guarded by this.
  private final Deque<Lot> full = new ArrayDeque<>(MOST_LOTS);
  private Lot filling = new Lot(FIRST_BYTES);
  private int fullEntries;
  private long fullBytes;
  private long last;
  private boolean closed;

  /**
   * @param losses counts what has a number and is not here
   */
  Entries(Losses losses) {
    this.losses = losses;
  }

  /**
   * Takes one in, and gives it the next number.
   *
   * @param entry is copied
   * @param size how many bytes of it are the entry
   */
  synchronized Added add(byte[] entry, int size) {
    if (closed) {
      return Added.CLOSED;
    }
    if (fullBytes + filling.length() + size > MOST_BYTES) {
      last++;
      losses.add(1);
      return Added.NO_ROOM;
    }
    // Full it is only where there was no memory for the next one.
    if (filling.count() >= LOT || (filling.count() > 0 && filling.length() + size > LOT_BYTES)) {
      fill();
    }
    filling.add(last + 1, entry, size);
    last++;
    if (filling.count() >= LOT || filling.length() >= LOT_BYTES) {
      fill();
    }
    return full.isEmpty() ? Added.WAITS : Added.ENOUGH;
  }

  /** What needs memory comes first: without it, nothing has changed. */
  private void fill() {
    Lot lot = filling;
    // The next ones are mostly as long.
    Lot next = new Lot(Math.min(LOT_BYTES, lot.length() + lot.length() / 16));
    lot.full();
    full.add(lot);
    filling = next;
    fullEntries += lot.count();
    fullBytes += lot.bytes().length;
  }

  /** One has happened that nobody can write. */
  synchronized void unwritten() {
    if (!closed) {
      last++;
      losses.add(1);
    }
  }

  /** Whether there are enough for a message. */
  synchronized boolean enough() {
    return !full.isEmpty();
  }

  /** How many wait. */
  synchronized int count() {
    return fullEntries + filling.count();
  }

  /** The number of the entry that comes after all so far. */
  synchronized long next() {
    return last + 1;
  }

  /** The next ones, for one message; null: there are none. */
  synchronized @Nullable Lot take() {
    Lot lot = full.poll();
    if (lot != null) {
      fullEntries -= lot.count();
      fullBytes -= lot.bytes().length;
    } else if (filling.count() > 0) {
      lot = filling;
      filling = new Lot(FIRST_BYTES);
    }
    return lot;
  }

  /** Takes no more. */
  synchronized void close() {
    closed = true;
  }
}
