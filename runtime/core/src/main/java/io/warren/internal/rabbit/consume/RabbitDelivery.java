package io.warren.internal.rabbit.consume;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Envelope;
import io.warren.internal.rabbit.connection.AmqpProperties;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** A message from the broker, and at once the note for the settler of what becomes of it. */
public final class RabbitDelivery implements Delivery {
  /** What becomes of a delivery. */
  enum Verdict {
    ACK,
    REQUEUE,
    DEAD_LETTER
  }

  // An AtomicReference would be one more object for each delivery.
  private static final AtomicReferenceFieldUpdater<RabbitDelivery, @Nullable Verdict> VERDICT =
      AtomicReferenceFieldUpdater.newUpdater(RabbitDelivery.class, Verdict.class, "verdict");

  private static final byte[] NO_BODY = {};
  private static final MessageProperties NO_PROPERTIES =
      AmqpProperties.fromClient(new BasicProperties());

  private final ConsumerChannel channel;
  private final Settler settler;
  private final Envelope envelope;
  private final MessageProperties properties;
  private final byte[] body;

  /** Null until it is settled; the first one counts. */
  private volatile @Nullable Verdict verdict;

  // Of the thread that settles, then of the settler's.
  @Nullable RabbitDelivery next;

  RabbitDelivery(
      ConsumerChannel channel,
      Settler settler,
      Envelope envelope,
      BasicProperties properties,
      byte[] body) {
    this.channel = channel;
    this.settler = settler;
    this.envelope = envelope;
    this.properties = AmqpProperties.fromClient(properties);
    this.body = body;
  }

  private RabbitDelivery(RabbitDelivery other) {
    channel = other.channel;
    settler = other.settler;
    envelope = other.envelope;
    properties = NO_PROPERTIES;
    body = NO_BODY;
  }

  /** The same to be settled, without what it takes room for. */
  RabbitDelivery bare() {
    return new RabbitDelivery(this);
  }

  ConsumerChannel channel() {
    return channel;
  }

  long tag() {
    return envelope.getDeliveryTag();
  }

  /** What it was settled as; null before. */
  @Nullable Verdict verdict() {
    return verdict;
  }

  @Override
  public String exchange() {
    return envelope.getExchange();
  }

  @Override
  public String routingKey() {
    return envelope.getRoutingKey();
  }

  @Override
  public MessageProperties properties() {
    return properties;
  }

  @Override
  public byte[] body() {
    return body;
  }

  @Override
  public boolean redelivered() {
    return envelope.isRedeliver();
  }

  @Override
  public boolean open() {
    return verdict == null && channel.open();
  }

  @Override
  public void ack() {
    settle(Verdict.ACK);
  }

  @Override
  public void requeue() {
    settle(Verdict.REQUEUE);
  }

  @Override
  public void deadLetter() {
    settle(Verdict.DEAD_LETTER);
  }

  private void settle(Verdict as) {
    if (VERDICT.compareAndSet(this, null, as)) {
      settler.settle(this);
    }
  }
}
