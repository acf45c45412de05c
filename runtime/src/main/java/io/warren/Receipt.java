package io.warren;

/**
 * Says that the broker has a message, in a queue (where the contract's {@code mandatory} is not
 * turned off).
 *
 * @param id the id of the message
 */
public record Receipt(String id) {}
