package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.warren.BatchResult;
import io.warren.Health;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import io.warren.observe.LogOptions;
import io.warren.testing.LogReader;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of the message log finds: all that happened, or that something is missing. */
abstract class MessageLogBehaviour extends Behaviour {
  private static final LogOptions OPTIONS = LogOptions.DEFAULT.application("shop");
  private static final RetryPolicy ONCE = RetryPolicy.constant(1, Duration.ofMillis(100));
  private static final String KEY = "log.key";

  private final LogReader reader = new LogReader();
  private String exchange;
  private Transport wire;

  @SuppressWarnings("NullAway.Init") // set before each test
  MessageLogBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    exchange = broker.name("log");
    wire = broker.connect();
  }

  @Test
  void anAttemptItsRetryAndWhatTheHandlerSentAreOneConversation() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Order, Void> contract = Contract.of(broker, Order.class).retry(ONCE);
    Contract<Order, Void> follow = Contract.of(broker, Order.class);
    MessageSender<Order, Void> follows = follow.sender(warren);
    warren.consume(
        contract.handledBy(
            message -> {
              if (message.redeliveredCount() == 0) {
                throw new IllegalStateException("not yet");
              }
              follows.send(new Order("child", 2)).id("child").now();
              return MessageResult.success();
            }));
    warren.consume(follow.handledBy(message -> MessageResult.success()));
    warren.start();

    contract.sender(warren).send(new Order("m", 1)).id("m").now();

    await("all of both", () -> reader.of("m").size() == 8 && reader.of("child").size() == 4);
    assertThat(reader.words("m", false)).containsExactly("sent");
    assertThat(reader.words("m", true))
        .containsExactly(
            "received 1",
            "handled failure 1",
            "retried 1",
            "acknowledged 1",
            "received 2",
            "handled success 2",
            "acknowledged 2");
    assertThat(reader.words("child", true))
        .containsExactly("received 1", "handled success 1", "acknowledged 1");
    assertThat(reader.entries())
        .allSatisfy(entry -> assertThat(entry.get("conversation").asText()).isEqualTo("m"));
    assertThat(reader.of("child"))
        .allSatisfy(entry -> assertThat(entry.get("parent").asText()).isEqualTo("m"));
    JsonNode failure = only("m", "handled", 1).get("failure");
    assertThat(failure.get("code").asText()).isEqualTo("exception");
    assertThat(failure.get("text").asText()).contains("not yet");
    assertThat(failure.get("trace").asText())
        .contains("IllegalStateException: not yet")
        .contains("MessageLogBehaviour");
    // Once an attempt.
    assertThat(only("m", "retried", 1).get("failure").has("trace")).isFalse();
    // Where it enters, and nowhere else.
    assertThat(reader.of("m").stream().filter(entry -> entry.has("content"))).hasSize(1);
    JsonNode sent = only("m", "sent", 0);
    assertThat(sent.get("content").get("text").asText()).contains("\"number\":\"m\"");
    assertThat(sent.get("contract").asText()).isEqualTo("Orders");
    assertThat(sent.get("exchange").asText()).isEqualTo(contract.exchange());
    assertThat(sent.get("key").asText()).isEqualTo("order.placed");
    JsonNode received = only("m", "received", 1);
    assertThat(received.get("queue").asText()).isEqualTo(contract.queue());
    assertThat(reader.messages())
        .allSatisfy(
            each -> {
              assertThat(each.get("application").asText()).isEqualTo("shop");
              assertThat(each.get("instance").asText()).hasSize(8);
            });
  }

  @Test
  void aRequestItsReplyAndWhatWasNotSentAreInIt() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Order, Order> contract = Contract.of(broker, Order.class, Order.class);
    MessageSender<Order, Order> sender = contract.sender(warren);
    warren.consume(
        contract.handledBy(
            message ->
                MessageResult.success(new Order("reply", 2))
                    .next(sender.message(new Order("next", 3)))));
    warren.start();

    Wire.join(sender.request(new Order("m", 1)).timeout(Duration.ofSeconds(10)).reply());

    await("the answer", () -> events().contains("answered") && events().contains("acknowledged"));
    assertThat(events())
        .containsExactlyInAnyOrder(
            "requested", "received", "handled", "replied", "acknowledged", "answered");
    JsonNode handled = entry("handled");
    assertThat(handled.get("reply").get("text").asText()).contains("\"number\":\"reply\"");
    assertThat(handled.get("next").get("text").asText()).contains("\"number\":\"next\"");
    assertThat(handled.get("next").get("parent")).isEqualTo(handled.get("message"));
    assertThat(entry("requested").get("content").get("text").asText()).contains("\"m\"");
    assertThat(entry("answered").get("code").asText()).isEqualTo("success");
    assertThat(entry("answered").has("content")).isFalse();
  }

  /** Says its number once. */
  static final class Once {
    private final AtomicInteger asked = new AtomicInteger();

    public int getTimes() {
      return asked.incrementAndGet();
    }
  }

  @Test
  void aReplyIsWrittenOnceForTheRequesterAndTheLog() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Order, Once> contract = Contract.of(broker, Order.class, Once.class);
    warren.consume(contract.handledBy(message -> MessageResult.success(new Once())));
    warren.start();
    Topology replies = queueFor(broker.name("replies"), broker.name("replies.queue"), "#");
    declare(wire, replies);
    Inbox answers = broker.inbox(replies.queues().iterator().next().name());

    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.placed",
            "{\"number\":\"m\",\"amount\":1}",
            true,
            Wire.withReplyTo("m", replies.queues().iterator().next().name())));

    await("the answer", () -> acknowledged().contains("m") && answers.size() == 1);
    assertThat(new String(answers.take().body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"times\":1}");
    assertThat(entry("handled").get("reply").get("text").asText()).isEqualTo("{\"times\":1}");
  }

  @Test
  void whatAnotherClientSentIsShownAsItComes() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    warren.consume(contract.handledBy(message -> MessageResult.success()));
    warren.start();

    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.placed",
            "{\"number\":\"f\",\"amount\":1}",
            true,
            Wire.properties("foreign", Map.of("colour", "red", "bytes", new byte[] {1, 2}))));

    await("all of it", () -> reader.of("foreign").size() == 3);
    JsonNode received = only("foreign", "received", 1);
    assertThat(received.get("foreign").asBoolean()).isTrue();
    assertThat(received.get("content").get("text").asText())
        .isEqualTo("{\"number\":\"f\",\"amount\":1}");
    assertThat(received.get("content").get("headers").get("colour").asText()).isEqualTo("red");
    assertThat(received.get("content").get("headers").get("bytes").get("base64").asText())
        .isEqualTo("AQI=");
  }

  @Test
  void anUndecodableMessageIsShownAndWhyItIsDead() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    warren.consume(contract.handledBy(message -> MessageResult.success()));
    warren.start();

    Wire.publish(
        wire,
        Wire.message(contract.exchange(), "order.placed", "\u0000?", true, Wire.properties("bad")));

    await("all of it", () -> reader.of("bad").size() == 3);
    assertThat(reader.words("bad", true)).containsExactly("received 1", "dead 1", "acknowledged 1");
    assertThat(only("bad", "received", 1).get("content").get("base64").asText()).isEqualTo("AD8=");
    assertThat(only("bad", "dead", 1).get("failure").get("code").asText()).isEqualTo("undecodable");
  }

  /** Has a property that nobody may see. */
  record Card(String number, String owner) {}

  @Test
  void whatIsSensitiveIsInNoEntry() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Card, Card> contract =
        Contract.of(broker, Card.class, Card.class)
            .message(message -> message.sensitive("number").sensitiveReply("number"));
    MessageSender<Card, Card> sender = contract.sender(warren);
    warren.consume(
        contract.handledBy(
            message ->
                MessageResult.success(new Card("SECRET", "reply"))
                    .next(sender.message(new Card("SECRET", "next")))));
    warren.start();

    Wire.join(sender.request(new Card("SECRET", "asks")).timeout(Duration.ofSeconds(10)).reply());
    Wire.join(sender.send(new Card("SECRET", "sent")).id("sent").now());
    byte[] packed = Wire.gzip(utf8("{\"number\":\"SECRET\",\"owner\":\"packed\"}"));
    foreign(contract, "packed", packed, "gzip");
    foreign(contract, "whole", utf8("{\"number\":\"SECRET\",\"owner\":\"whole\"}"), null);
    foreign(contract, "half", utf8("{\"owner\":\"half\",\"number\":\"SECRET"), null);
    foreign(contract, "misfit", utf8("{\"number\":{\"SECRET\":\"SECRET\"}}"), null);
    foreign(contract, "text", utf8("SECRET"), null);
    foreign(contract, "odd", utf8("SECRET"), "br");

    List<String> sent = List.of("sent", "packed", "whole", "half", "misfit", "text", "odd");
    await("all of it", () -> acknowledged().containsAll(sent) && events().contains("answered"));
    assertThat(reader.messages().toString()).doesNotContain("SECRET").contains("***");
    assertThat(only("sent", "sent", 0).get("content").get("text").asText())
        .isEqualTo("{\"number\":\"***\",\"owner\":\"sent\"}");
    assertThat(only("packed", "received", 1).get("content").get("text").asText())
        .isEqualTo("{\"number\":\"***\",\"owner\":\"packed\"}");
    assertThat(entry("handled").get("reply").get("text").asText())
        .isEqualTo("{\"number\":\"***\",\"owner\":\"reply\"}");
    assertThat(entry("handled").get("next").get("text").asText())
        .isEqualTo("{\"number\":\"***\",\"owner\":\"next\"}");
    assertThat(only("half", "received", 1).get("content").get("text").asText())
        .contains("not shown");
  }

  private void foreign(Contract<?, ?> contract, String id, byte[] body, @Nullable String encoding) {
    Wire.publish(
        wire,
        new OutgoingMessage(
            contract.exchange(),
            "order.placed",
            true,
            Wire.properties(id).withContentEncoding(encoding),
            body));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> acknowledged() {
    return reader.entries().stream()
        .filter(entry -> entry.get("event").asText().equals("acknowledged"))
        .map(entry -> entry.get("message").asText())
        .toList();
  }

  @Test
  void whatHasATypeThatAContractWithSensitiveMessagesDoesNotKnowIsNotShown() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Card, Void> contract =
        Contract.of(broker, Card.class).message(message -> message.sensitive("number"));
    warren.consume(
        contract.handledBy(
            message -> MessageResult.success(),
            MessageSpec.of("Orders.other", PayloadType.of(Order.class))
                .type("other")
                .exchange(contract.exchange())
                .routingKey("order.other")
                .build(),
            message -> MessageResult.success()));
    warren.start();

    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.unknown",
            "{\"number\":\"SECRET\"}",
            true,
            Wire.properties("unknown")));

    await("its end", () -> acknowledged().contains("unknown"));
    assertThat(only("unknown", "dead", 1).get("failure").get("code").asText())
        .isEqualTo("unknown-type");
    assertThat(reader.messages().toString()).doesNotContain("SECRET").contains("not shown");
  }

  @Test
  void whatIsSensitiveInABatchIsInNoEntry() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Card, Void> contract =
        Contract.of(broker, Card.class).message(message -> message.sensitive("number"));
    MessageSender<Card, Void> sender = contract.sender(warren);
    warren.consume(
        Contract.inBatches(
            contract,
            2,
            Duration.ofMillis(50),
            messages ->
                BatchResult.each(
                    messages,
                    message -> MessageResult.success().next(sender.message(message.body())))));
    warren.start();

    foreign(contract, "a", utf8("{\"number\":\"SECRET\",\"owner\":\"a\"}"), null);
    foreign(contract, "b", utf8("{\"number\":\"SECRET\",\"owner\":\"b\"}"), null);

    await("both", () -> acknowledged().containsAll(List.of("a", "b")));
    assertThat(reader.messages().toString()).doesNotContain("SECRET").contains("***");
  }

  @Test
  void withoutPayloadsItSaysHowLargeTheyAre() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS.payloads(false));
    Contract<Order, Order> contract = Contract.of(broker, Order.class, Order.class);
    MessageSender<Order, Order> sender = contract.sender(warren);
    warren.consume(
        contract.handledBy(
            message ->
                MessageResult.success(new Order("secret", 2))
                    .next(sender.message(new Order("secret", 3)))));
    warren.start();

    Wire.join(sender.send(new Order("secret", 1)).id("m").now());

    await("all of it", () -> reader.of("m").size() == 4);
    assertThat(reader.messages().toString()).doesNotContain("secret");
    assertThat(only("m", "sent", 0).get("content").get("size").asInt()).isPositive();
  }

  @Test
  void theEndOfAWarrenIsInItAndNothingIsMissing() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    declare(wire, queueFor(contract.exchange(), broker.name("orders.kept"), "#"));
    MessageSender<Order, Void> sender = contract.sender(warren);
    for (int i = 0; i < 450; i++) {
      sender.send(new Order("m" + i, 1)).id("m" + i).now();
    }

    warren.close();

    await("the end", reader::ended);
    await("all of it", () -> reader.missing() == 0);
    assertThat(reader.happened()).isEqualTo(450);
    assertThat(reader.dropped()).isZero();
    assertThat(reader.messages()).hasSizeBetween(4, 20);
    assertThat(reader.entries())
        .extracting(entry -> entry.get("number").asInt())
        .isEqualTo(java.util.stream.IntStream.rangeClosed(1, 450).boxed().toList());
  }

  @Test
  void whatAWarrenReadsOfItsOwnLogIsInNoEntry() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Handled<Order> read = new Handled<>();
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    declare(wire, queueFor(exchange, contract.queue(), KEY));
    warren.consume(contract.existing().handledBy(read));
    warren.start();
    declare(wire, queueFor(contract.exchange(), broker.name("orders.kept"), "#"));

    contract.sender(warren).send(new Order("m", 1)).id("m").now();

    broker.whileTimePasses("the log is read", () -> warren.dead(contract.queue()).count() == 1);
    warren.close();
    await("the end", reader::ended);
    assertThat(events()).containsExactly("sent");
  }

  @Test
  void aHandlerThatOutlastsTheCloseKeepsTheLogFromNoEnd() {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS, Duration.ofSeconds(2));
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    warren.consume(
        contract.handledBy(
            message -> {
              begun.countDown();
              release.await();
              return MessageResult.success();
            }));
    warren.start();
    contract.sender(warren).send(new Order("m", 1)).id("m").now();
    broker.eventually("a handler that runs", () -> begun.getCount() == 0);

    warren.close();

    release.countDown();
    await("the end", reader::ended);
    assertThat(reader.words("m", false)).containsExactly("sent");
    assertThat(reader.words("m", true)).containsExactly("received 1");
    assertThat(reader.missing()).isZero();
  }

  @Test
  void withoutAQueueEntriesAreCountedAndTheCountComesLater() {
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    declare(wire, queueFor(contract.exchange(), broker.name("orders.kept"), "#"));
    MessageSender<Order, Void> sender = contract.sender(warren);
    warren.start();

    List<CompletableFuture<?>> receipts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      receipts.add(sender.send(new Order("m" + i, 1)).now());
    }
    receipts.forEach(Wire::join);

    broker.whileTimePasses("entries are dropped", () -> dropped(warren) > 0);
    Health.Part part = part(warren);
    assertThat(part.up()).isTrue();
    assertThat(part.detail())
        .contains("entries dropped; the last message of the log failed")
        .contains(exchange);

    readAll();
    await("the count", () -> reader.dropped() > 0 && !part(warren).detail().contains("failed"));
    Wire.join(sender.send(new Order("after", 1)).id("after").now());
    await("what comes after", () -> reader.of("after").size() == 1);
    assertThat(reader.missing()).isEqualTo(reader.dropped()).isEqualTo(dropped(warren));
    assertThat(reader.happened()).isEqualTo(501);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 199})
  void littleIsPublishedSoon(int messages) {
    readAll();
    Warren warren = broker.logging(exchange, KEY, OPTIONS);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    declare(wire, queueFor(contract.exchange(), broker.name("orders.kept"), "#"));
    MessageSender<Order, Void> sender = contract.sender(warren);

    for (int i = 0; i < messages; i++) {
      sender.send(new Order("m" + i, 1)).now();
    }

    await("all of it", () -> reader.entries().size() == messages);
    assertThat(reader.dropped()).isZero();
  }

  private static Topology queueFor(String exchange, String queue, String key) {
    return Topology.builder()
        .exchange(Exchange.of(exchange, ExchangeType.TOPIC))
        .queue(Queue.named(queue).build())
        .binding(Binding.toQueue(exchange, queue, key))
        .build();
  }

  /** Binds a queue, and reads what comes from now on. */
  private void readAll() {
    String queue = broker.name("log.queue");
    declare(wire, queueFor(exchange, queue, KEY));
    inbox = broker.inbox(queue);
  }

  private Inbox inbox = new Inbox();

  private void read() {
    while (inbox.size() > 0) {
      Delivery delivery = inbox.take();
      assertThat(delivery.properties().type()).isEqualTo("warren.log");
      assertThat(delivery.properties().persistent()).isTrue();
      reader.read(delivery.body());
      delivery.ack();
    }
  }

  private void await(String what, BooleanSupplier condition) {
    broker.whileTimePasses(
        what,
        () -> {
          read();
          return condition.getAsBoolean();
        });
  }

  private List<String> events() {
    return reader.entries().stream().map(entry -> entry.get("event").asText()).toList();
  }

  private JsonNode entry(String event) {
    return reader.entries().stream()
        .filter(entry -> entry.get("event").asText().equals(event))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode only(String message, String event, int attempt) {
    List<JsonNode> found =
        reader.of(message).stream()
            .filter(entry -> entry.get("event").asText().equals(event))
            .filter(entry -> entry.path("attempt").asInt() == attempt)
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Health.Part part(Warren warren) {
    return warren.health().parts().stream()
        .filter(part -> part.name().equals("message log"))
        .findFirst()
        .orElseThrow();
  }

  private static long dropped(Warren warren) {
    Long dropped = part(warren).numbers().get("dropped");
    return dropped == null ? -1 : dropped;
  }
}
