package io.warren.benchmarks.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import io.warren.benchmarks.contract.Measurements;
import java.io.Closeable;
import java.io.IOException;

/**
 * The least that RabbitMQ's own client can be asked to do: nothing is encoded, decoded or
 * remembered. No client that sends and reads messages can be as fast.
 */
final class FloorClient implements Client.Sending, Client.Consuming {
  /** One acknowledgement for so many messages. */
  private static final int LOT = Measurements.PREFETCH / 2;

  private final Server server;
  private final Route route;

  FloorClient(Server server, Route route) {
    this.server = server;
    this.route = route;
  }

  @Override
  public Client.Connected connect() throws Exception {
    return server.connected((channel, inFlight) -> new FloorLane(channel, route, inFlight));
  }

  @Override
  public Closeable consume(Runnable handled) throws Exception {
    Connection connection = server.connect();
    Channel channel = connection.createChannel();
    channel.basicQos(Measurements.PREFETCH);
    channel.basicConsume(
        route.queue(),
        false,
        new DefaultConsumer(channel) {
          @Override
          public void handleDelivery(
              String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
              throws IOException {
            if (envelope.getDeliveryTag() % LOT == 0) {
              getChannel().basicAck(envelope.getDeliveryTag(), true);
            }
            // After that: the last message has the connection closed.
            handled.run();
          }
        });
    return connection::close;
  }
}
