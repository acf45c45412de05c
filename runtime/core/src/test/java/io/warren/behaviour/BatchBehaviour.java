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

/** How messages are handled in lots. */
abstract class BatchBehaviour extends LotsBehaviour {
  BatchBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @Test
  void aLotIsHandledAsSoonAsItIsFull() {
    HandledLots lots = new HandledLots();
    consume(3, NEVER, lots);

    send("a", "b", "c", "d", "e", "f");

    broker.eventually("two lots", () -> lots.count() == 2);
    assertThat(lots.numbers()).containsExactly(List.of("a", "b", "c"), List.of("d", "e", "f"));
    assertNothingLeft();
  }

  @Test
  void aLotThatIsNotFullIsHandledItsIntervalAfterItsFirstMessage() {
    AtomicReference<Instant> handled = new AtomicReference<>();
    HandledLots lots =
        new HandledLots(
            messages -> {
              handled.set(wire.time().now());
              return BatchResult.success();
            });
    consume(3, WAIT, lots);

    Instant begin = wire.time().now();
    send("a", "b");
    broker.whileTimePasses("a lot", () -> lots.count() == 1);

    assertThat(lots.numbers()).containsExactly(List.of("a", "b"));
    assertThat(Duration.between(begin, handled.get())).isGreaterThanOrEqualTo(WAIT);
    assertNothingLeft();
  }

  @Test
  void oneLotFollowsTheOtherInTheOrderOfTheQueue() {
    AtomicInteger running = new AtomicInteger();
    List<String> handled = new ArrayList<>();
    HandledLots lots =
        new HandledLots(
            messages -> {
              assertThat(running.incrementAndGet()).isEqualTo(1);
              handled.addAll(HandledLots.numbers(messages));
              running.decrementAndGet();
              return BatchResult.success();
            });
    consume(5, NEVER, lots);
    String[] numbers = new String[200];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = "n" + i;
    }

    send(numbers);

    broker.eventually("all lots", () -> lots.count() == 40);
    assertNothingLeft();
    assertThat(handled).containsExactly(numbers);
  }

  @Test
  void asManyLotsAreHandledAtOnceAsTheConcurrencySays() {
    CountDownLatch release = new CountDownLatch(1);
    HandledLots lots =
        new HandledLots(
            messages -> {
              release.await();
              return BatchResult.success();
            });
    contract.consumer(spec -> spec.concurrency(3).prefetch(100));
    consume(2, NEVER, lots);
    try {
      send("a", "b", "c", "d", "e", "f", "g", "h");
      broker.eventually("three lots at once", () -> lots.count() == 3);
    } finally {
      release.countDown();
    }
    broker.eventually("the fourth", () -> lots.count() == 4);
    assertThat(lots.numbers().stream().flatMap(List::stream))
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
        new HandledLots(
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
  void anotherPrefetchHasRoomForALot() {
    HandledLots lots = new HandledLots();
    var consumer = Contract.inLots(contract, 5, NEVER, lots);

    assertThatThrownBy(() -> warren.consume(consumer, o -> o.prefetch(4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Orders takes lots of 5 messages, and with a prefetch of 4 none would ever be full;"
                + " raise the prefetch, or lower the size of @Batch");

    warren.consume(consumer, o -> o.prefetch(5).concurrency(2));
    warren.start();
    send("a", "b", "c", "d", "e");
    broker.eventually("a lot", () -> lots.count() == 1);
    assertNothingLeft();
  }

  @Test
  void anyIncomingTypeIsTaken() {
    HandledLots lots = new HandledLots();
    consume(2, NEVER, lots);

    Wire.publish(wire, Exchange.DEFAULT, contract.queue(), "{\"number\":\"a\",\"amount\":1}");
    Wire.publish(wire, contract.exchange(), "order.other", "{\"number\":\"b\",\"amount\":1}");

    broker.eventually("a lot", () -> lots.count() == 1);
    assertThat(lots.lot(0)).extracting(Message::type).containsOnlyNulls();
    assertNothingLeft();
  }
}
