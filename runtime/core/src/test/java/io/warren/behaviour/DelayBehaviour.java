package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.InvalidMessageException;
import io.warren.Message;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.QueueReader;
import io.warren.internal.transport.Transport;
import io.warren.topology.DelayLadder;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that are sent later. */
abstract class DelayBehaviour extends Behaviour {
  private Warren warren;
  private Transport wire;
  private Contract<Order, Void> contract;
  private Handled<Order> handled;
  private MessageSender<Order, Void> sender;

  @SuppressWarnings("NullAway.Init") // set before each test
  DelayBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void start() {
    warren = broker.warren();
    wire = broker.connect();
    contract = Contract.of(broker, Order.class);
    handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
    sender = contract.sender(warren);
    // The ladder itself is shared; the landing is this contract's own.
    broker.owns(
        Topology.builder()
            .queue(
                Queue.named("warren.delay.landing." + contract.exchange() + ":order.placed")
                    .build())
            .build());
  }

  @Test
  void aReplyToTheChannelOfARequesterIsNotDelayed() {
    String address = "amq.rabbitmq.reply-to.x.y";

    assertThat(
            Wire.failure(
                sender.send(new Order("1", 1)).to("", address).delay(Duration.ofSeconds(1))))
        .isInstanceOf(InvalidMessageException.class)
        .hasMessageContaining(address);
  }

  @Test
  void aDelayedMessageArrivesAsItWasSentAndNotEarly() {
    Instant sent = wire.time().now();
    // Ten ticks and two: two queues on the way.
    Duration delay = Duration.ofMillis(1_200);
    Wire.join(
        sender
            .send(new Order("1", 5))
            .id("the-id")
            .parent("the-parent")
            .correlationId("correlation")
            .priority(4)
            .header("region", "eu")
            .delay(delay));

    broker.whileTimePasses("the arrival", () -> handled.size() == 1);

    Message<Order> message = handled.take();
    assertThat(Duration.between(sent, message.receiveTime())).isGreaterThanOrEqualTo(delay);
    assertThat(message.body()).isEqualTo(new Order("1", 5));
    assertThat(message.id()).isEqualTo("the-id");
    assertThat(message.parentId()).isEqualTo("the-parent");
    assertThat(message.correlationId()).isEqualTo("correlation");
    assertThat(message.priority()).isEqualTo(4);
    assertThat(message.headers()).containsEntry("region", "eu");
    assertThat(message.exchange()).isEqualTo(contract.exchange());
    assertThat(message.routingKey()).isEqualTo("order.placed");
    assertThat(message.redeliveredCount()).isZero();
    assertThat(message.failed()).isFalse();
  }

  @Test
  void carbonCopiesAndHistoryStayBehindWhileAMessageWaits() {
    String id = "waits-" + contract.queue();
    Wire.join(
        sender
            .send(new Order("1", 5))
            .id(id)
            .header("CC", List.of("elsewhere"))
            .header("BCC", List.of("elsewhere"))
            .header("x-death", "forged")
            .header("x-first-death-queue", "forged")
            .header("x-tenant", "eu")
            .header("tags", List.of("a", "b"))
            .delay(Duration.ofSeconds(90)));

    try (QueueReader reader = wire.read("warren.delay.2.9")) {
      Delivery waiting = withId(reader, id);
      assertThat(waiting.properties().headers())
          .containsEntry("x-tenant", "eu")
          .containsEntry("tags", List.of("a", "b"))
          .doesNotContainKeys("CC", "BCC", "x-death", "x-first-death-queue");
      waiting.ack();
    }
  }

  private static Delivery withId(QueueReader reader, String id) {
    for (Delivery next = reader.next(); next != null; next = reader.next()) {
      if (id.equals(next.properties().messageId())) {
        return next;
      }
    }
    throw new AssertionError("nobody waits with the id " + id);
  }

  @Test
  void everyHeaderThatASenderStatesArrivesAfterTheDelay() {
    Map<String, Object> stated =
        Map.of(
            "traceparent", "00-1-2-01",
            "x-tenant", "eu",
            "x-deaths", 3,
            "cc", "lower",
            "nested", Map.of("CC", List.of("a"), "x-death", "b"));
    Send send = sender.send(new Order("1", 5));
    stated.forEach(send::header);
    Wire.join(send.delay(100));

    broker.whileTimePasses("the arrival", () -> handled.size() == 1);

    assertThat(handled.take().headers()).isEqualTo(stated);
  }

  @Test
  void aMessageThatWaitsAsAnOlderVersionSentItArrives() {
    DelayLadder.Entry entry =
        DelayLadder.entry(Duration.ofMillis(200), contract.exchange(), "order.placed");
    wire.declare(entry.topology());
    MessageProperties older =
        Wire.properties("older", Map.of("CC", List.of("elsewhere"), "region", "eu"))
            .withContentType("application/json")
            .withType("order.placed");
    Wire.publish(
        wire,
        Wire.message(
            entry.exchange(), entry.routingKey(), "{\"number\":\"1\",\"amount\":5}", true, older));

    broker.whileTimePasses("the arrival", () -> handled.size() == 1);

    assertThat(handled.take().headers()).containsEntry("region", "eu");
  }

  @Test
  void noMessageWaitsBehindOneWithALongerDelay() {
    Wire.join(sender.send(new Order("last", 1)).delay(1_500));
    Wire.join(sender.send(new Order("second", 2)).delay(600));
    Wire.join(sender.send(new Order("first", 3)).now());

    broker.whileTimePasses("all arrivals", () -> handled.size() == 3);

    assertThat(Stream.generate(() -> handled.take().body().number()).limit(3))
        .containsExactly("first", "second", "last");
  }

  @Test
  void theExpirationOfADelayedMessageBeginsWhenItIsDue() {
    Wire.join(
        sender
            .send(new Order("1", 5))
            .expiration(Duration.ofMillis(1_400))
            .delay(Duration.ofMillis(1_500)));

    broker.whileTimePasses("the arrival", () -> handled.size() == 1);

    assertThat(handled.take().expiration())
        .isBetween(Duration.ofMillis(1), Duration.ofMillis(1_400));
  }

  @Test
  void aDelayIsRoundedUp() {
    Instant sent = wire.time().now();
    Wire.join(sender.send(new Order("1", 5)).delay(1));

    broker.whileTimePasses("the arrival", () -> handled.size() == 1);

    assertThat(Duration.between(sent, handled.take().receiveTime()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(100));
  }

  @Test
  void noDelayIsNow() {
    Wire.join(sender.send(new Order("1", 5)).delay(0));
    Wire.join(sender.send(new Order("2", 5)).delay(Duration.ofMillis(-5)));

    assertThat(List.of(handled.take().body().number(), handled.take().body().number()))
        .containsExactly("1", "2");
  }

  @Test
  void aDelayThatIsTooLongIsRefused() {
    Send send = sender.send(new Order("1", 5));

    assertThatThrownBy(() -> send.delay(Duration.ofDays(116)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("115 days");
  }

  @Test
  void aDelayedMessageIsSentOnce() {
    Send send = sender.send(new Order("1", 5));
    Wire.join(send.delay(100));

    assertThatThrownBy(() -> send.delay(100)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(send::now).isInstanceOf(IllegalStateException.class);
    broker.whileTimePasses("the arrival", () -> handled.size() == 1);
  }

  @Test
  void aDelayThatOutlivesItsSenderArrives() {
    Warren other = broker.warren();
    Wire.join(contract.sender(other).send(new Order("1", 5)).delay(300));
    other.close();

    broker.whileTimePasses("the arrival", () -> handled.size() == 1);

    assertThat(handled.take().body().number()).isEqualTo("1");
  }
}
