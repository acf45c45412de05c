package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.MessageResult;
import io.warren.TopologyException;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.Transport;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a Warren begins and ends. */
abstract class ClosingBehaviour extends Behaviour {
  private static final String PROBE = "probe";

  private Transport wire;
  private Contract<Order, Void> contract;

  @SuppressWarnings("NullAway.Init") // set before each test
  ClosingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    wire = broker.connect();
    contract = Contract.of(broker, Order.class);
  }

  @Test
  void aCloseWaitsForTheHandlerThatRunsAndReturnsWhatNobodyHasBegun() {
    // The next consumer is served as soon as this one takes no more.
    contract.singleActive();
    Warren warren = broker.warren();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger handled = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            message -> {
              begun.countDown();
              release.await();
              handled.incrementAndGet();
              return MessageResult.success();
            }));
    warren.start();
    send(warren, 5);
    broker.eventually("a handler that runs", () -> begun.getCount() == 0);

    Inbox next = broker.inbox(contract.queue());
    CompletableFuture<Void> closed = CompletableFuture.runAsync(warren::close);
    broker.eventually(
        "the next one's turn",
        () -> {
          Wire.publish(wire, contract.exchange(), "order.probe", PROBE);
          return next.size() > 0;
        });
    assertThat(closed).isNotDone();
    release.countDown();
    Wire.join(closed);

    assertThat(handled).hasValue(1);
    assertThat(numbers(next, 4)).containsExactly("1", "2", "3", "4");
  }

  @Test
  void aHandlerThatDoesNotEndInTimeHasItsMessageDeliveredAgain() {
    Warren warren = broker.warren(Duration.ofMillis(200));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger handled = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            message -> {
              begun.countDown();
              release.await();
              handled.incrementAndGet();
              return MessageResult.success();
            }));
    warren.start();
    send(warren, 1);
    broker.eventually("a handler that runs", () -> begun.getCount() == 0);

    warren.close();

    Inbox next = broker.inbox(contract.queue());
    Delivery again = next.take();
    assertThat(again.redelivered()).isTrue();
    // Its late success comes to nothing: the message is another consumer's now.
    release.countDown();
    broker.eventually("the late success", () -> handled.get() == 1);
    again.requeue();
    next.take().ack();
  }

  @Test
  void aCloseWaitsForTheReceiptsThatAreOutstanding() {
    Warren warren = broker.warren();
    String target = queue(wire, "target");
    MessageSender<Order, Void> sender = contract.sender(warren);
    var receipts =
        IntStream.range(0, 300)
            .mapToObj(i -> sender.send(new Order("n", i)).to(Exchange.DEFAULT, target).now())
            .toList();

    warren.close();

    receipts.forEach(Wire::join);
    assertThat(broker.inbox(target).texts(300)).hasSize(300);
  }

  @Test
  void aSecondCloseDoesNothing() {
    Warren warren = broker.warren();
    warren.consume(contract.handledBy(message -> MessageResult.success()));
    warren.start();

    warren.close();
    warren.close();
  }

  @Test
  void aWarrenThatWasNeverUsedCloses() {
    broker.warren().close();
  }

  @Test
  void aWarrenStartsOnce() {
    Warren warren = broker.warren();
    warren.start();

    assertThatThrownBy(warren::start).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> warren.consume(contract.handledBy(message -> MessageResult.success())))
        .isInstanceOf(IllegalStateException.class);
    warren.close();
    assertThatThrownBy(warren::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void runBlocksUntilItIsClosed() {
    Warren warren = broker.warren();
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    AtomicBoolean ended = new AtomicBoolean();
    Thread runner =
        new Thread(
            () -> {
              warren.run();
              ended.set(true);
            });
    runner.start();
    MessageSender<Order, Void> sender = contract.sender(warren);
    broker.eventually(
        "a started consumer",
        () -> Wire.outcome(sender.send(new Order("1", 5)).now()).equals("ok"));
    handled.take();
    assertThat(ended).isFalse();

    warren.close();

    broker.eventually("the end of run()", ended::get);
  }

  @Test
  void aConsumerWhoseTopologyDiffersKeepsTheOthersFromStarting() {
    Warren warren = broker.warren();
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    Contract<Order, Void> other = Contract.of(broker, Order.class);
    declare(
        wire,
        Topology.builder()
            .queue(Queue.named(other.queue()).argument("x-queue-type", "classic").build())
            .build());
    warren.consume(other.handledBy(handled));

    assertThatThrownBy(warren::start)
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(other.queue());

    // The first one is declared, but nobody consumes it.
    Wire.publish(wire, contract.exchange(), "order.placed", "untouched");
    assertThat(broker.inbox(contract.queue()).texts(1)).containsExactly("untouched");
    assertThat(handled.size()).isZero();
  }

  private void send(Warren warren, int count) {
    MessageSender<Order, Void> sender = contract.sender(warren);
    IntStream.range(0, count)
        .mapToObj(i -> sender.send(new Order(Integer.toString(i), i)).now())
        .toList()
        .forEach(Wire::join);
  }

  private static List<String> numbers(Inbox inbox, int count) {
    List<String> numbers = new ArrayList<>();
    while (numbers.size() < count) {
      String json = inbox.texts(1).get(0);
      if (!json.equals(PROBE)) {
        numbers.add(json.split("\"", -1)[3]);
      }
    }
    return numbers;
  }
}
