package io.warren.internal.transport;

/**
 * A message that waits to be settled. One of the settling methods is called, once, from any thread;
 * they do not wait for the broker. A settlement that comes after the delivery's channel was lost is
 * dropped: the broker delivers the message again.
 */
public interface Delivery extends IncomingMessage {
  /** Whether the broker has handed the message out before. */
  boolean redelivered();

  /**
   * Whether settling still has an effect: false once it is settled, or its channel is gone. In the
   * latter case the broker delivers the message again, and handling this copy would be in vain.
   */
  boolean open();

  /** The message is done. */
  void ack();

  /** The message goes back to its queue. */
  void requeue();

  /** The message goes where the queue's own dead-lettering sends it. */
  void deadLetter();
}
