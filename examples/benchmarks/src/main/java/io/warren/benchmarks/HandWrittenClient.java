package io.warren.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

/** RabbitMQ's own client, used as a careful programmer uses it who writes everything by hand. */
final class HandWrittenClient implements Client {
  static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  static final ObjectWriter WRITER = JSON.writerFor(Measured.class);
  static final ObjectReader READER = JSON.readerFor(Measured.class);

  private final ConnectionFactory factory = new ConnectionFactory();

  HandWrittenClient(String uri) throws Exception {
    factory.setUri(uri);
  }

  @Override
  public Publishing publishing() throws Exception {
    return new HandWrittenPublishing(factory.newConnection());
  }

  @Override
  public Closeable consuming(Consumer<Measured> handler) throws Exception {
    Connection connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.basicQos(Measurements.PREFETCH);
    Object handling = new Object();
    channel.basicConsume(
        Measurements.QUEUE,
        false,
        new DefaultConsumer(channel) {
          @Override
          public void handleDelivery(
              String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
              throws IOException {
            synchronized (handling) {
              Measured measured = READER.readValue(body);
              handler.accept(measured);
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
}
