package io.warren.contract;

/** What every generated consumer is. */
@FunctionalInterface
public interface ConsumerAdapter {
  /** The consumer's queue, policies and messages. */
  ConsumerSpec spec();
}
