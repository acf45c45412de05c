package io.warren.internal.consume;

import io.warren.codec.Codec;
import io.warren.contract.ConsumerSpec;
import io.warren.internal.observe.Facts;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.observe.Observers;
import io.warren.internal.wire.Received;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.Event;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What observers are told of the dead letters of one queue. Thread-safe. */
public final class DeadLetterEvents {
  private final Observers observers;
  private final @Nullable String contract;
  private final Function<Received, MessageMasks> masks;
  private final String queue;
  private final String deadQueue;

  /**
   * @param spec whose queue it is; null: nobody's here
   * @param codec of messages whose contract has none
   */
  public DeadLetterEvents(
      Observers observers,
      @Nullable ConsumerSpec spec,
      Codec codec,
      String queue,
      String deadQueue) {
    this.observers = observers;
    contract = spec == null ? null : spec.contract();
    masks = spec == null ? letter -> MessageMasks.ALL_UNKNOWN : Routes.masks(spec, codec);
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
      observers.happened(new Event.Replayed(about(letter), content(letter), deadQueue));
    }
  }

  /** It is gone. */
  void discarded(Received letter) {
    if (!observers.none()) {
      observers.happened(new Event.Discarded(about(letter), content(letter), deadQueue));
    }
  }

  private Content content(Received letter) {
    return Facts.content(letter, masks.apply(letter).message());
  }

  private About about(Received letter) {
    return Facts.about(observers, letter, contract, queue, observers.now());
  }
}
