package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.annotation.ExchangeType;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.Transport;
import io.warren.testing.CapturedLog;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replies to queues that requesters read by themselves, perhaps later. */
abstract class ReplyQueueBehaviour extends Behaviour {
  private Warren warren;
  private Transport wire;
  private Contract<Order, String> contract;

  @SuppressWarnings("NullAway.Init") // set before each test
  ReplyQueueBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
    contract = Contract.of(broker, Order.class, String.class);
  }

  @Test
  void aForeignRequesterGetsItsReplyInTheQueueItNames() {
    warren.consume(
        contract.handledBy(message -> MessageResult.success("got " + message.body().number())));
    warren.start();
    String replies = queue(wire, "replies");

    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.placed",
            "{\"number\":\"1\",\"amount\":5}",
            true,
            MessageProperties.NONE
                .withPersistent(true)
                .withCorrelationId("correlation")
                .withReplyTo(replies)
                .withMessageId("id")));

    Delivery reply = broker.inbox(replies).take();
    assertThat(Inbox.text(reply)).isEqualTo("got 1");
    assertThat(reply.properties().correlationId()).isEqualTo("correlation");
    assertThat(reply.properties().headers())
        .containsEntry("warren-reply-code", "success")
        .containsEntry("warren-parent-id", "id");
    reply.ack();
  }

  @Test
  void aSendMayAskForTheReplyInAQueue() {
    warren.consume(
        contract.handledBy(message -> MessageResult.success("got " + message.body().number())));
    warren.start();
    String replies = queue(wire, "replies");

    ask(replies);

    Delivery reply = broker.inbox(replies).take();
    assertThat(Inbox.text(reply)).isEqualTo("got 1");
    assertThat(reply.properties().correlationId()).isEqualTo("correlation");
    reply.ack();
  }

  @Test
  void aRequesterThatIsGoneDoesNotKeepItsRequestFromBeingSettled() {
    AtomicInteger handled = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            message -> {
              handled.incrementAndGet();
              return MessageResult.success("nobody reads it");
            }));
    warren.start();

    String gone = broker.name("gone");
    try (CapturedLog log = new CapturedLog("io.warren.internal.settle.Settlement")) {
      ask(gone);
      broker.eventually("the handling", () -> handled.get() == 1);
      broker.eventually("the word of it", () -> log.text().contains("queue '" + gone + "'"));
    }

    assertSettled();
  }

  /** One that takes nothing until its only message is gone. */
  private String fullQueue() {
    String replies =
        queue(
            wire,
            Queue.named(broker.name("replies"))
                .argument("x-max-length", 1)
                .argument("x-overflow", "reject-publish"));
    Wire.publish(wire, "", replies, "in the way");
    return replies;
  }

  @Test
  void aReplyThatItsQueueCannotTakeYetIsPublishedAgain() {
    warren.consume(
        contract.handledBy(message -> MessageResult.success("got " + message.body().number())));
    warren.start();
    String replies = fullQueue();

    try (CapturedLog log = new CapturedLog("io.warren.internal.settle.ReplyPublisher")) {
      ask(replies);
      broker.eventually(
          "a reply that is not safe", () -> log.text().contains("to '" + replies + "'"));
    }

    Inbox inbox = broker.inbox(replies);
    assertThat(inbox.texts(1)).containsExactly("in the way");
    broker.whileTimePasses("the reply", () -> inbox.size() > 0);
    assertThat(inbox.texts(1)).containsExactly("got 1");
    assertSettled();
  }

  @Test
  void aReplyThatItsQueueNeverTakesIsGivenUp() {
    warren.consume(contract.handledBy(message -> MessageResult.success("nobody has room for it")));
    warren.start();
    String replies = fullQueue();

    try (CapturedLog log = new CapturedLog("io.warren.internal.settle.Settlement")) {
      ask(replies);
      broker.whileTimePasses(
          "the word of it", () -> log.text().contains("queue '" + replies + "' cannot take it"));
    }

    assertSettled();
  }

  @Test
  void noReplyGetsIntoAQueueOfWarrensOwn() {
    AtomicInteger handled = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            message -> {
              handled.incrementAndGet();
              return MessageResult.success("not a request");
            }));
    warren.start();

    try (CapturedLog log = new CapturedLog("io.warren.internal.settle.Settlement")) {
      ask(contract.queue());
      broker.eventually("the word of it", () -> log.text().contains("Warren's own"));
    }

    assertSettled();
    assertThat(handled).hasValue(1);
  }

  @Test
  void aReplyToAQueueOutlivesTheBroker() {
    warren.consume(contract.handledBy(message -> MessageResult.success("got")));
    warren.start();
    String replies = queue(wire, "replies");

    ask(replies);

    Delivery reply = broker.inbox(replies).take();
    assertThat(reply.properties().persistent()).isTrue();
    reply.ack();
  }

  @Test
  void whoAskedACommandGetsNoReplyHoweverItEnds() {
    Contract<Order, Void> command = Contract.of(broker, Order.class);
    warren.consume(
        command.handledBy(
            message ->
                message.body().amount() > 0
                    ? MessageResult.success()
                    : MessageResult.reject("no-stock", "none left")));
    warren.start();
    String replies = queue(wire, "replies");

    commanded(command, "{\"number\":\"1\",\"amount\":5}", replies);
    commanded(command, "{\"number\":\"2\",\"amount\":0}", replies);
    commanded(command, "oops", replies);

    Inbox dead = broker.inbox(command.deadQueue());
    broker.whileTimePasses("both are dead", () -> dead.size() == 2);
    warren.close();
    Wire.publish(wire, "", replies, "the only one");
    assertThat(broker.inbox(replies).texts(1)).containsExactly("the only one");
  }

  private void commanded(Contract<Order, Void> command, String body, String replies) {
    Wire.publish(
        wire,
        Wire.message(
            command.exchange(), "order.placed", body, true, Wire.withReplyTo("id", replies)));
  }

  @Test
  void anAddressOfAnExchangeAndAKeyIsUnderstood() {
    warren.consume(
        contract.handledBy(message -> MessageResult.success("got " + message.body().number())));
    warren.start();
    String exchange = broker.name("replies.exchange");
    String replies = queue(wire, "replies");
    declare(
        wire,
        Topology.builder()
            .exchange(Exchange.of(exchange, ExchangeType.DIRECT))
            .binding(Binding.toQueue(exchange, replies, "me/and/you"))
            .build());

    ask(exchange + "/me/and/you");
    ask("amqp://" + exchange + "/me/and/you");
    ask("/" + replies);

    assertThat(broker.inbox(replies).texts(3)).containsOnly("got 1");
    assertSettled();
  }

  @Test
  void aQueueWhoseNameHasASlashIsStillAQueue() {
    warren.consume(contract.handledBy(message -> MessageResult.success("got")));
    warren.start();
    String replies = queue(wire, "replies/of/me");

    ask(replies);

    assertThat(broker.inbox(replies).texts(1)).containsExactly("got");
  }

  @Test
  void anAddressThatNamesNoExchangeEitherIsGivenUpByName() {
    warren.consume(contract.handledBy(message -> MessageResult.success("nobody reads it")));
    warren.start();
    String gone = broker.name("gone");

    try (CapturedLog log = new CapturedLog("io.warren.internal.settle.Settlement")) {
      ask(gone + "/me");
      ask("warren.dead/" + contract.queue());
      broker.eventually(
          "the word of it",
          () -> log.text().contains(gone + "/me") && log.text().contains("Warren's own"));
    }

    assertSettled();
  }

  @Test
  void anEmptyAddressIsNone() {
    CompletableFuture<Boolean> handled = new CompletableFuture<>();
    warren.consume(
        contract.handledBy(
            message -> {
              handled.complete(true);
              return MessageResult.success("nobody asked");
            }));
    warren.start();

    try (CapturedLog log = new CapturedLog("io.warren.internal.settle.Settlement")) {
      Wire.publish(
          wire,
          Wire.message(
              contract.exchange(),
              "order.placed",
              "{\"number\":\"1\",\"amount\":5}",
              true,
              Wire.withReplyTo("id", "")));
      // What is being handled is settled before the close ends.
      Wire.join(handled);
      assertSettled();
      assertThat(log.text()).isEmpty();
    }
  }

  private void ask(String replies) {
    Wire.join(
        contract
            .sender(warren)
            .send(new Order("1", 5))
            .replyTo(replies)
            .correlationId("correlation")
            .now());
  }

  /** Nothing comes back to the queue with the close. */
  private void assertSettled() {
    warren.close();
    Wire.publish(wire, contract.exchange(), "order.last", "last");
    assertThat(broker.inbox(contract.queue()).texts(1)).containsExactly("last");
  }
}
