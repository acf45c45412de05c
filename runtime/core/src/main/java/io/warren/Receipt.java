package io.warren;

/**
 * Says that the broker has a message, in a queue (where the contract's {@code mandatory} is not
 * turned off); of {@link Send#at}, that the store has it.
 *
 * @param id the id of the message
 */
public record Receipt(String id) {}
