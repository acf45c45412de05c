package io.warren.benchmarks.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import io.warren.benchmarks.contract.Measured;
import java.io.IOException;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Publishes with confirms on a channel of its own, and knows of every message whether it arrived.
 */
final class HandWrittenLane implements Client.Lane {
  private final Channel channel;
  private final Route route;
  private final AMQP.BasicProperties template;
  private final Flight flight;
  private final ConcurrentHashMap<Long, String> unconfirmed;

  /** Used by the connection's thread alone. */
  private long lowest = 1;

  HandWrittenLane(Channel channel, Route route, int inFlight) throws IOException {
    this.channel = channel;
    this.route = route;
    template =
        MessageProperties.PERSISTENT_BASIC
            .builder()
            .contentType("application/json")
            .type(route.key())
            .build();
    flight = new Flight(inFlight);
    unconfirmed = new ConcurrentHashMap<>(2 * inFlight);
    channel.confirmSelect();
    channel.addConfirmListener(
        (number, multiple) -> confirmed(number, multiple),
        (number, multiple) -> {
          flight.lost();
          confirmed(number, multiple);
        });
    channel.addReturnListener(returned -> flight.lost());
  }

  @Override
  public void publish(Measured message) throws IOException, InterruptedException {
    byte[] body = HandWrittenClient.WRITER.writeValueAsBytes(message);
    String id = UUID.randomUUID().toString();
    AMQP.BasicProperties properties =
        template.builder().messageId(id).timestamp(new Date()).build();
    flight.begin();
    unconfirmed.put(channel.getNextPublishSeqNo(), id);
    channel.basicPublish(route.exchange(), route.key(), true, properties, body);
  }

  @Override
  public void await() throws InterruptedException {
    flight.await();
  }

  private void confirmed(long number, boolean multiple) {
    if (!multiple) {
      if (unconfirmed.remove(number) != null) {
        flight.end(1);
      }
      return;
    }
    int count = 0;
    for (; lowest <= number; lowest++) {
      if (unconfirmed.remove(lowest) != null) {
        count++;
      }
    }
    flight.end(count);
  }
}
