package io.warren.faults;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.CancelCallback;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What somebody else does on the broker, and sees there: not through Warren. */
final class Aside implements AutoCloseable {
  private static final CancelCallback IGNORED = tag -> {};

  private final Connection connection;
  private final Channel channel;

  Aside(String uri) {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      factory.setUri(uri);
      connection = factory.newConnection("warren-tests");
      channel = connection.createChannel();
    } catch (Exception e) {
      throw new AssertionError("the test's own connection", e);
    }
  }

  Channel channel() {
    return channel;
  }

  /** How many messages wait in a queue, without those that are handed out. */
  long count(String queue) {
    try {
      return channel.messageCount(queue);
    } catch (Exception e) {
      throw new AssertionError("the messages of " + queue, e);
    }
  }

  /** Takes all messages of a queue, as they come. */
  Collection<AMQP.BasicProperties> take(String queue) {
    Collection<AMQP.BasicProperties> taken = new ConcurrentLinkedQueue<>();
    try {
      connection
          .createChannel()
          .basicConsume(
              queue, true, (tag, delivery) -> taken.add(delivery.getProperties()), IGNORED);
    } catch (Exception e) {
      throw new AssertionError("the messages of " + queue, e);
    }
    return taken;
  }

  /** Removes what a contract has declared. */
  void delete(Orders orders) {
    try {
      for (Queue queue : orders.topology().queues()) {
        channel.queueDelete(queue.name());
      }
      for (Exchange exchange : orders.topology().exchanges()) {
        if (exchange.name().startsWith(orders.name())) {
          channel.exchangeDelete(exchange.name());
        }
      }
    } catch (Exception e) {
      throw new AssertionError("the queues of " + orders.name(), e);
    }
  }

  @Override
  public void close() {
    connection.abort();
  }
}
