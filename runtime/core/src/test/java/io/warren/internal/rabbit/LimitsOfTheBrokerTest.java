package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ConnectionException;
import io.warren.InvalidMessageException;
import io.warren.PublishTimeoutException;
import io.warren.Receipt;
import io.warren.TopologyException;
import io.warren.WarrenException;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.testing.PrivateRabbit;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
    set("channel_max", 2047);
    set("frame_max", 131072);
    set("max_message_size", 134217728);
    // Less than zero is none.
    broker.ctl("set_vhost_limits", "{\"max-queues\": -1, \"max-connections\": -1}");
    broker.ctl("set_user_limits", "guest", "{\"max-connections\": -1, \"max-channels\": -1}");
  }

  @Test
  void theChannelsOfAConnection() {
    set("channel_max", 2);
    RabbitTransport transport = fixture.connect(broker.amqpUri());
    Topology queue = queueAlone();
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

  /** One to publish on, none to look for exchanges. */
  @Test
  void noChannelToLookForAnExchange() {
    RabbitTransport transport = fixture.connect(broker.amqpUri(), Duration.ofSeconds(5), 4096);
    transport.declare(fixture.topology());
    set("channel_max", 1);
    RabbitTransport narrow = fixture.connect(broker.amqpUri(), Duration.ofSeconds(5), 4096);

    CompletableFuture<Receipt> first = narrow.sends().publish(message("", fixture.queue));
    CompletableFuture<Receipt> second = narrow.sends().publish(fixture.message("second"));
    CompletableFuture<Receipt> third = narrow.sends().publish(message("", fixture.queue));

    assertThat(Fixture.failure(first)).isNull();
    assertThat(Fixture.failure(second))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("exchange '" + fixture.exchange + "' was looked for")
        .hasMessageContaining("all 1 channels that a connection may have (channel_max)");
    assertThat(Fixture.failure(third)).isNull();
  }

  @Test
  void noChannelToPublishOn() {
    String queue = fixture.queue;
    fixture.connect(broker.amqpUri()).declare(queueAlone());
    set("channel_max", 1);
    RabbitTransport transport = fixture.connect(broker.amqpUri(), Duration.ofSeconds(3), 4096);

    assertThat(Fixture.failure(transport.settlements().publish(message("", queue)))).isNull();
    assertThat(Fixture.failure(transport.sends().publish(message("", queue))))
        .isInstanceOf(PublishTimeoutException.class)
        .hasMessageContaining("all 1 channels that a connection may have (channel_max) are in use")
        .hasMessageNotContaining("no connection");
    OutgoingMessage now = message("", queue);
    OutgoingMessage delayed =
        new OutgoingMessage("", queue, true, now.properties(), now.body(), Duration.ofSeconds(1));
    assertThat(Fixture.failure(transport.sends().publish(delayed)))
        .isInstanceOf(WarrenException.class)
        .hasMessageContaining("(channel_max) are in use");
  }

  @Test
  void theSizeOfAFrame() throws IOException {
    set("frame_max", 8192);
    RabbitTransport transport = fixture.connect(broker.amqpUri());
    transport.declare(fixture.topology());
    List<CompletableFuture<Receipt>> good = new ArrayList<>();
    List<CompletableFuture<Receipt>> bad = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      good.add(transport.sends().publish(fixture.message("good-" + i)));
      if (i % 100 == 0) {
        bad.add(transport.sends().publish(withHeader(10_000)));
      }
    }
    good.add(transport.sends().publish(withHeader(7_900)));

    assertThat(Fixture.failures(good)).isZero();
    assertThat(bad)
        .allSatisfy(
            each ->
                assertThat(Fixture.failure(each))
                    .isInstanceOf(InvalidMessageException.class)
                    .hasMessageContaining("at most 8192 in one frame (frame_max)"));
    // None twice: no channel was lost.
    assertThat(fixture.aside(broker.amqpUri()).messageCount(fixture.queue)).isEqualTo(good.size());
  }

  /** The broker does not look at the size of what it adds. */
  @Test
  void aMessageThatOutgrowsItsFrameIsReadAndHarmsNobody() throws IOException {
    set("frame_max", 8192);
    RabbitTransport transport = fixture.connect(broker.amqpUri());
    List<String> ids = fixture.collect(transport, fixture.topology());
    String waiting = fixture.queue + ".waiting";
    transport.declare(
        Topology.builder()
            .queue(
                Queue.named(waiting)
                    .argument("x-message-ttl", 1)
                    .argument("x-dead-letter-exchange", "")
                    .argument("x-dead-letter-routing-key", fixture.queue)
                    .build())
            .build());
    for (int length = 7_700; length < 8_050; length += 50) {
      OutgoingMessage large =
          Fixture.message("", waiting, "" + length, 10, Map.of("h", "x".repeat(length)));
      assertThat(Fixture.failure(transport.sends().publish(large))).isNull();
    }

    Fixture.eventually("all, and " + ids, () -> ids.size() == 7);
    assertThat(transport.health().up()).isTrue();
  }

  @Test
  void theSizeOfARequestsFrame() {
    set("frame_max", 8192);
    RabbitTransport transport = fixture.connect(broker.amqpUri());
    transport.declare(fixture.topology());
    CompletableFuture<?> open = transport.requests().request(request("open", 10));

    assertThat(Fixture.failure(transport.requests().request(request("large", 10_000))))
        .isInstanceOf(InvalidMessageException.class)
        .hasMessageContaining("at most 8192 in one frame (frame_max)");
    assertThat(open).isNotDone();
  }

  @Test
  void theSizeOfAMessage() {
    RabbitTransport transport = fixture.connect(broker.amqpUri());
    transport.declare(fixture.topology());
    set("max_message_size", 1000);
    RabbitTransport narrow = fixture.connect(broker.amqpUri());

    assertThat(
            Fixture.failure(
                narrow.sends().publish(Fixture.message(fixture.exchange, "key", "id", 2_000))))
        .isInstanceOf(InvalidMessageException.class)
        .hasMessageContaining("2000 bytes")
        .hasMessageContaining("at most 1000 (max_message_size)");
    assertThat(Fixture.failure(narrow.sends().publish(fixture.message("small")))).isNull();
  }

  private Topology queueAlone() {
    return Topology.builder().queue(Queue.named(fixture.queue).build()).build();
  }

  private OutgoingMessage withHeader(int length) {
    return Fixture.message(fixture.exchange, "key", "h", 10, Map.of("h", "x".repeat(length)));
  }

  private OutgoingMessage request(String id, int length) {
    OutgoingMessage message = withHeader(length);
    return new OutgoingMessage(
        message.exchange(),
        message.routingKey(),
        true,
        message.properties().withCorrelationId(id),
        message.body());
  }

  private static OutgoingMessage message(String exchange, String key) {
    return Fixture.message(exchange, key, "id", 10);
  }

  private static void set(String setting, int value) {
    broker.ctl("eval", "application:set_env(rabbit, " + setting + ", " + value + ").");
  }
}
