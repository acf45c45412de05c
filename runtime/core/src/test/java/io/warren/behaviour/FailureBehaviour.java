package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.Transport;
import io.warren.topology.DerivedNames;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a message that was not handled. */
abstract class FailureBehaviour extends Behaviour {
  private static final Duration WAIT = Duration.ofMillis(200);

  private Warren warren;
  private Transport wire;

  @SuppressWarnings("NullAway.Init") // set before each test
  FailureBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
  }

  @Test
  void aBodyThatCannotBeReadGoesToTheDeadQueueWithTheReason() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(3, WAIT));
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();

    Wire.publish(wire, contract.exchange(), "order.placed", "{\"number\": oops");

    Delivery dead = broker.inbox(contract.deadQueue()).take();
    assertThat(Inbox.text(dead)).isEqualTo("{\"number\": oops");
    assertThat(dead.properties().headers())
        .containsEntry("warren-failure-code", "undecodable")
        .containsEntry("warren-failure-queue", contract.queue())
        .containsEntry("warren-exchange", contract.exchange())
        .containsEntry("warren-routing-key", "order.placed")
        .containsEntry("warren-retries", 0)
        .containsKey("warren-failure-message")
        .containsKey("warren-failure-time");
    dead.ack();
    // And the consumer goes on.
    Wire.join(contract.sender(warren).send(new Order("next", 5)).now());
    assertThat(handled.take().body().number()).isEqualTo("next");
  }

  /** A payload whose class cannot be initialized, which is an Error and no exception. */
  record Unloadable(String number) {
    private static final int FAILS = Integer.parseInt("no number");
  }

  @Test
  void aPayloadClassThatFailsToLoadStopsNoConsumer() {
    Contract<Unloadable, Void> contract = Contract.of(broker, Unloadable.class);
    warren.consume(contract.handledBy(message -> MessageResult.success()));
    warren.start();

    Wire.publish(wire, contract.exchange(), "order.placed", "{\"number\":\"1\"}");
    Wire.publish(wire, contract.exchange(), "order.placed", "{\"number\":\"2\"}");

    Inbox dead = broker.inbox(contract.deadQueue());
    assertThat(dead.texts(2)).containsExactly("{\"number\":\"1\"}", "{\"number\":\"2\"}");
  }

  @Test
  void headersThatLeaveNoRoomForTheReasonAreLeftBehind() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    warren.consume(contract.handledBy(message -> MessageResult.reject("NO", "never")));
    warren.start();

    Wire.join(
        contract.sender(warren).send(new Order("1", 5)).header("big", "x".repeat(122_700)).now());

    Delivery dead = broker.inbox(contract.deadQueue()).take();
    assertThat(dead.properties().headers())
        .containsEntry("warren-failure-code", "NO")
        .doesNotContainKey("big");
    dead.ack();
  }

  /** The sender's header and a long reason are too large together, and the header alone is not. */
  @Test
  void aLongReasonTakesNoHeaderAndNoAttemptFromTheMessage() {
    Attempts attempts =
        new Attempts(2, message -> MessageResult.failure("BUSY", "z".repeat(4_000)));
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, WAIT));
    warren.consume(contract.handledBy(attempts));
    warren.start();
    String big = "x".repeat(121_500);

    Wire.join(contract.sender(warren).send(new Order("1", 5)).header("big", big).now());
    broker.whileTimePasses("a second attempt", () -> attempts.seen.size() == 2);

    attempts.seen.remove();
    assertThat(attempts.seen.remove().headers()).containsEntry("big", big);
    Delivery dead = broker.inbox(contract.deadQueue()).take();
    assertThat(dead.properties().headers())
        .containsEntry("big", big)
        .containsEntry("warren-failure-code", "BUSY")
        .containsEntry("warren-failure-message", "z".repeat(200))
        .containsEntry("warren-retries", 1);
    dead.ack();
  }

  @Test
  void aTypeThatTheContractDoesNotKnowGoesToTheDeadQueueWithTheReason() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSpec<Order, Void> paid =
        MessageSpec.of("Orders.paid", PayloadType.of(Order.class))
            .exchange(contract.exchange())
            .routingKey("order.paid")
            .type("order.paid")
            .build();
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled, paid, handled));
    warren.start();

    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.placed",
            "{}",
            true,
            MessageProperties.NONE
                .withPersistent(true)
                .withMessageId("id")
                .withType("order.lost")));

    Delivery dead = broker.inbox(contract.deadQueue()).take();
    assertThat(dead.properties().messageId()).isEqualTo("id");
    assertThat(dead.properties().type()).isEqualTo("order.lost");
    assertThat(dead.properties().headers())
        .containsEntry("warren-failure-code", "unknown-type")
        .hasEntrySatisfying(
            "warren-failure-message",
            text -> assertThat((String) text).contains("order.lost", "order.placed", "order.paid"));
    dead.ack();
    assertThat(handled.size()).isZero();
  }

  @Test
  void aHandlerThatThrowsIsRetriedAfterTheWait() {
    Attempts attempts = new Attempts(1, message -> throwing("not today"));
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(3, WAIT));
    warren.consume(contract.handledBy(attempts));
    warren.start();

    Wire.join(
        contract
            .sender(warren)
            .send(new Order("1", 5))
            .id("the-id")
            .parent("the-parent")
            .correlationId("correlation")
            .header("region", "eu")
            .now());
    broker.whileTimePasses("a second attempt", () -> attempts.seen.size() == 2);

    Message<Order> first = attempts.seen.remove();
    Message<Order> second = attempts.seen.remove();
    assertThat(Duration.between(first.receiveTime(), second.receiveTime()))
        .isGreaterThanOrEqualTo(WAIT);
    assertThat(first.failed()).isFalse();
    assertThat(second.failed()).isTrue();
    assertThat(second.redeliveredCount()).isEqualTo(1);
    // It is the same message, as its sender sent it.
    assertThat(second.id()).isEqualTo("the-id");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.exchange()).isEqualTo(contract.exchange());
    assertThat(second.routingKey()).isEqualTo("order.placed");
    assertThat(second.type()).isEqualTo("order.placed");
    assertThat(second.parentId()).isEqualTo("the-parent");
    assertThat(second.correlationId()).isEqualTo("correlation");
    assertThat(second.timestamp()).isEqualTo(first.timestamp());
    assertThat(second.headers()).containsEntry("region", "eu");
  }

  @Test
  void aFailureIsRetriedAsOftenAsThePolicySaysAndThenDead() {
    Attempts attempts =
        new Attempts(Integer.MAX_VALUE, message -> MessageResult.failure("busy", "come back"));
    // 100 ms, 200 ms, 300 ms
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class)
            .retry(new RetryPolicy(3, Duration.ofMillis(100), 2, Duration.ofMillis(300)));
    warren.consume(contract.handledBy(attempts));
    warren.start();
    Inbox dead = broker.inbox(contract.deadQueue());

    Wire.join(contract.sender(warren).send(new Order("1", 5)).id("the-id").now());
    broker.whileTimePasses("the death", () -> dead.size() == 1);

    List<Message<Order>> seen = List.copyOf(attempts.seen);
    assertThat(seen).extracting(Message::redeliveredCount).containsExactly(0, 1, 2, 3);
    assertThat(wait(seen, 1)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    assertThat(wait(seen, 2)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    assertThat(wait(seen, 3)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    Delivery delivery = dead.take();
    assertThat(delivery.properties().messageId()).isEqualTo("the-id");
    assertThat(delivery.properties().headers())
        .containsEntry("warren-failure-code", "busy")
        .containsEntry("warren-failure-message", "come back")
        .containsEntry("warren-retries", 3);
    delivery.ack();
  }

  @Test
  void aFailureWithoutAPolicyIsDeadAtOnce() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    warren.consume(contract.handledBy(message -> throwing("never")));
    warren.start();

    Wire.join(contract.sender(warren).send(new Order("1", 5)).now());

    Delivery dead = broker.inbox(contract.deadQueue()).take();
    assertThat(dead.properties().headers())
        .containsEntry("warren-failure-code", "exception")
        .containsEntry("warren-failure-message", "java.lang.IllegalStateException: never");
    dead.ack();
  }

  @Test
  void aRejectedMessageIsDeadWithoutARetry() {
    Attempts attempts =
        new Attempts(Integer.MAX_VALUE, message -> MessageResult.reject("invalid", "no such item"));
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(3, WAIT));
    warren.consume(contract.handledBy(attempts));
    warren.start();

    Wire.join(contract.sender(warren).send(new Order("1", 5)).now());

    Delivery dead = broker.inbox(contract.deadQueue()).take();
    assertThat(dead.properties().headers())
        .containsEntry("warren-failure-code", "invalid")
        .containsEntry("warren-failure-message", "no such item")
        .containsEntry("warren-retries", 0);
    dead.ack();
    assertThat(attempts.seen).hasSize(1);
  }

  @Test
  void aHandlerThatReturnsNothingHasFailed() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    warren.consume(contract.handledBy(message -> nothing()));
    warren.start();

    Wire.join(contract.sender(warren).send(new Order("1", 5)).now());

    Delivery dead = broker.inbox(contract.deadQueue()).take();
    assertThat(dead.properties().headers()).containsEntry("warren-failure-code", "no-result");
    dead.ack();
  }

  @SuppressWarnings({"NullAway", "DataFlowIssue"}) // the mistake that is tested
  private static MessageResult<Void> nothing() {
    return null;
  }

  @Test
  void aHandlerWhoseSendFailsHasFailed() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, WAIT));
    // Nobody consumes it, so no queue takes the send.
    MessageSender<Order, Void> unroutable = Contract.of(broker, Order.class).sender(warren);
    Attempts attempts =
        new Attempts(
            Integer.MAX_VALUE,
            message -> {
              unroutable.send(message.body()).now();
              return MessageResult.success();
            });
    warren.consume(contract.handledBy(attempts));
    warren.start();
    Inbox dead = broker.inbox(contract.deadQueue());

    Wire.join(contract.sender(warren).send(new Order("1", 5)).now());
    broker.whileTimePasses("the death", () -> dead.size() == 1);

    assertThat(attempts.seen).hasSize(2);
    Delivery delivery = dead.take();
    assertThat(delivery.properties().headers()).containsEntry("warren-failure-code", "send-failed");
    delivery.ack();
  }

  @Test
  void aMessageThatWaitsForItsRetryDoesNotHoldUpTheOthers() {
    Attempts attempts = new Attempts(1, message -> throwing("not today"));
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, WAIT));
    warren.consume(contract.handledBy(attempts));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);

    Wire.join(sender.send(new Order("first", 1)).now());
    Wire.join(sender.send(new Order("second", 2)).now());
    broker.whileTimePasses("the return", () -> attempts.seen.size() == 3);

    assertThat(attempts.seen)
        .extracting(message -> message.body().number())
        .containsExactly("first", "second", "first");
  }

  @Test
  void aMessageThatExpiresWhileItWaitsForItsRetryIsDead() {
    Attempts attempts = new Attempts(Integer.MAX_VALUE, message -> throwing("not today"));
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(3, Duration.ofMillis(400)));
    warren.consume(contract.handledBy(attempts));
    warren.start();
    Inbox dead = broker.inbox(contract.deadQueue());

    Wire.join(
        contract.sender(warren).send(new Order("1", 5)).expiration(Duration.ofMillis(300)).now());
    broker.whileTimePasses("the death", () -> dead.size() == 1);

    assertThat(attempts.seen).hasSize(1);
    Delivery delivery = dead.take();
    assertThat(delivery.properties().headers()).containsEntry("warren-failure-code", "expired");
    assertThat(delivery.properties().expirationMillis()).isNull();
    delivery.ack();
  }

  @Test
  void whatTheBrokerWroteOfAnEarlierLifeIsNotCopied() {
    Attempts attempts = new Attempts(1, message -> throwing("not today"));
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, WAIT));
    warren.consume(contract.handledBy(attempts));
    warren.start();
    String elsewhere = queue(wire, "elsewhere");

    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.placed",
            "{\"number\":\"1\",\"amount\":5}",
            true,
            Wire.properties("id", Map.of("CC", List.of(elsewhere), "region", "eu"))));
    broker.whileTimePasses("a second attempt", () -> attempts.seen.size() == 2);

    attempts.seen.remove();
    assertThat(attempts.seen.remove().headers())
        .containsEntry("region", "eu")
        .doesNotContainKey("CC");
  }

  @Test
  void theRetryQueueIsEmptyOnceAMessageHasReturned() {
    Attempts attempts = new Attempts(1, message -> throwing("not today"));
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, WAIT));
    warren.consume(contract.handledBy(attempts));
    warren.start();
    Wire.join(contract.sender(warren).send(new Order("1", 5)).now());
    broker.whileTimePasses("a second attempt", () -> attempts.seen.size() == 2);
    warren.close();

    String retryQueue = DerivedNames.retryQueue(contract.queue(), WAIT);
    Inbox waiting = broker.inbox(retryQueue);
    Wire.publish(wire, "", retryQueue, "last");
    assertThat(waiting.texts(1)).containsExactly("last");
  }

  private static MessageResult<Void> throwing(String message) {
    throw new IllegalStateException(message);
  }

  private static Duration wait(List<Message<Order>> seen, int retry) {
    Instant before = seen.get(retry - 1).receiveTime();
    return Duration.between(before, seen.get(retry).receiveTime());
  }

  /** Remembers every attempt, and lets the first ones end as the test wants. */
  private static final class Attempts implements MessageHandler<Order, Void> {
    final ConcurrentLinkedQueue<Message<Order>> seen = new ConcurrentLinkedQueue<>();
    private final int failing;
    private final MessageHandler<Order, Void> failure;
    private int attempts;

    Attempts(int failing, MessageHandler<Order, Void> failure) {
      this.failing = failing;
      this.failure = failure;
    }

    @Override
    public synchronized MessageResult<Void> handle(Message<Order> message) throws Exception {
      seen.add(message);
      attempts++;
      return attempts <= failing ? failure.handle(message) : MessageResult.success();
    }
  }
}
