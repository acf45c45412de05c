package io.warren.benchmarks.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import io.warren.benchmarks.contract.Batches;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.Measurements;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Collects full batches, and acknowledges each at once; without a timer for the last one. */
final class HandWrittenBatches implements Client.Consuming {
  private final Server server;
  private final Route route;

  HandWrittenBatches(Server server, Route route) {
    this.server = server;
    this.route = route;
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
          private final List<Measured> batch = new ArrayList<>();

          @Override
          public void handleDelivery(
              String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
              throws IOException {
            synchronized (handling) {
              batch.add(HandWrittenClient.READER.readValue(body));
              if (batch.size() == Batches.SIZE) {
                for (Measured measured : batch) {
                  HandWrittenClient.expectWhole(measured);
                  handled.run();
                }
                batch.clear();
                getChannel().basicAck(envelope.getDeliveryTag(), true);
              }
            }
          }
        });
    return () -> {
      // Not between a batch and its acknowledgement.
      synchronized (handling) {
        connection.close();
      }
    };
  }
}
