package io.warren.internal.store;

/**
 * What is handled once within an interval.
 *
 * @param queue the consumer's queue
 * @param type the wire name of the message: two kinds of messages on a queue are no duplicates of
 *     each other
 * @param value the message's id, or what the contract's key is in the payload
 * @param hidden whether nobody may see the value, neither in the store nor in what is said of it
 */
public record DedupKey(String queue, String type, String value, boolean hidden) {
  /** One that everybody may see. */
  public DedupKey(String queue, String type, String value) {
    this(queue, type, value, false);
  }
}
