package io.warren.contract;

import io.warren.MessageConsumer;

/** What every generated consumer is. */
@FunctionalInterface
public interface ConsumerAdapter extends MessageConsumer {
  /** The consumer's queue, policies and messages. */
  ConsumerSpec spec();
}
