package io.warren.benchmarks.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import io.warren.benchmarks.contract.Measured;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Pushes the first message, encoded once, again and again, and counts the confirms. */
final class FloorLane implements Client.Lane {
  private static final AMQP.BasicProperties PROPERTIES = MessageProperties.PERSISTENT_BASIC;

  private final Channel channel;
  private final Route route;
  private final Flight flight;
  private byte @Nullable [] body;

  /** The confirmed numbers above {@link #lowest}; both used by the connection's thread alone. */
  private final BitSet confirmed = new BitSet();

  private int lowest = 1;

  FloorLane(Channel channel, Route route, int inFlight) throws IOException {
    this.channel = channel;
    this.route = route;
    flight = new Flight(inFlight);
    channel.confirmSelect();
    channel.addConfirmListener(
        (number, multiple) -> flight.end(count((int) number, multiple)),
        (number, multiple) -> {
          flight.lost();
          flight.end(count((int) number, multiple));
        });
  }

  @Override
  public void publish(Measured message) throws IOException, InterruptedException {
    if (body == null) {
      body = HandWrittenClient.WRITER.writeValueAsBytes(message);
    }
    flight.begin();
    channel.basicPublish(route.exchange(), route.key(), PROPERTIES, body);
  }

  @Override
  public void await() throws InterruptedException {
    flight.await();
  }

  /** How many messages a confirm is news of. */
  private int count(int number, boolean multiple) {
    if (!multiple) {
      confirmed.set(number);
      return 1;
    }
    int count = 0;
    for (; lowest <= number; lowest++) {
      if (!confirmed.get(lowest)) {
        count++;
      }
    }
    return count;
  }
}
