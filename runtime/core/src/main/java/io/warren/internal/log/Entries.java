package io.warren.internal.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Entries that wait to be published: no more bytes of them than fit. Thread-safe. */
final class Entries {
  /** How many go into one message. */
  static final int LOT = 200;

  /** How many bytes go into one message, if more than one entry. */
  private static final int LOT_BYTES = 1 << 20;

  private static final long MOST_BYTES = 16L << 20;

  /** What the JVM needs for one beside its bytes, at least. */
  private static final int EACH = 24;

  // Guarded by this.
  private final Deque<byte[]> entries = new ArrayDeque<>();
  private long bytes;
  private boolean closed;

  /** Takes one in; false where it does not fit, or comes too late. */
  synchronized boolean add(byte[] entry) {
    if (closed || bytes + entry.length + EACH > MOST_BYTES) {
      return false;
    }
    bytes += entry.length + EACH;
    entries.add(entry);
    return true;
  }

  /** Whether there are enough for a message. */
  synchronized boolean enough() {
    return entries.size() >= LOT || bytes >= LOT_BYTES;
  }

  /** How many wait. */
  synchronized int count() {
    return entries.size();
  }

  /** The next ones, for one message; empty: there are none. */
  synchronized List<byte[]> take() {
    List<byte[]> lot = new ArrayList<>(Math.min(entries.size(), LOT));
    long taken = 0;
    for (byte[] next = entries.peek(); next != null; next = entries.peek()) {
      taken += next.length + EACH;
      if (lot.size() == LOT || (!lot.isEmpty() && taken > LOT_BYTES)) {
        break;
      }
      bytes -= next.length + EACH;
      lot.add(entries.remove());
    }
    return lot;
  }

  /** Takes no more. */
  synchronized void close() {
    closed = true;
  }
}
