package io.warren.internal.rabbit.consume;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Envelope;
import io.warren.internal.rabbit.connection.AmqpProperties;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;

/** A message from the broker, and at once the note for the settler of what becomes of it. */
public final class RabbitDelivery extends SettlementNote implements Delivery {
  private static final byte[] NO_BODY = {};
  private static final MessageProperties NO_PROPERTIES =
      AmqpProperties.fromClient(new BasicProperties());

  private final Envelope envelope;
  private final MessageProperties properties;
  private final byte[] body;

  RabbitDelivery(
      ChannelSettlements channel, Envelope envelope, BasicProperties properties, byte[] body) {
    super(channel, envelope.getDeliveryTag());
    this.envelope = envelope;
    this.properties = AmqpProperties.fromClient(properties);
    this.body = body;
  }

  private RabbitDelivery(RabbitDelivery other) {
    super(other.channel(), other.envelope.getDeliveryTag());
    envelope = other.envelope;
    properties = NO_PROPERTIES;
    body = NO_BODY;
  }

  /** The same to be settled, without what it takes room for. */
  RabbitDelivery bare() {
    return new RabbitDelivery(this);
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

  @Override
  int bytes() {
    return body.length;
  }

  @Override
  void lost() {
    channel().lost(this);
  }

  @Override
  void perhapsLost() {
    channel().perhapsLost(this);
  }

  private void settle(Verdict as) {
    if (decide(as)) {
      channel().settle(this);
    }
  }
}
