package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Delivery;
import io.warren.topology.Exchange;
import io.warren.topology.RetryPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What becomes of the messages of a batch that were not handled. */
abstract class BatchFailureBehaviour extends BatchingBehaviour {
  BatchFailureBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @Test
  void aBadMessageDoesNotFailTheOthersOfItsBatch() {
    HandledBatches batches =
        new HandledBatches(
            messages -> BatchResult.each(messages, BatchFailureBehaviour::unlessBad));
    consume(4, NEVER, batches);

    send("a", "throws", "none", "b");

    assertDead("throws", "exception", "none", "no-result");
    assertThat(batches.count()).isEqualTo(1);
    assertNothingLeft();
  }

  @Test
  void aMessageWithoutAResultHasFailed() {
    consume(
        3,
        NEVER,
        new HandledBatches(
            messages ->
                BatchResult.builder()
                    .set(messages.get(2), MessageResult.success())
                    .set(messages.get(0), MessageResult.reject("refused", "not that one"))
                    .build()));

    send("a", "b", "c");

    assertDead("a", "refused", "b", "no-result");
    assertNothingLeft();
  }

  @Test
  void messagesWithTheSameIdHaveTheirOwnResults() {
    consume(
        2,
        NEVER,
        new HandledBatches(
            messages ->
                BatchResult.builder()
                    .set(messages.get(0), MessageResult.reject("refused", "not that one"))
                    .set(messages.get(1), MessageResult.success())
                    .build()));
    MessageSender<Order, Void> sender = contract.sender(warren);

    Wire.join(sender.send(new Order("a", 1)).id("the-id").now());
    Wire.join(sender.send(new Order("a", 1)).id("the-id").now());

    assertDead("a", "refused");
    assertNothingLeft();
  }

  @Test
  void aHandlerThatThrowsFailsAllOfItsBatch() {
    consume(
        2,
        NEVER,
        new HandledBatches(
            messages -> {
              throw new IllegalStateException("not today");
            }));

    send("a", "b");

    assertDead("a", "exception", "b", "exception");
    assertNothingLeft();
  }

  @Test
  void aHandlerThatReturnsNothingFailsAllOfItsBatch() {
    consume(2, NEVER, new HandledBatches(messages -> nothing()));

    send("a", "b");

    assertDead("a", "no-result", "b", "no-result");
    assertNothingLeft();
  }

  @SuppressWarnings({"NullAway", "DataFlowIssue"}) // the mistake that is tested
  private static BatchResult nothing() {
    return null;
  }

  @Test
  void aRejectedBatchIsDeadWithoutARetry() {
    contract.retry(RetryPolicy.constant(3, WAIT));
    HandledBatches batches =
        new HandledBatches(messages -> BatchResult.reject("invalid", "no such item"));
    consume(2, NEVER, batches);

    send("a", "b");

    assertDead("a", "invalid", "b", "invalid");
    assertThat(batches.count()).isEqualTo(1);
    assertNothingLeft();
  }

  @Test
  void whatExpiredOrCannotBeReadIsDeadByItselfAndNeitherCountsNorBlocks() {
    HandledBatches batches = new HandledBatches();
    contract.consumer(spec -> spec.prefetch(3));
    consume(3, NEVER, batches);

    for (int i = 0; i < 5; i++) {
      Wire.publish(wire, contract.exchange(), "order.placed", "{\"number\": oops");
      long past = wire.time().now().minusSeconds(1).toEpochMilli();
      Wire.publish(
          wire,
          Wire.message(
              contract.exchange(),
              "order.placed",
              "{\"number\":\"late\",\"amount\":1}",
              true,
              Wire.properties("id", Map.of("warren-expires-at", past))));
      send("n" + i);
    }
    send("n5");

    broker.eventually("two batches", () -> batches.count() == 2);
    assertThat(batches.numbers())
        .containsExactly(List.of("n0", "n1", "n2"), List.of("n3", "n4", "n5"));
    Inbox dead = broker.inbox(contract.deadQueue());
    for (int i = 0; i < 10; i++) {
      Delivery delivery = dead.take();
      assertThat(delivery.properties().headers().get("warren-failure-code"))
          .isIn("undecodable", "expired");
      delivery.ack();
    }
    assertNothingLeft();
  }

  @Test
  void aRetriedMessageComesBackByItselfAndJoinsALaterBatch() {
    contract.retry(RetryPolicy.constant(1, WAIT));
    HandledBatches batches =
        new HandledBatches(
            messages ->
                BatchResult.each(
                    messages,
                    message ->
                        message.body().number().equals("a") && !message.failed()
                            ? MessageResult.failure("busy", "come back")
                            : MessageResult.success()));
    consume(2, NEVER, batches);

    send("a", "b");
    broker.eventually("a batch", () -> batches.count() == 1);
    send("c");
    broker.whileTimePasses("another batch", () -> batches.count() == 2);

    assertThat(batches.numbers()).containsExactly(List.of("a", "b"), List.of("c", "a"));
    assertThat(batches.batch(1)).extracting(Message::redeliveredCount).containsExactly(0, 1);
    assertNothingLeft();
  }

  @Test
  void eachMessageHasItsOwnAttempts() {
    contract.retry(RetryPolicy.constant(2, WAIT));
    HandledBatches batches =
        new HandledBatches(
            messages -> BatchResult.each(messages, BatchFailureBehaviour::unlessBad));
    consume(3, WAIT, batches);
    Inbox dead = broker.inbox(contract.deadQueue());

    send("a", "throws", "b");
    broker.whileTimePasses("the death", () -> dead.size() == 1);

    assertThat(batches.numbers())
        .containsExactly(List.of("a", "throws", "b"), List.of("throws"), List.of("throws"));
    Delivery delivery = dead.take();
    assertThat(delivery.properties().headers())
        .containsEntry("warren-failure-code", "exception")
        .containsEntry("warren-retries", 2);
    delivery.ack();
    assertNothingLeft();
  }

  @Test
  void aSendThatFailsFailsAllOfItsBatch() {
    // Nobody consumes it, so no queue takes the send.
    MessageSender<Order, Void> unroutable = Contract.of(broker, Order.class).sender(warren);
    consume(
        2,
        NEVER,
        new HandledBatches(
            messages -> {
              unroutable.send(messages.get(0).body()).now();
              return BatchResult.success();
            }));

    send("a", "b");

    assertDead("a", "send-failed", "b", "send-failed");
    assertNothingLeft();
  }

  private static MessageResult<Void> unlessBad(Message<Order> message) {
    return switch (message.body().number()) {
      case "throws" -> throw new IllegalStateException("a bad one");
      case "none" -> noResult();
      default -> MessageResult.success();
    };
  }

  @SuppressWarnings({"NullAway", "DataFlowIssue"}) // the mistake that is tested
  private static MessageResult<Void> noResult() {
    return null;
  }

  /** The dead queue has just these: the number of an order, and its failure's code, and so on. */
  private void assertDead(String... numbersAndCodes) {
    Inbox dead = broker.inbox(contract.deadQueue());
    List<String> found = new ArrayList<>();
    for (int i = 0; i < numbersAndCodes.length; i += 2) {
      Delivery delivery = dead.take();
      found.add(Inbox.text(delivery).split("\"", -1)[3]);
      found.add(String.valueOf(delivery.properties().headers().get("warren-failure-code")));
      delivery.ack();
    }
    assertThat(found).containsExactly(numbersAndCodes);
    Wire.publish(wire, Exchange.DEFAULT, contract.deadQueue(), "last");
    assertThat(dead.texts(1)).containsExactly("last");
  }
}
