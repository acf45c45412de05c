package io.warren.internal.store;

/**
 * What is handled once within an interval.
 *
 * @param queue the consumer's queue
 * @param type the wire name of the message: two kinds of messages on a queue are no duplicates of
 *     each other
 * @param value the message's id, or what the contract's key is in the payload
 */
public record DedupKey(String queue, String type, String value) {}
