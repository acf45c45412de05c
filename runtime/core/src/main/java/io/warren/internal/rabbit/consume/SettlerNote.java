package io.warren.internal.rabbit.consume;

import org.jspecify.annotations.Nullable;

/** Something for the settler to do; a link of the chain in which it waits for that. */
abstract class SettlerNote {
  // Of the thread that notes it, then of the settler's.
  @Nullable SettlerNote next;

  /** Of the settler's thread. */
  abstract void hand();

  /** For the settler: what came of it is unknown, as a defect ended it. */
  abstract void giveUp(Throwable defect);
}
