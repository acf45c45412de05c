package io.warren.internal.store;

import java.time.Instant;

/**
 * A message that is to be sent later.
 *
 * @param id the id of the message
 * @param due when it is to be sent
 * @param message the message as bytes, of which the store knows nothing
 * @param failures how often the broker refused it; 0 when it is added
 */
// Never compared: an array component's equality by identity misleads nobody.
@SuppressWarnings("ArrayRecordComponent")
public record ScheduledEntry(String id, Instant due, byte[] message, int failures) {}
