package io.warren.internal.rabbit.consume;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What was acknowledged last on a channel. The broker hands out no more than the prefetch before it
 * has read an acknowledgement, so that when the channel is lost, only these may come again. A
 * bounded number of bytes: of large ones the latest. Not thread-safe.
 */
final class LastAcknowledged {
  private static final long BYTES = 512 << 10;

  private final int most;
  private final Deque<SettlementNote> notes = new ArrayDeque<>();
  private long bytes;

  /**
   * @param prefetch how many the broker hands out unacknowledged
   */
  LastAcknowledged(int prefetch) {
    most = prefetch;
  }

  void add(SettlementNote note) {
    notes.add(note);
    bytes += note.bytes();
    while (notes.size() > most || bytes > BYTES) {
      bytes -= notes.remove().bytes();
    }
  }

  /** Takes them all out, in order. */
  void drain(Consumer<SettlementNote> each) {
    notes.forEach(each);
    notes.clear();
    bytes = 0;
  }
}
