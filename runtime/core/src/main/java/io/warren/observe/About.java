package io.warren.observe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which message an event is about, where, and when.
 *
 * <p>What can be null is not known, or there is none: of a scheduled message that is moved or
 * cancelled, and of an entry that cannot be read, little more than the id is known.
 *
 * @param messageId the message
 * @param parentId the message in whose handling it was sent; null: it began its conversation
 * @param conversationId the message that began it all: its own id where it is that message
 * @param correlationId what a reply has in common with its request
 * @param contract the name of the contract whose sender or consumer this is; null: it is none's,
 *     such as that of a scheduler, or of dead letters which no consumer here takes
 * @param type the wire name of the message; null also where a foreign sender stated none
 * @param exchange where the message was first published
 * @param routingKey the key that it was first published with
 * @param queue the consumer's queue; null: no consumer has the message
 * @param attempt which attempt at the message it is, from 1, of a dead letter the last; 0: nobody
 *     tries to handle it here
 * @param instance which Warren this is: random, new with each, and what stands for {@code
 *     {instance}} in the names of queues
 * @param time when it happened, by the clock of this process
 */
public record About(
    String messageId,
    @Nullable String parentId,
    @Nullable String conversationId,
    @Nullable String correlationId,
    @Nullable String contract,
    @Nullable String type,
    @Nullable String exchange,
    @Nullable String routingKey,
    @Nullable String queue,
    int attempt,
    String instance,
    Instant time) {}
