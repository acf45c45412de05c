package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ConnectionException;
import io.warren.TopologyException;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.testing.PrivateRabbit;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A limit that somebody has configured on the broker is named as that limit. */
@Timeout(120)
class LimitsOfTheBrokerTest {
  private static PrivateRabbit broker;

  private final Fixture fixture = new Fixture();

  @BeforeAll
  static void start() {
    broker = PrivateRabbit.create().start();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
    broker.ctl("eval", "application:set_env(rabbit, channel_max, 2047).");
    // Less than zero is none.
    broker.ctl("set_vhost_limits", "{\"max-queues\": -1, \"max-connections\": -1}");
    broker.ctl("set_user_limits", "guest", "{\"max-connections\": -1, \"max-channels\": -1}");
  }

  @Test
  void theChannelsOfAConnection() {
    broker.ctl("eval", "application:set_env(rabbit, channel_max, 2).");
    RabbitTransport transport = fixture.connect(broker.amqpUri());
    Topology queue = Topology.builder().queue(Queue.named(fixture.queue).build()).build();
    SubscriptionRequest request = new SubscriptionRequest(fixture.queue, queue, 1);
    transport.subscribe(request, delivery -> {});
    transport.subscribe(request, delivery -> {});

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> transport.subscribe(request, delivery -> {}))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining(
              "all 2 channels that a connection may have (channel_max) are in use")
          .hasMessageNotContaining("lost");
    }
    assertThatThrownBy(() -> transport.read(fixture.queue))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("channel_max");
  }

  @Test
  void theQueuesOfAVirtualHost() {
    RabbitTransport transport = fixture.connect(broker.amqpUri());
    transport.declare(fixture.topology());
    broker.ctl("set_vhost_limits", "{\"max-queues\": 1}");

    assertThatThrownBy(
            () ->
                transport.declare(
                    Topology.builder().queue(Queue.named(fixture.queue + ".2").build()).build()))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("queue '" + fixture.queue + ".2' cannot be had: all 1 queues")
        .hasMessageContaining("(its max-queues)");
  }

  @Test
  void theConnectionsOfAVirtualHost() {
    broker.ctl("set_vhost_limits", "{\"max-connections\": 0}");

    assertThatThrownBy(() -> fixture.connect(broker.amqpUri()).declare(fixture.topology()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("all 0 connections that the virtual host may have")
        .hasMessageNotContaining("does not exist");
  }

  @Test
  void theConnectionsOfAUser() {
    broker.ctl("set_user_limits", "guest", "{\"max-connections\": 0}");

    assertThatThrownBy(() -> fixture.connect(broker.amqpUri()).declare(fixture.topology()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("all 0 connections that the user may have (its max-connections)");
  }

  @Test
  void theChannelsOfAUser() {
    broker.ctl("set_user_limits", "guest", "{\"max-channels\": 0}");

    assertThatThrownBy(() -> fixture.connect(broker.amqpUri()).declare(fixture.topology()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("all 0 channels that the user may have (its max-channels)");
  }
}
