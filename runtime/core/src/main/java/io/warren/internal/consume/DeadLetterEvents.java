package io.warren.internal.consume;

import io.warren.internal.observe.Facts;
import io.warren.internal.observe.Observers;
import io.warren.internal.wire.Received;
import io.warren.observe.About;
import io.warren.observe.Event;
import org.jspecify.annotations.Nullable;

/** What observers are told of the dead letters of one queue. Thread-safe. */
public final class DeadLetterEvents {
  private final Observers observers;
  private final @Nullable String contract;
  private final String queue;
  private final String deadQueue;

  /**
   * @param contract whose queue it is; null: nobody's here
   */
  public DeadLetterEvents(
      Observers observers, @Nullable String contract, String queue, String deadQueue) {
    this.observers = observers;
    this.contract = contract;
    this.queue = queue;
    this.deadQueue = deadQueue;
  }

  /**
   * Refuses what an observer wants.
   *
   * @throws IllegalStateException when this thread is an observer's
   */
  void refuseObservers() {
    observers.refuseObservers();
  }

  /** It is back in its queue. */
  void replayed(Received letter) {
    if (!observers.none()) {
      observers.happened(new Event.Replayed(about(letter), Facts.content(letter), deadQueue));
    }
  }

  /** It is gone. */
  void discarded(Received letter) {
    if (!observers.none()) {
      observers.happened(new Event.Discarded(about(letter), Facts.content(letter), deadQueue));
    }
  }

  private About about(Received letter) {
    return Facts.about(observers, letter, contract, queue, observers.now());
  }
}
