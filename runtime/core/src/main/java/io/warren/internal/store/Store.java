package io.warren.internal.store;

import io.warren.Health;
import org.jspecify.annotations.Nullable;

/**
 * State that processes share, as Warren needs it. Thread-safe. Connects when it is first needed.
 */
public interface Store {
  /** Which messages were handled a short while ago. */
  DedupStore dedup();

  /** Which messages are to be sent later. */
  ScheduleStore schedule();

  /**
   * Waits for an answer of the store.
   *
   * @throws io.warren.StoreException when it cannot be reached, or would forget what it is told
   */
  void check();

  /** Whose it is; null: nobody else can have it. */
  @Nullable OwnerRecord owner();

  /** Whether it can be reached; asks nobody and does not wait. */
  Health health();

  /** Disconnects. A second call does nothing. */
  void close();
}
