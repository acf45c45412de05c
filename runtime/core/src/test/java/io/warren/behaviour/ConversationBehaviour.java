package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.store.DedupKey;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import io.warren.topology.DerivedNames;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which conversation and which trace a message belongs to, wherever it goes. */
abstract class ConversationBehaviour extends Behaviour {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofMillis(600);
  private static final String CONVERSATION = "warren-conversation-id";
  private static final String ORDER = "{\"number\":\"1\",\"amount\":1}";

  private static final Map<String, Object> TRACE =
      Map.of(
          "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
          "tracestate", "vendor=1",
          "baggage", "tenant=acme");

  private Warren warren;
  private Transport wire;
  private Contract<Order, Void> contract;
  private Handled<Order> handled;

  @SuppressWarnings("NullAway.Init") // set before each test
  ConversationBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren(broker.store());
    wire = broker.connect();
    contract = Contract.of(broker, Order.class);
    handled = new Handled<>();
  }

  @Test
  void whatIsSentWhileNothingIsHandledBeginsAConversation() {
    warren.consume(contract.handledBy(handled));
    warren.start();

    Wire.join(contract.sender(warren).send(new Order("1", 5)).id("m").now());

    assertThat(handled.take().conversationId()).isEqualTo("m");
    assertThat(contract.sender(warren).message(new Order("1", 5)))
        .satisfies(built -> assertThat(built.conversationId()).isEqualTo(built.id()));
  }

  @Test
  void whatIsSentInAHandlerBelongsToTheConversationOfWhatIsHandled() {
    MessageSender<Order, Void> sender = contract.sender(warren);
    warren.consume(
        contract.handledBy(
            message -> {
              int left = message.body().amount();
              if (left > 0) {
                sender.send(new Order("1", left - 1)).now();
              }
              return handled.handle(message);
            }));
    warren.start();

    Wire.join(sender.send(new Order("1", 2)).id("first").now());

    Message<Order> first = handled.take();
    Message<Order> second = handled.take();
    Message<Order> third = handled.take();
    assertThat(List.of(first, second, third))
        .allSatisfy(each -> assertThat(each.conversationId()).isEqualTo("first"));
    assertThat(third.parentId()).isEqualTo(second.id());
  }

  @Test
  void aForeignMessageBeginsOneWithItsOwnIdAlsoWhereItIsGivenOneHere() {
    warren.consume(contract.handledBy(handled));
    warren.start();

    publish("theirs", Map.of());
    Wire.publish(wire, contract.exchange(), "order.placed", ORDER);
    Wire.publish(
        wire,
        Wire.message(contract.exchange(), "order.placed", ORDER, true, Wire.properties(null)));

    assertThat(handled.take().conversationId()).isEqualTo("theirs");
    for (int i = 0; i < 2; i++) {
      Message<Order> message = handled.take();
      assertThat(message.conversationId()).isEqualTo(message.id()).isNotEmpty();
    }
  }

  @Test
  void whatIsNoIdIsNoConversation() {
    warren.consume(contract.handledBy(handled));
    warren.start();

    for (Object none : List.of("", 7, "x".repeat(256), List.of("a"))) {
      publish("theirs", Map.of(CONVERSATION, none));
      assertThat(handled.take().conversationId()).isEqualTo("theirs");
    }
  }

  @Test
  void whoStatesAParentJoinsItsConversation() {
    warren.consume(contract.handledBy(handled));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);
    Message<Order> parent =
        Message.builder(new Order("1", 5)).id("parent").conversationId("began").build();

    Wire.join(sender.send(new Order("1", 5)).parent(parent).now());
    Wire.join(sender.send(new Order("1", 5)).parent("parent").now());

    assertThat(handled.take().conversationId()).isEqualTo("began");
    // Nobody says whose conversation that one belongs to.
    assertThat(handled.take().conversationId()).isEqualTo("parent");
  }

  @Test
  void ofABatchNoMessageIsTheParentUnlessOneIsStated() {
    Contract<Order, Void> next = Contract.of(broker, Order.class);
    MessageSender<Order, Void> sender = next.sender(warren);
    warren.consume(next.handledBy(handled));
    warren.consume(
        Contract.inBatches(
            contract,
            1,
            LONG,
            messages -> {
              sender.send(new Order("alone", 1)).id("alone").now();
              sender.send(new Order("child", 1)).parent(messages.get(0)).id("child").now();
              return BatchResult.success();
            }));
    warren.start();

    Wire.join(contract.sender(warren).send(new Order("1", 5)).id("m").now());

    assertThat(handled.take().conversationId()).isEqualTo("alone");
    assertThat(handled.take().conversationId()).isEqualTo("m");
  }

  @Test
  void theRetriedTheDeadAndTheReplayedCopyKeepConversationAndTrace() {
    contract.retry(RetryPolicy.constant(1, LONG));
    warren.consume(contract.handledBy(message -> MessageResult.failure("no", "not today")));
    warren.start();
    Inbox retries = broker.inbox(DerivedNames.retryQueue(contract.queue(), LONG));

    publish("m", with(Map.of(CONVERSATION, "began")));
    Delivery retried = retries.take();
    retried.ack();
    assertKept(retried, "began");

    // As when its time in the retry queue is over.
    Wire.publish(
        wire,
        new OutgoingMessage("", contract.queue(), true, retried.properties(), retried.body()));
    Inbox letters = broker.inbox(contract.deadQueue());
    assertKept(letters.take(), "began");
    letters.subscription().close();

    broker.eventually("the replay", () -> warren.dead(contract.queue()).replay() == 1);
    assertKept(retries.take(), "began");
  }

  @Test
  void copiesOfAForeignMessageSayWhichConversationItBegan() {
    contract.retry(RetryPolicy.constant(1, LONG));
    warren.consume(contract.handledBy(message -> MessageResult.failure("no", "not today")));
    warren.start();
    Inbox retries = broker.inbox(DerivedNames.retryQueue(contract.queue(), LONG));

    publish("theirs", TRACE);

    assertKept(retries.take(), "theirs");
  }

  @Test
  void aDuplicateThatWaitsKeepsConversationAndTrace() {
    contract.dedup(LONG);
    warren.consume(contract.handledBy(handled));
    warren.start();
    broker
        .store()
        .dedup()
        .claim(new DedupKey(contract.queue(), "order.placed", "m"), "another process", LONG);
    Inbox waiting = broker.inbox(DerivedNames.retryQueue(contract.queue(), Duration.ofSeconds(5)));

    publish("m", with(Map.of(CONVERSATION, "began")));

    assertKept(waiting.take(), "began");
  }

  @Test
  void whatIsDelayedAndWhatIsScheduledKeepConversationAndTrace() {
    String target = queue(wire, "target");
    MessageSender<Order, Void> sender = contract.sender(warren);
    warren.consume(
        contract.handledBy(
            message -> {
              traced(sender.send(new Order("delayed", 1)).to("", target)).delay(SOON);
              traced(sender.send(new Order("scheduled", 1)).to("", target))
                  .at(wire.time().now().plus(SOON));
              return MessageResult.success();
            }));
    warren.start();
    warren.scheduler().start();

    Wire.join(sender.send(new Order("1", 5)).id("began").now());
    Inbox inbox = broker.inbox(target);
    broker.whileTimePasses("both", () -> inbox.size() == 2);

    assertKept(inbox.take(), "began");
    assertKept(inbox.take(), "began");
  }

  @Test
  void aReplyBelongsToConversationAndTraceOfItsRequest() {
    Contract<Order, String> asking = Contract.of(broker, Order.class, String.class);
    warren.consume(
        asking.handledBy(
            message ->
                message.body().amount() == 1
                    ? MessageResult.success("yes")
                    : MessageResult.reject("no", "never")));
    warren.start();
    String replies = queue(wire, "replies");
    Inbox inbox = broker.inbox(replies);

    for (int amount : List.of(1, 2)) {
      Wire.publish(
          wire,
          Wire.message(
              asking.exchange(),
              "order.placed",
              "{\"number\":\"1\",\"amount\":" + amount + "}",
              true,
              Wire.withReplyTo("m", replies).withHeaders(with(Map.of(CONVERSATION, "began")))));
      assertKept(inbox.take(), "began");
    }
  }

  private static Send traced(Send send) {
    Send all = send;
    for (Map.Entry<String, Object> header : TRACE.entrySet()) {
      all = all.header(header.getKey(), header.getValue());
    }
    return all;
  }

  private static void assertKept(Delivery delivery, String conversation) {
    assertThat(delivery.properties().headers())
        .containsAllEntriesOf(TRACE)
        .containsEntry(CONVERSATION, conversation);
  }

  private static Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(TRACE);
    all.putAll(more);
    return all;
  }

  private void publish(String id, Map<String, Object> headers) {
    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(), "order.placed", ORDER, true, Wire.properties(id, headers)));
  }
}
