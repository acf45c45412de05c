package io.warren.internal.log;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** What entries were written with, for the next ones: a few, however many threads write. */
final class Spares {
  /** A power of two: more than write at a time on most machines. */
  private static final int MOST = 16;

  private final AtomicReferenceArray<EntryJson> spares = new AtomicReferenceArray<>(MOST);

  /** One that nobody else has. */
  EntryJson take() {
    EntryJson spare = spares.getAndSet(place(), null);
    return spare == null ? new EntryJson() : spare;
  }

  /** Takes back one whose entry is done. */
  void give(EntryJson json) {
    if (json.isSmall()) {
      spares.setRelease(place(), json);
    }
  }

  /** A thread has mostly the one that it had before. */
  private static int place() {
    return (int) Thread.currentThread().getId() & (MOST - 1);
  }
}
