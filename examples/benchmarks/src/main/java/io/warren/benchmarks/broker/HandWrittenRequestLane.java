package io.warren.benchmarks.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import io.warren.benchmarks.contract.Measured;
import java.io.IOException;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Asks on a channel of its own, and knows of every question whether it was answered. */
final class HandWrittenRequestLane implements Client.Lane {
  private static final String REPLIES = "amq.rabbitmq.reply-to";

  private final Channel channel;
  private final Route route;
  private final Flight flight;
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  HandWrittenRequestLane(Channel channel, Route route, int inFlight) throws IOException {
    this.channel = channel;
    this.route = route;
    flight = new Flight(inFlight);
    channel.addReturnListener(
        returned -> {
          flight.lost();
          flight.end(1);
        });
    channel.basicConsume(
        REPLIES,
        true,
        new DefaultConsumer(channel) {
          @Override
          public void handleDelivery(
              String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
              throws IOException {
            HandWrittenClient.expectWhole(HandWrittenClient.READER.readValue(body));
            if (unanswered.remove(properties.getCorrelationId())) {
              flight.end(1);
            }
          }
        });
  }

  @Override
  public void publish(Measured message) throws IOException, InterruptedException {
    byte[] body = HandWrittenClient.WRITER.writeValueAsBytes(message);
    String id = UUID.randomUUID().toString();
    AMQP.BasicProperties properties =
        new AMQP.BasicProperties.Builder()
            .contentType("application/json")
            .type(route.key())
            .messageId(id)
            .correlationId(id)
            .timestamp(new Date())
            .replyTo(REPLIES)
            .build();
    flight.begin();
    unanswered.add(id);
    channel.basicPublish(route.exchange(), route.key(), true, properties, body);
  }

  @Override
  public void await() throws InterruptedException {
    flight.await();
  }
}
