package io.warren.internal.rabbit.declare;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ConnectionException;
import io.warren.Declare;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Channels;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.io.IOException;
import java.util.Locale;

/**
 * Declares a topology, or only looks whether it is there, on a channel of its own, which the first
 * refusal closes. Deletes nothing.
 */
public final class Declarer implements AutoCloseable {
  private final Channel channel;
  private final boolean active;

  private Declarer(Channel channel, boolean active) {
    this.channel = channel;
    this.active = active;
  }

  /**
   * Declares everything. Passively, it asks for every exchange and queue, and leaves out the
   * bindings, for which AMQP has no question.
   *
   * @throws io.warren.TopologyException when the broker refuses one part, or lacks it
   * @throws ConnectionException when the connection is lost
   */
  public static void declare(Connection connection, Topology topology, Declare mode) {
    boolean active = mode == Declare.ACTIVE;
    try (Declarer declarer = new Declarer(Channels.open(connection), active)) {
      topology.exchanges().forEach(declarer::exchange);
      topology.queues().forEach(declarer::queue);
      if (active) {
        topology.bindings().forEach(declarer::binding);
      }
    } catch (IOException | ShutdownSignalException e) {
      throw BrokerErrors.whileDoing("a topology was declared", e);
    }
  }

  private void exchange(Exchange exchange) {
    String name = exchange.name();
    if (name.equals(Exchange.DEFAULT)) {
      return;
    }
    refused(
        "exchange '" + name + "'",
        () -> {
          if (active && exchange.declare()) {
            String type = exchange.type().name().toLowerCase(Locale.ROOT);
            channel.exchangeDeclare(name, type, true, false, exchange.arguments());
          } else {
            channel.exchangeDeclarePassive(name);
          }
        });
  }

  private void queue(Queue queue) {
    refused(
        "queue '" + queue.name() + "'",
        () -> {
          if (active && queue.declare()) {
            channel.queueDeclare(
                queue.name(), true, queue.exclusive(), queue.autoDelete(), queue.arguments());
          } else {
            channel.queueDeclarePassive(queue.name());
          }
        });
  }

  private void binding(Binding binding) {
    String destination = binding.destination();
    boolean queue = binding.kind() == Binding.Kind.QUEUE;
    refused(
        "the binding from exchange '"
            + binding.exchange()
            + "' to "
            + (queue ? "queue '" : "exchange '")
            + destination
            + "' with key '"
            + binding.key()
            + "'",
        () -> {
          if (queue) {
            channel.queueBind(destination, binding.exchange(), binding.key());
          } else {
            channel.exchangeBind(destination, binding.exchange(), binding.key());
          }
        });
  }

  private interface Declaration {
    void run() throws IOException;
  }

  private void refused(String what, Declaration declaration) {
    try {
      declaration.run();
    } catch (IOException | ShutdownSignalException e) {
      BrokerErrors.Close close = BrokerErrors.close(e);
      if (close == null || !BrokerErrors.provoked(close)) {
        throw BrokerErrors.whileDoing(what + " was declared", e);
      }
      if (!active && close.code() == AMQP.NOT_FOUND) {
        throw TopologyErrors.notDeclared(what, e);
      }
      throw TopologyErrors.of(what, close, e);
    }
  }

  @Override
  public void close() {
    Channels.abort(channel);
  }
}
