package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.CancelCallback;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.LongString;
import io.warren.DeadLetter;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.ReplyMessage;
import io.warren.Warren;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSpec;
import io.warren.testing.RealRabbit;
import io.warren.topology.DerivedNames;
import io.warren.topology.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Warren on one side, and RabbitMQ's own client on the other, which knows nothing of it. */
class ForeignClientsTest extends Behaviour {
  private static final CancelCallback IGNORED = tag -> {};
  private static final byte[] ORDER = bytes("{\"number\":\"1\",\"amount\":5}");

  private final BlockingQueue<Delivery> arrived = new LinkedBlockingQueue<>();
  private Connection connection;
  private Channel channel;
  private Warren warren;

  @SuppressWarnings("NullAway.Init") // set before each test
  ForeignClientsTest() {
    super(RabbitFixture::new);
  }

  @BeforeEach
  void connect() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(RealRabbit.amqpUri());
    connection = factory.newConnection("foreign");
    channel = connection.createChannel();
    warren = broker.warren();
  }

  @AfterEach
  void disconnect() {
    connection.abort();
  }

  @Test
  void aRequesterGetsItsReplyInAQueueOfItsOwn() throws Exception {
    Contract<Order, Order> contract = answering();
    String replies = channel.queueDeclare().getQueue();
    channel.basicConsume(replies, true, (tag, reply) -> arrived.add(reply), IGNORED);

    publish(contract, new BasicProperties.Builder().replyTo(replies).correlationId("mine").build());

    Delivery reply = take();
    assertThat(text(reply)).isEqualTo("{\"number\":\"1!\",\"amount\":6}");
    assertThat(reply.getProperties().getContentType()).isEqualTo("application/json");
    assertThat(reply.getProperties().getCorrelationId()).isEqualTo("mine");
  }

  @Test
  void aRequesterGetsItsReplyThroughDirectReplyTo() throws Exception {
    Contract<Order, Order> contract = answering();
    String replyTo = "amq.rabbitmq.reply-to";
    channel.basicConsume(replyTo, true, (tag, reply) -> arrived.add(reply), IGNORED);

    publish(contract, new BasicProperties.Builder().replyTo(replyTo).correlationId("mine").build());

    Delivery reply = take();
    assertThat(text(reply)).isEqualTo("{\"number\":\"1!\",\"amount\":6}");
    assertThat(reply.getProperties().getCorrelationId()).isEqualTo("mine");
  }

  @Test
  void aRequesterWithoutACorrelationIdGetsTheIdOfItsMessage() throws Exception {
    Contract<Order, Order> contract = answering();
    String replies = channel.queueDeclare().getQueue();
    channel.basicConsume(replies, true, (tag, reply) -> arrived.add(reply), IGNORED);

    publish(contract, new BasicProperties.Builder().replyTo(replies).messageId("the-id").build());

    assertThat(take().getProperties().getCorrelationId()).isEqualTo("the-id");
  }

  @Test
  void aRequesterLearnsWhatFailedOnceNoRetryIsLeft() throws Exception {
    Contract<Order, Order> contract =
        Contract.of(broker, Order.class, Order.class)
            .retry(RetryPolicy.constant(1, Duration.ofMillis(100)));
    warren.consume(contract.handledBy(message -> MessageResult.failure("busy", "come back")));
    warren.start();
    String replies = channel.queueDeclare().getQueue();
    channel.basicConsume(replies, true, (tag, reply) -> arrived.add(reply), IGNORED);

    publish(contract, new BasicProperties.Builder().replyTo(replies).correlationId("mine").build());

    BasicProperties reply = take().getProperties();
    assertThat(reply.getCorrelationId()).isEqualTo("mine");
    assertThat(reply.getHeaders().get("warren-reply-code")).hasToString("busy");
    assertThat(reply.getHeaders().get("warren-reply-message")).hasToString("come back");
    assertThat(warren.dead(contract.queue()).list(10))
        .singleElement()
        .satisfies(letter -> assertThat(letter.message().redeliveredCount()).isEqualTo(1));
  }

  @Test
  void aResponderThatKnowsNothingButTheCorrelationIdAnswers() throws Exception {
    Contract<Order, Order> contract = Contract.of(broker, Order.class, Order.class);
    String requests = channel.queueDeclare().getQueue();
    channel.basicConsume(
        requests,
        true,
        (tag, request) ->
            channel.basicPublish(
                "",
                request.getProperties().getReplyTo(),
                new BasicProperties.Builder()
                    .correlationId(request.getProperties().getCorrelationId())
                    .build(),
                bytes(text(request).replace("5", "7"))),
        IGNORED);

    ReplyMessage<Order> reply =
        Wire.join(contract.sender(warren).request(new Order("1", 5)).to("", requests).reply());

    assertThat(reply).isEqualTo(new ReplyMessage<>("success", "", new Order("1", 7)));
  }

  @Test
  void aMessageWithoutAnyPropertyIsHandled() throws Exception {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = handle(contract);

    publish(contract, null);

    Message<Order> message = handled.take();
    assertThat(message.body()).isEqualTo(new Order("1", 5));
    assertThat(UUID.fromString(message.id())).isNotNull();
    assertThat(message.type()).isNull();
    assertThat(message.timestamp()).isEqualTo(message.receiveTime());
    assertThat(message.headers()).isEmpty();
    assertThat(message.failed()).isFalse();
  }

  @Test
  void aMessageWithEmptyPropertiesIsHandled() throws Exception {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = handle(contract);

    publish(
        contract,
        new BasicProperties.Builder()
            .messageId("")
            .type("")
            .contentType("")
            .timestamp(Date.from(Instant.ofEpochSecond(1_700_000_000)))
            .headers(Map.of())
            .build());

    Message<Order> message = handled.take();
    assertThat(message.id()).isNotEmpty();
    assertThat(message.timestamp()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
  }

  @Test
  void aContentTypeThatNobodyKnowsIsNoObstacle() throws Exception {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = handle(contract);

    publish(
        contract,
        new BasicProperties.Builder()
            .contentType("application/vnd.acme.order+json; v=2")
            .contentEncoding("identity")
            .build());

    assertThat(handled.take().body()).isEqualTo(new Order("1", 5));
  }

  @Test
  void headersOfEveryKindArriveAndSurviveARetry() throws Exception {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, Duration.ofMillis(100)));
    Handled<Order> handled = new Handled<>();
    MessageHandler<Order, Void> handler =
        message -> {
          handled.add(message);
          return message.redeliveredCount() == 0
              ? MessageResult.failure("early", "come back")
              : MessageResult.success();
        };
    warren.consume(contract.handledBy(handler));
    warren.start();
    Map<String, Object> headers = new HashMap<>();
    headers.put("text", "grün");
    headers.put("bytes", new byte[] {0, -1, 7});
    headers.put("number", 3L);
    headers.put("table", Map.of("inner", List.of("a", 1)));
    headers.put("nothing", null);

    publish(contract, new BasicProperties.Builder().messageId("id").headers(headers).build());

    Message<Order> first = handled.take();
    Message<Order> retried = handled.take();
    assertThat(first.id()).isEqualTo("id");
    assertThat(first.headers())
        .hasSize(4)
        .contains(
            entry("text", "grün"),
            entry("number", 3L),
            entry("table", Map.of("inner", List.of("a", 1))))
        .hasEntrySatisfying("bytes", bytes -> assertThat(bytes).isEqualTo(new byte[] {0, -1, 7}));
    assertThat(retried.id()).isEqualTo("id");
    assertThat(retried.headers()).usingRecursiveComparison().isEqualTo(first.headers());
  }

  @Test
  void copiesHaveTheKindsOfTheForeignSendersHeaders() throws Exception {
    Duration hour = Duration.ofHours(1);
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, hour));
    warren.consume(contract.handledBy(message -> MessageResult.failure("busy", "come back")));
    warren.start();
    String work = contract.queue();
    String retries = DerivedNames.retryQueue(work, hour);
    BasicProperties sent =
        new BasicProperties.Builder()
            .contentType("application/json")
            .contentEncoding("identity")
            .headers(everyKind())
            .deliveryMode(2)
            .priority(5)
            .correlationId("correlation")
            .replyTo("nowhere")
            .expiration("3600000")
            .messageId("id")
            .timestamp(Date.from(Instant.ofEpochSecond(1_700_000_000)))
            .type("type")
            .userId("guest")
            .appId("shop")
            .build();

    publish(contract, sent);
    GetResponse retried = get(retries);
    assertCopyOf(sent, retried.getProps());
    assertThat(retried.getProps().getHeaders()).containsKey("warren-expires-at");
    channel.basicPublish("", work, retried.getProps(), retried.getBody());
    broker.eventually("the dead letter", () -> warren.dead(work).count() == 1);
    GetResponse dead = get(contract.deadQueue());
    assertCopyOf(sent, dead.getProps());
    channel.basicPublish("", contract.deadQueue(), dead.getProps(), dead.getBody());
    broker.eventually("the replay", () -> warren.dead(work).replay() == 1);
    assertCopyOf(sent, get(retries).getProps());
  }

  private GetResponse get(String queue) {
    AtomicReference<GetResponse> got = new AtomicReference<>();
    broker.eventually(
        "a message in " + queue,
        () -> {
          try {
            got.set(channel.basicGet(queue, true));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return got.get() != null;
        });
    return got.get();
  }

  private static void assertCopyOf(BasicProperties sent, BasicProperties copy) {
    Map<String, Object> headers = new HashMap<>(copy.getHeaders());
    headers.keySet().removeIf(name -> name.startsWith("warren-") || name.startsWith("x-"));
    assertThat(shown(headers)).isEqualTo(shown(sent.getHeaders()));
    assertThat(copy.getHeaders())
        .containsEntry("warren-priority", 5)
        .hasEntrySatisfying("warren-user-id", user -> assertThat(user).hasToString("guest"));
    assertThat(copy.builder().headers(null).build())
        .isEqualTo(
            sent.builder().headers(null).priority(null).expiration(null).userId(null).build());
  }

  private static Map<String, Object> everyKind() {
    Map<String, Object> headers = new HashMap<>();
    headers.put("boolean", true);
    headers.put("byte", (byte) -1);
    headers.put("short", (short) 2);
    headers.put("int", 3);
    headers.put("long", 4L);
    headers.put("float", 5.5f);
    headers.put("double", 6.25d);
    headers.put("decimal", new BigDecimal("7.10"));
    headers.put("timestamp", Date.from(Instant.ofEpochSecond(8)));
    headers.put("string", "nine");
    headers.put("bytes", new byte[] {0, -1});
    headers.put("void", null);
    headers.put("table", new HashMap<>(headers));
    headers.put("list", Arrays.asList(Map.of("in", 1L), List.of((short) 1), null, 1.5f));
    return headers;
  }

  /** With the kind of each value. */
  private static String shown(@Nullable Object value) {
    if (value instanceof byte[] array) {
      return "bytes " + Arrays.toString(array);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ForeignClientsTest::shown).toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> all = new TreeMap<>();
      map.forEach((name, each) -> all.put(String.valueOf(name), shown(each)));
      return all.toString();
    }
    if (value instanceof LongString || value instanceof String) {
      return "string " + value;
    }
    return value == null ? "void" : value.getClass() + " " + value;
  }

  @Test
  void amongSeveralMessagesTheRoutingKeyStandsInForAMissingType() throws Exception {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSpec<Order, Void> paid =
        MessageSpec.of("Orders.paid", PayloadType.of(Order.class))
            .exchange(contract.exchange())
            .routingKey("order.paid")
            .type("order.paid")
            .build();
    Handled<Order> placedOrders = new Handled<>();
    Handled<Order> paidOrders = new Handled<>();
    warren.consume(contract.handledBy(placedOrders, paid, paidOrders));
    warren.start();

    channel.basicPublish(contract.exchange(), "order.paid", null, ORDER);
    channel.basicPublish(
        contract.exchange(), "order.placed", new BasicProperties.Builder().type("").build(), ORDER);
    channel.basicPublish(contract.exchange(), "order.lost", null, ORDER);

    assertThat(paidOrders.take().routingKey()).isEqualTo("order.paid");
    assertThat(placedOrders.take().routingKey()).isEqualTo("order.placed");
    broker.eventually("the dead letter", () -> warren.dead(contract.queue()).count() == 1);
    assertThat(warren.dead(contract.queue()).list(10))
        .extracting(DeadLetter::code)
        .containsExactly("unknown-type");
  }

  private Contract<Order, Order> answering() {
    Contract<Order, Order> contract = Contract.of(broker, Order.class, Order.class);
    warren.consume(
        contract.handledBy(
            message ->
                MessageResult.success(
                    new Order(message.body().number() + "!", message.body().amount() + 1))));
    warren.start();
    return contract;
  }

  private Handled<Order> handle(Contract<Order, Void> contract) {
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
    return handled;
  }

  private void publish(Contract<?, ?> contract, @Nullable BasicProperties properties)
      throws IOException {
    channel.basicPublish(contract.exchange(), "order.placed", properties, ORDER);
  }

  private Delivery take() throws InterruptedException {
    Delivery delivery = arrived.poll(Broker.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(delivery).as("a delivery").isNotNull();
    return delivery;
  }

  private static String text(Delivery delivery) {
    return new String(delivery.getBody(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
