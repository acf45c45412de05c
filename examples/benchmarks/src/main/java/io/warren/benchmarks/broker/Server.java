package io.warren.benchmarks.broker;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;

/** The broker, for RabbitMQ's own client. */
final class Server {
  private final ConnectionFactory factory = new ConnectionFactory();

  Server(String uri) throws Exception {
    factory.setUri(uri);
  }

  /** Makes what one thread publishes with. */
  interface Lanes {
    Client.Lane on(Channel channel, int inFlight) throws IOException;
  }

  Connection connect() throws Exception {
    return factory.newConnection();
  }

  /** A connection with a channel for each lane. */
  Client.Connected connected(Lanes lanes) throws Exception {
    Connection connection = connect();
    return new Client.Connected() {
      @Override
      public Client.Lane lane(int inFlight) throws IOException {
        return lanes.on(connection.createChannel(), inFlight);
      }

      @Override
      public void close() throws IOException {
        connection.close();
      }
    };
  }

  /**
   * The prefetch sees to it that all but the last messages were acknowledged; of those, a quorum
   * queue gives some back when the connection closes right behind their acknowledgements.
   */
  void empty(String queue) throws Exception {
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      channel.queuePurge(queue);
    }
  }
}
