package io.warren.internal.rabbit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.impl.AMQConnection;
import io.warren.testing.RealRabbit;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndpointTest {
  private static final int THIRTY_SECONDS = 30_000;

  private final ExecutorService consumers = Executors.newSingleThreadExecutor();

  @AfterEach
  void close() {
    consumers.shutdown();
  }

  @Test
  void aFactoryThatWaitsAsLongAsTheClientDoesByItselfWaitsAsLongAsWarren() throws Exception {
    assertThat(rpcMillis(new ConnectionFactory())).isEqualTo(THIRTY_SECONDS);
  }

  @Test
  void aFactoryThatWaitsWithoutEndWaitsAsLongAsWarren() throws Exception {
    ConnectionFactory endless = new ConnectionFactory();
    endless.setChannelRpcTimeout(0);

    assertThat(rpcMillis(endless)).isEqualTo(THIRTY_SECONDS);
    assertThat(endless.getChannelRpcTimeout()).as("the user's own").isZero();
  }

  @Test
  void aFactoryThatSaysHowLongIsHeard() throws Exception {
    ConnectionFactory patient = new ConnectionFactory();
    patient.setChannelRpcTimeout(60_000);

    assertThat(rpcMillis(patient)).isEqualTo(60_000);
  }

  /** Of both ways to give one: alone, and beside addresses. */
  private int rpcMillis(ConnectionFactory given) throws Exception {
    URI broker = URI.create(RealRabbit.amqpUri());
    int beside = rpcMillis(given, List.of(broker.toString()));
    ConnectionFactory alone = given.clone();
    alone.setUri(broker);
    assertThat(rpcMillis(alone, List.of())).isEqualTo(beside);
    return beside;
  }

  private int rpcMillis(ConnectionFactory given, List<String> addresses) throws IOException {
    Endpoint endpoint = Endpoint.of(new RabbitOptions(addresses, given, Duration.ofSeconds(30)));
    try (Connection connection = endpoint.connect(consumers, "test")) {
      return ((AMQConnection) connection).getChannelRpcTimeout();
    }
  }
}
