package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.contract.MessageSender;
import io.warren.topology.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How messages are handled in batches. */
abstract class BatchBehaviour extends BatchingBehaviour {
  BatchBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @Test
  void aBatchIsHandledAsSoonAsItIsFull() {
    HandledBatches batches = new HandledBatches();
    consume(3, NEVER, batches);

    send("a", "b", "c", "d", "e", "f");

    broker.eventually("two batches", () -> batches.count() == 2);
    assertThat(batches.numbers()).containsExactly(List.of("a", "b", "c"), List.of("d", "e", "f"));
    assertNothingLeft();
  }

  @Test
  void aBatchThatIsNotFullIsHandledItsIntervalAfterItsFirstMessage() {
    AtomicReference<Instant> handled = new AtomicReference<>();
    HandledBatches batches =
        new HandledBatches(
            messages -> {
              handled.set(wire.time().now());
              return BatchResult.success();
            });
    consume(3, WAIT, batches);

    Instant begin = wire.time().now();
    send("a", "b");
    broker.whileTimePasses("a batch", () -> batches.count() == 1);

    assertThat(batches.numbers()).containsExactly(List.of("a", "b"));
    assertThat(Duration.between(begin, handled.get())).isGreaterThanOrEqualTo(WAIT);
    assertNothingLeft();
  }

  @Test
  void oneBatchFollowsTheOtherInTheOrderOfTheQueue() {
    AtomicInteger running = new AtomicInteger();
    List<String> handled = new ArrayList<>();
    HandledBatches batches =
        new HandledBatches(
            messages -> {
              assertThat(running.incrementAndGet()).isEqualTo(1);
              handled.addAll(HandledBatches.numbers(messages));
              running.decrementAndGet();
              return BatchResult.success();
            });
    consume(5, NEVER, batches);
    String[] numbers = new String[200];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = "n" + i;
    }

    send(numbers);

    broker.eventually("all batches", () -> batches.count() == 40);
    assertNothingLeft();
    assertThat(handled).containsExactly(numbers);
  }

  @Test
  void asManyBatchesAreHandledAtOnceAsTheConcurrencySays() {
    CountDownLatch release = new CountDownLatch(1);
    HandledBatches batches =
        new HandledBatches(
            messages -> {
              release.await();
              return BatchResult.success();
            });
    contract.consumer(spec -> spec.concurrency(3).prefetch(100));
    consume(2, NEVER, batches);
    try {
      send("a", "b", "c", "d", "e", "f", "g", "h");
      broker.eventually("three batches at once", () -> batches.count() == 3);
    } finally {
      release.countDown();
    }
    broker.eventually("the fourth", () -> batches.count() == 4);
    assertThat(batches.numbers().stream().flatMap(List::stream))
        .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "h");
    assertNothingLeft();
  }

  @Test
  void whatAHandlerSendsHasNoParentUnlessItIsStated() {
    Contract<Order, Void> outgoing = Contract.of(broker, Order.class);
    MessageSender<Order, Void> next = outgoing.sender(warren);
    Handled<Order> handled = new Handled<>();
    warren.consume(outgoing.handledBy(handled));
    consume(
        2,
        NEVER,
        new HandledBatches(
            messages -> {
              next.send(new Order("of all", 1)).now();
              next.send(new Order("of one", 1)).parent(messages.get(1)).now();
              return BatchResult.success();
            }));
    MessageSender<Order, Void> sender = contract.sender(warren);

    Wire.join(sender.send(new Order("a", 1)).id("first").now());
    Wire.join(sender.send(new Order("b", 1)).id("second").now());

    assertThat(handled.take().parentId()).isNull();
    assertThat(handled.take().parentId()).isEqualTo("second");
    assertNothingLeft();
  }

  @Test
  void anotherPrefetchHasRoomForABatch() {
    HandledBatches batches = new HandledBatches();
    var consumer = Contract.inBatches(contract, 5, NEVER, batches);

    assertThatThrownBy(() -> warren.consume(consumer, o -> o.prefetch(4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Orders takes batches of 5 messages, and with a prefetch of 4 none would ever be full;"
                + " raise the prefetch, or lower the size of @Batch");

    warren.consume(consumer, o -> o.prefetch(5).concurrency(2));
    warren.start();
    send("a", "b", "c", "d", "e");
    broker.eventually("a batch", () -> batches.count() == 1);
    assertNothingLeft();
  }

  @Test
  void anyIncomingTypeIsTaken() {
    HandledBatches batches = new HandledBatches();
    consume(2, NEVER, batches);

    Wire.publish(wire, Exchange.DEFAULT, contract.queue(), "{\"number\":\"a\",\"amount\":1}");
    Wire.publish(wire, contract.exchange(), "order.other", "{\"number\":\"b\",\"amount\":1}");

    broker.eventually("a batch", () -> batches.count() == 1);
    assertThat(batches.batch(0)).extracting(Message::type).containsOnlyNulls();
    assertNothingLeft();
  }
}
