package io.warren;

import java.time.Instant;

/**
 * A message that is to be sent later. What cannot be read of it is empty.
 *
 * @param id the id of the message
 * @param type the wire name
 * @param exchange where it will be published
 * @param routingKey the key that it will have there
 * @param due when it is sent, or tried again
 */
public record Scheduled(String id, String type, String exchange, String routingKey, Instant due) {}
