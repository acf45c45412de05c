package io.warren.benchmarks.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.Measurements;
import java.io.IOException;

/** Asks itself by direct reply-to, and answers with what was asked. */
final class HandWrittenRequests implements Client.Sending {
  private final Server server;
  private final Route route;

  HandWrittenRequests(Server server, Route route) {
    this.server = server;
    this.route = route;
  }

  @Override
  public Client.Connected connect() throws Exception {
    Connection answering = server.connect();
    answer(answering.createChannel());
    Client.Connected asking =
        server.connected(
            (channel, inFlight) -> new HandWrittenRequestLane(channel, route, inFlight));
    return new Client.Connected() {
      @Override
      public Client.Lane lane(int inFlight) throws IOException {
        return asking.lane(inFlight);
      }

      @Override
      public void close() throws IOException {
        asking.close();
        answering.close();
      }
    };
  }

  private void answer(Channel channel) throws IOException {
    channel.basicQos(Measurements.PREFETCH);
    channel.basicConsume(
        route.queue(),
        false,
        new DefaultConsumer(channel) {
          @Override
          public void handleDelivery(
              String consumerTag, Envelope envelope, AMQP.BasicProperties asked, byte[] body)
              throws IOException {
            Measured measured = HandWrittenClient.READER.readValue(body);
            AMQP.BasicProperties properties =
                new AMQP.BasicProperties.Builder()
                    .contentType("application/json")
                    .correlationId(asked.getCorrelationId())
                    .build();
            byte[] answer = HandWrittenClient.WRITER.writeValueAsBytes(measured);
            channel.basicPublish("", asked.getReplyTo(), properties, answer);
            channel.basicAck(envelope.getDeliveryTag(), false);
          }
        });
  }
}
