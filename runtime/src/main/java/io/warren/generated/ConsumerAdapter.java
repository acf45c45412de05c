package io.warren.generated;

/** What every generated consumer is. */
@FunctionalInterface
public interface ConsumerAdapter {
  /** The consumer's queue, policies and messages. */
  ConsumerSpec spec();
}
