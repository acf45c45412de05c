package io.warren.topology;

import java.util.Objects;

/**
 * What a contract states of the end of its queue's messages. Immutable.
 *
 * @param queue the queue that is consumed
 * @param deadKey the key with which its dead letters leave {@code warren.dead}
 * @param deadQueue where they end
 * @param deliveryLimit how often the broker takes a message back before it is a dead letter; {@link
 *     Integer#MAX_VALUE} where Warren does not know
 */
public record ConsumedQueue(String queue, String deadKey, String deadQueue, int deliveryLimit) {
  public ConsumedQueue {
    Objects.requireNonNull(queue, "queue");
    Objects.requireNonNull(deadKey, "deadKey");
    Objects.requireNonNull(deadQueue, "deadQueue");
  }

  ConsumedQueue replacing(String text, String replacement) {
    return new ConsumedQueue(
        queue.replace(text, replacement),
        deadKey.replace(text, replacement),
        deadQueue.replace(text, replacement),
        deliveryLimit);
  }
}
