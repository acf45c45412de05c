package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.BatchResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What becomes of batches when a Warren closes. */
abstract class BatchClosingBehaviour extends BatchingBehaviour {
  BatchClosingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @Test
  void aCloseHandlesTheBatchThatIsNotFull() {
    Contract<Order, Void> outgoing = Contract.of(broker, Order.class);
    String target = queue(wire, "target");
    MessageSender<Order, Void> next = outgoing.sender(warren);
    HandledBatches batches =
        new HandledBatches(
            messages -> {
              next.send(messages.get(0).body()).to("", target).now();
              return BatchResult.success();
            });
    warren.consume(Contract.inBatches(contract, 5, NEVER, batches));
    warren.start();
    send("a", "b");
    awaitRead();
    assertThat(batches.count()).isZero();

    warren.close();

    assertThat(batches.numbers()).containsExactly(List.of("a", "b"));
    assertThat(broker.inbox(target).texts(1)).hasSize(1);
    assertNothingLeft();
  }

  @Test
  void aCloseWaitsForTheBatchThatIsHandledAndReturnsWhatIsInNone() {
    // The next consumer is served as soon as this one takes no more.
    contract.singleActive();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    HandledBatches batches =
        new HandledBatches(
            messages -> {
              begun.countDown();
              release.await();
              return BatchResult.success();
            });
    warren.consume(Contract.inBatches(contract, 2, NEVER, batches));
    warren.start();
    send("a", "b", "c");
    broker.eventually("a handler that runs", () -> begun.getCount() == 0);

    Inbox next = broker.inbox(contract.queue());
    CompletableFuture<Void> closed = CompletableFuture.runAsync(warren::close);
    broker.eventually(
        "the next one's turn",
        () -> {
          Wire.publish(wire, contract.exchange(), "order.probe", "probe");
          return next.size() > 0;
        });
    assertThat(closed).isNotDone();
    release.countDown();
    Wire.join(closed);

    assertThat(batches.numbers()).containsExactly(List.of("a", "b"));
    String left = next.texts(1).get(0);
    while (left.equals("probe")) {
      left = next.texts(1).get(0);
    }
    assertThat(left).contains("\"c\"");
  }

  @Test
  void aBatchThatIsNotHandledInTimeIsDeliveredAgain() {
    Warren impatient = broker.warren(Duration.ofMillis(200));
    CountDownLatch release = new CountDownLatch(1);
    HandledBatches batches =
        new HandledBatches(
            messages -> {
              release.await();
              return BatchResult.success();
            });
    impatient.consume(Contract.inBatches(contract, 2, NEVER, batches));
    impatient.start();
    send("a", "b");
    broker.eventually("a handler that runs", () -> batches.count() == 1);

    impatient.close();

    Inbox next = broker.inbox(contract.queue());
    assertThat(next.texts(2)).allMatch(text -> text.contains("number"));
    release.countDown();
    Wire.publish(wire, contract.exchange(), "order.last", "last");
    assertThat(next.texts(1)).containsExactly("last");
  }

  /** One worker reads one after the other: what came before the last one is read. */
  private void awaitRead() {
    Wire.publish(wire, contract.exchange(), "order.placed", "unreadable");
    assertThat(broker.inbox(contract.deadQueue()).texts(1)).containsExactly("unreadable");
  }
}
