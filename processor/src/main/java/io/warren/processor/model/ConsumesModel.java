package io.warren.processor.model;

import io.warren.annotation.ExchangeType;
import io.warren.annotation.QueueType;
import io.warren.topology.Binding;
import java.util.List;

/**
 * A consumer's queue.
 *
 * @param queue the queue, perhaps with {@code {instance}} in it
 * @param statedType the type as stated, {@link QueueType#DEFAULT} included
 * @param bindings what leads to the queue; none where it is declared by others
 * @param declare whether Warren declares the queue and its bindings
 * @param prefetch how many unsettled messages the broker hands out
 * @param concurrency how many messages are handled at the same time
 * @param deadExchange an exchange on the way to the dead queue; empty: none
 * @param deadExchangeType its type
 * @param deadQueue the dead queue, derived where none is stated
 * @param deliveryLimit after how many returns the broker gives a message up
 * @param exclusive whether the queue belongs to one connection
 * @param autoDelete whether it disappears with its last consumer
 * @param singleActive whether one consumer is served at a time
 * @param maxPriority the highest priority that it orders by; 0: none
 * @param source the annotation
 */
public record ConsumesModel(
    String queue,
    QueueType statedType,
    List<Binding> bindings,
    boolean declare,
    int prefetch,
    int concurrency,
    String deadExchange,
    ExchangeType deadExchangeType,
    String deadQueue,
    int deliveryLimit,
    boolean exclusive,
    boolean autoDelete,
    boolean singleActive,
    int maxPriority,
    AnnotationSource source) {

  public ConsumesModel {
    bindings = List.copyOf(bindings);
  }

  /** The type that the queue gets. */
  public QueueType queueType() {
    if (statedType != QueueType.DEFAULT) {
      return statedType;
    }
    return exclusive || autoDelete || maxPriority > 0 ? QueueType.CLASSIC : QueueType.QUORUM;
  }
}
