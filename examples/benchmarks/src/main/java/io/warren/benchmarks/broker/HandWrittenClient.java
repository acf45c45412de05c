package io.warren.benchmarks.broker;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.Measurements;
import java.io.Closeable;
import java.io.IOException;

/** RabbitMQ's own client, used as a careful programmer uses it who writes everything by hand. */
public final class HandWrittenClient implements Client.Sending, Client.Consuming {
  /** Decides how messages are written and read. */
  public static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public static final ObjectWriter WRITER = JSON.writerFor(Measured.class);
  public static final ObjectReader READER = JSON.readerFor(Measured.class);

  private final Server server;
  private final Route route;

  HandWrittenClient(Server server, Route route) {
    this.server = server;
    this.route = route;
  }

  @Override
  public Client.Connected connect() throws Exception {
    return server.connected((channel, inFlight) -> new HandWrittenLane(channel, route, inFlight));
  }

  @Override
  public Closeable consume(Runnable handled) throws Exception {
    Connection connection = server.connect();
    Channel channel = connection.createChannel();
    channel.basicQos(Measurements.PREFETCH);
    Object handling = new Object();
    channel.basicConsume(
        route.queue(),
        false,
        new DefaultConsumer(channel) {
          @Override
          public void handleDelivery(
              String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
              throws IOException {
            synchronized (handling) {
              Measured measured = READER.readValue(body);
              expectWhole(measured);
              handled.run();
              getChannel().basicAck(envelope.getDeliveryTag(), false);
            }
          }
        });
    return () -> {
      // Not between a message and its acknowledgement.
      synchronized (handling) {
        connection.close();
      }
    };
  }

  /** Sees to it that what was read is used. */
  static void expectWhole(Measured measured) {
    if (measured.run().isEmpty()) {
      throw new IllegalStateException("a message lost its content");
    }
  }
}
