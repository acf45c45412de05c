package io.warren.operations;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.warren.Warren;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.testing.RealRabbit;
import io.warren.topology.Binding;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.Exchange;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One message on an exchange of its own, whose consumers change; and what a person does by hand.
 */
final class Parcels implements AutoCloseable {
  static final String KEY = "parcel.sent";

  private final String exchange = RealRabbit.uniqueName("parcels");
  private final Connection connection;
  private final Channel channel;

  Parcels() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(RealRabbit.amqpUri());
    connection = factory.newConnection("warren-tests");
    channel = connection.createChannel();
  }

  String exchange() {
    return exchange;
  }

  static Warren warren() {
    return Warren.builder().rabbit(RealRabbit.amqpUri()).build();
  }

  MessageSender<String, Void> sender(Warren warren) {
    return MessageSender.of(warren, topology(), message());
  }

  ConsumerAdapter consumer(
      String queue, boolean bound, RetryPolicy retry, MessageHandler<String, Void> handler) {
    Topology topology = topology().and(ConsumerQueues.of(queue).retry(retry).build().topology());
    if (bound) {
      topology =
          topology.and(Topology.builder().binding(Binding.toQueue(exchange, queue, KEY)).build());
    }
    ConsumerSpec spec =
        ConsumerSpec.of("Parcels", queue, topology).retry(retry).on(message(), handler).build();
    return () -> spec;
  }

  Channel channel() {
    return channel;
  }

  /** How many messages wait in a queue, without those that are handed out. */
  long count(String queue) {
    try {
      return channel.messageCount(queue);
    } catch (IOException e) {
      throw new UncheckedIOException("the messages of " + queue, e);
    }
  }

  /** Deletes a queue, and says how many messages were lost with it. */
  int delete(String queue) throws IOException {
    return channel.queueDelete(queue).getMessageCount();
  }

  @Override
  public void close() throws IOException {
    channel.exchangeDelete(exchange);
    connection.close();
  }

  private Topology topology() {
    return Topology.builder().exchange(Exchange.of(exchange, ExchangeType.TOPIC)).build();
  }

  private MessageSpec<String, Void> message() {
    return MessageSpec.of("Parcels.sent", PayloadType.of(String.class))
        .exchange(exchange)
        .routingKey(KEY)
        .type(KEY)
        .build();
  }
}
