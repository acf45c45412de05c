package io.warren.internal.embedded.broker;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A message that a consumer or a reader holds. */
final class EmbeddedDelivery implements Delivery {
  private final QueuedMessage message;
  private final BrokerMessage delivered;
  private final Unsettled holder;
  private final BrokerLock lock;

  EmbeddedDelivery(QueuedMessage message, Unsettled holder, BrokerLock lock) {
    this.message = message;
    this.holder = holder;
    this.lock = lock;
    delivered =
        holder.queue().countsReturns() && message.returns() > 0
            ? counted(message)
            : message.message();
  }

  private static BrokerMessage counted(QueuedMessage message) {
    Map<String, Object> headers = new LinkedHashMap<>(message.message().properties().headers());
    headers.put("x-delivery-count", (long) message.returns());
    return message.message().withHeaders(Collections.unmodifiableMap(headers));
  }

  QueuedMessage message() {
    return message;
  }

  @Override
  public String exchange() {
    return delivered.exchange();
  }

  @Override
  public String routingKey() {
    return delivered.routingKey();
  }

  @Override
  public MessageProperties properties() {
    return delivered.properties();
  }

  @Override
  public byte[] body() {
    return delivered.body();
  }

  @Override
  public boolean redelivered() {
    return message.returns() > 0;
  }

  @Override
  public boolean open() {
    return lock.turn(() -> holder.holds(this));
  }

  @Override
  public void ack() {
    settle(queue -> {});
  }

  @Override
  public void requeue() {
    settle(queue -> queue.requeue(message));
  }

  @Override
  public void deadLetter() {
    settle(queue -> queue.reject(message));
  }

  private void settle(Consumer<BrokerQueue> consequence) {
    lock.turn(
        () -> {
          // What its holder no longer has was settled before, or its channel is gone.
          if (holder.settle(this)) {
            consequence.accept(holder.queue());
          }
        });
  }
}
