package io.warren.internal.rabbit.consume;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** What becomes of one delivery. */
abstract class SettlementNote extends SettlerNote {
  // An AtomicReference would be one more object for each delivery.
  private static final AtomicReferenceFieldUpdater<SettlementNote, @Nullable Verdict> VERDICT =
      AtomicReferenceFieldUpdater.newUpdater(SettlementNote.class, Verdict.class, "verdict");

  private final ChannelSettlements channel;
  private final long tag;

  /** Null until it is settled; the first one counts. */
  private volatile @Nullable Verdict verdict;

  SettlementNote(ChannelSettlements channel, long tag) {
    this.channel = channel;
    this.tag = tag;
  }

  /** Whether that is its verdict: another one may have come first. */
  final boolean decide(Verdict as) {
    return VERDICT.compareAndSet(this, null, as);
  }

  /** Whether it can still be settled. */
  public final boolean open() {
    return verdict == null && channel.open();
  }

  final long tag() {
    return tag;
  }

  final ChannelSettlements channel() {
    return channel;
  }

  /** Hands what was decided to its channel, which writes it later. */
  @Override
  final void hand() {
    Verdict decided = verdict;
    if (decided != null) {
      channel.note(this, decided);
    }
  }

  @Override
  final void giveUp(Throwable defect) {
    channel.giveUp(defect);
  }

  /** How much room it takes while it is remembered. */
  abstract int bytes();

  /** It was acknowledged just before its channel was lost, perhaps too late. */
  abstract void perhapsLost();

  /** It was acknowledged, and its channel was gone before that was written. */
  abstract void lost();
}
