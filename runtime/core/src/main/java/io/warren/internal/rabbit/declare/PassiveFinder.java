package io.warren.internal.rabbit.declare;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ConnectionException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Channels;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import io.warren.topology.drift.FoundTopology;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks by AMQP which exchanges and queues exist. That is all that can be asked: a declaration with
 * arguments, which the broker would compare, creates what has disappeared since.
 */
public final class PassiveFinder {
  private final Connection connection;

  private PassiveFinder(Connection connection) {
    this.connection = connection;
  }

  /**
   * Looks for each exchange and queue.
   *
   * @throws ConnectionException when the connection is lost
   */
  public static FoundTopology find(Connection connection, Topology wanted) {
    PassiveFinder finder = new PassiveFinder(connection);
    Map<String, FoundTopology.Part> exchanges = new LinkedHashMap<>();
    for (Exchange exchange : wanted.exchanges()) {
      String name = exchange.name();
      if (finder.exists(name, channel -> channel.exchangeDeclarePassive(name))) {
        exchanges.put(name, FoundTopology.Part.existing());
      }
    }
    Map<String, FoundTopology.Part> queues = new LinkedHashMap<>();
    for (Queue queue : wanted.queues()) {
      String name = queue.name();
      if (finder.exists(name, channel -> channel.queueDeclarePassive(name))) {
        queues.put(name, FoundTopology.Part.existing());
      }
    }
    return new FoundTopology(false, exchanges, queues, List.of());
  }

  private interface Question {
    /** Fails where the thing is missing. */
    void ask(Channel channel) throws IOException;
  }

  /** Asks on a channel of its own, which a missing thing closes. */
  private boolean exists(String name, Question question) {
    if (name.equals(Exchange.DEFAULT)) {
      return true;
    }
    try {
      Channel channel = Channels.open(connection);
      try {
        question.ask(channel);
        return true;
      } finally {
        Channels.abort(channel);
      }
    } catch (IOException | ShutdownSignalException e) {
      BrokerErrors.Close close = BrokerErrors.close(e);
      if (close != null && !close.connection() && close.code() == AMQP.NOT_FOUND) {
        return false;
      }
      if (close != null && !close.connection() && close.code() == AMQP.RESOURCE_LOCKED) {
        // It is exclusive to another connection, and so it exists.
        return true;
      }
      throw BrokerErrors.whileDoing("'" + name + "' was looked for", e);
    }
  }
}
