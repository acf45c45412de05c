package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.warren.DeadLetter;
import io.warren.Health;
import io.warren.MessageResult;
import io.warren.PublishFailedException;
import io.warren.Warren;
import io.warren.testing.AmqpBytes;
import io.warren.testing.RawPublisher;
import io.warren.testing.RealRabbit;
import io.warren.topology.RetryPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages of foreign clients that the AMQP client, or its limits, keep from being read. */
class UnreadableMessagesTest extends Behaviour {
  private static final int INNOCENT = 100;
  private static final int TOO_DEEP = 34;
  private static final int SMALL_BODY = 1_000;

  // Flags of a content header.
  private static final int MESSAGE_ID = 1 << 7;
  private static final int TIMESTAMP = 1 << 6;

  private Connection connection;
  private Channel channel;

  @SuppressWarnings("NullAway.Init") // set before each test
  UnreadableMessagesTest() {
    super(RabbitFixture::new);
  }

  @BeforeEach
  void connect() throws Exception {
    connection = factory().newConnection("foreign");
    channel = connection.createChannel();
    channel.confirmSelect();
  }

  @AfterEach
  void disconnect() {
    connection.abort();
  }

  private static ConnectionFactory factory() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(RealRabbit.amqpUri());
    return factory;
  }

  @Test
  void aHeaderThatIsNestedTooDeepBuriesItsMessageAndNoOther() throws Exception {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = new Handled<>();
    Warren warren = broker.warren();
    warren.consume(contract.handledBy(handled));
    warren.start();

    publishGood(contract);
    publish(contract.exchange(), "order.placed", deep("culprit"), order(-1));
    publishGood(contract);

    broker.eventually("a dead letter", () -> warren.dead(contract.queue()).count() == 1);
    broker.eventually("the innocent", () -> handled.size() == 2 * INNOCENT);
    assertThat(warren.dead(contract.queue()).list(10))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.id()).isEqualTo("culprit");
              assertThat(letter.code()).isEqualTo("unreadable");
              assertThat(letter.reason()).contains("header 'tree' is nested deeper than 32");
              assertThat(letter.message().headers()).containsOnlyKeys("other");
            });
    assertHealthy(warren);

    assertThat(warren.dead(contract.queue()).replay(letter -> true)).isEqualTo(1);

    broker.eventually("the replayed", () -> handled.size() == 2 * INNOCENT + 1);
    assertThat(warren.dead(contract.queue()).count()).isZero();
  }

  @Test
  void aDeadQueueWithOneIsListedReplayedAndDiscarded() throws Exception {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = new Handled<>();
    Warren warren = broker.warren();
    warren.consume(contract.handledBy(handled));
    warren.start();

    publish("", contract.deadQueue(), deep("first"), order(1));
    publish("", contract.deadQueue(), deep("second"), order(2));
    publish("", contract.deadQueue(), plain("third"), order(3));

    assertThat(warren.dead(contract.queue()).list(10))
        .extracting(DeadLetter::id)
        .containsExactlyInAnyOrder("first", "second", "third");
    assertThat(warren.dead(contract.queue()).discard(letter -> letter.id().equals("first")))
        .isEqualTo(1);
    assertThat(warren.dead(contract.queue()).replay(letter -> true)).isEqualTo(2);
    broker.eventually("the replayed", () -> handled.size() == 2);
    assertThat(warren.dead(contract.queue()).count()).isZero();
    assertHealthy(warren);
  }

  /** Seconds that are too many for milliseconds: neither the client nor a copy can carry them. */
  @Test
  void aTimestampThatNoCopyCanCarryIsLeftOutAndTheAttemptsAreThoseOfTheContract() throws Exception {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(2, Duration.ofMillis(100)));
    AtomicInteger attempts = new AtomicInteger();
    AtomicInteger innocent = new AtomicInteger();
    Warren warren = broker.warren();
    warren.consume(
        contract.handledBy(
            message -> {
              if (!message.id().equals("culprit")) {
                innocent.incrementAndGet();
                return MessageResult.success();
              }
              attempts.incrementAndGet();
              return MessageResult.failure("no", "not this one");
            }));
    warren.start();

    publishGood(contract);
    byte[] properties =
        new AmqpBytes()
            .shortNumber(MESSAGE_ID | TIMESTAMP)
            .shortString("culprit")
            .longNumber(1L << 60)
            .written();
    try (RawPublisher raw = new RawPublisher(RealRabbit.amqpUri())) {
      assertThat(raw.publish(contract.exchange(), "order.placed", properties, order(-1))).isNull();
    }
    publishGood(contract);

    broker.eventually("a dead letter", () -> warren.dead(contract.queue()).count() == 1);
    broker.eventually("the innocent", () -> innocent.get() == 2 * INNOCENT);
    assertThat(warren.dead(contract.queue()).list(10))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.code()).isEqualTo("no");
              assertThat(letter.reason()).contains("not this one", "left out", "timestamp");
              assertThat(letter.message().redeliveredCount()).isEqualTo(2);
            });
    assertThat(attempts).hasValue(3);
    assertThat(warren.dead(contract.queue()).replay(letter -> true)).isEqualTo(1);
    broker.eventually("three attempts more", () -> attempts.get() == 6);
    broker.eventually("dead again", () -> warren.dead(contract.queue()).count() == 1);
    assertThat(innocent).hasValue(2 * INNOCENT);
    assertHealthy(warren);
  }

  /** As large as the client is told to take none: by default, 64 MiB. */
  @Test
  void aBodyThatIsTooLargeStaysWholeAndHoldsUpNobody() throws Exception {
    ConnectionFactory small = factory();
    small.setMaxInboundMessageBodySize(SMALL_BODY);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = new Handled<>();
    Warren warren = Warren.builder().rabbit(small).build();
    broker.atEnd(warren::close);
    warren.consume(contract.handledBy(handled));
    warren.start();

    publishGood(contract);
    publish(contract.exchange(), "order.placed", plain("large"), new byte[300 * SMALL_BODY]);
    publishGood(contract);

    broker.eventually("a dead letter", () -> warren.dead(contract.queue()).count() == 1);
    broker.eventually("the innocent", () -> handled.size() == 2 * INNOCENT);
    List<DeadLetter> letters = warren.dead(contract.queue()).list(10);
    assertThat(letters)
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.id()).isEqualTo("large");
              assertThat(letter.reason()).contains("300000 bytes");
            });
    publish("", contract.deadQueue(), plain("other"), order(7));
    assertThatThrownBy(() -> warren.dead(contract.queue()).replay(letter -> true))
        .isInstanceOf(PublishFailedException.class)
        .hasMessageContaining("1 of 2")
        .hasMessageContaining("large");
    broker.eventually("the other", () -> handled.size() == 2 * INNOCENT + 1);
    assertHealthy(warren);
    // For others, it is all there.
    assertThat(channel.basicGet(contract.deadQueue(), true).getBody()).hasSize(300 * SMALL_BODY);
  }

  @Test
  void aReplyWithAHeaderThatCannotBeReadIsReadWithoutIt() throws Exception {
    Contract<Order, Order> contract = Contract.of(broker, Order.class, Order.class);
    Warren warren = broker.warren();
    warren.start();
    String requests = channel.queueDeclare().getQueue();
    Channel answers = connection.createChannel();
    answers.basicConsume(
        requests,
        true,
        (tag, request) ->
            answers.basicPublish(
                "",
                request.getProperties().getReplyTo(),
                (text(request.getBody()).contains("\"bad\"") ? deep("r") : plain("r"))
                    .builder()
                    .correlationId(request.getProperties().getCorrelationId())
                    .build(),
                request.getBody()),
        tag -> {});

    var bad = contract.sender(warren).request(new Order("bad", 1)).to("", requests).reply();
    var good = contract.sender(warren).request(new Order("good", 2)).to("", requests).reply();

    assertThat(Wire.join(good).body().number()).isEqualTo("good");
    // What it lacks is of no use to a reader of the body.
    assertThat(bad.get(Broker.DEADLINE.toSeconds(), TimeUnit.SECONDS).body().number())
        .isEqualTo("bad");
    assertHealthy(warren);
  }

  private static void assertHealthy(Warren warren) {
    assertThat(warren.health().parts()).allMatch(Health.Part::up);
  }

  private void publishGood(Contract<Order, Void> contract) throws Exception {
    for (int i = 0; i < INNOCENT; i++) {
      publish(contract.exchange(), "order.placed", plain(UUID.randomUUID().toString()), order(i));
    }
  }

  private void publish(String exchange, String key, BasicProperties properties, byte[] body)
      throws Exception {
    channel.basicPublish(exchange, key, properties, body);
    channel.waitForConfirmsOrDie(Broker.DEADLINE.toMillis());
  }

  private static BasicProperties plain(String id) {
    return new BasicProperties.Builder().messageId(id).deliveryMode(2).build();
  }

  private static BasicProperties deep(String id) {
    Object tree = "core";
    for (int i = 0; i < TOO_DEEP; i++) {
      tree = i % 2 == 0 ? Map.of("k", tree) : List.of(tree);
    }
    return plain(id).builder().headers(Map.of("tree", tree, "other", 1)).build();
  }

  private static byte[] order(int number) {
    return ("{\"number\":\"" + number + "\",\"amount\":5}").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
