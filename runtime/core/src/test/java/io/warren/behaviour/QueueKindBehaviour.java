package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.DeadLetter;
import io.warren.DeadLetters;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.TopologyException;
import io.warren.Warren;
import io.warren.WarrenException;
import io.warren.annotation.ExchangeType;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Transport;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a contract can say of its queue, as its consumer and its senders see it. */
abstract class QueueKindBehaviour extends Behaviour {
  private static final RetryPolicy ONCE = RetryPolicy.constant(1, Duration.ofMillis(100));

  private Warren warren;
  private Transport wire;

  @SuppressWarnings("NullAway.Init") // set before each test
  QueueKindBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
  }

  @Test
  void aQuorumQueueHandlesRetriesAndBuries() {
    assertHandlesRetriesAndBuries(contract());
  }

  @Test
  void aClassicQueueHandlesRetriesAndBuries() {
    assertHandlesRetriesAndBuries(contract().classic());
  }

  @Test
  void anExclusiveQueueHandlesRetriesAndBuriesAndGoesWithItsProcess() {
    Contract<Order, Void> contract = contract().exclusive();
    assertHandlesRetriesAndBuries(contract);
    assertGoneAfterTheClose(contract);
  }

  @Test
  void anAutoDeleteQueueHandlesRetriesAndBuriesAndGoesWithItsLastConsumer() {
    Contract<Order, Void> contract = contract().autoDelete();
    assertHandlesRetriesAndBuries(contract);
    assertGoneAfterTheClose(contract);
  }

  @Test
  void aQueueWithPrioritiesHandlesRetriesAndBuries() {
    assertHandlesRetriesAndBuries(contract().maxPriority(5));
  }

  @Test
  void anExclusiveQueueIsRefusedToASecondProcess() {
    Contract<Order, Void> contract = contract().exclusive();
    warren.consume(contract.handledBy(new Handled<>()));
    warren.start();
    Warren second = broker.warren();
    second.consume(contract.handledBy(new Handled<>()));

    assertThatThrownBy(second::start)
        .isInstanceOf(WarrenException.class)
        .hasMessageContaining(contract.queue());
  }

  @Test
  void aSingleActiveConsumerGetsEverythingAndASpareTakesOver() {
    Contract<Order, Void> contract = contract().singleActive();
    Handled<Order> active = new Handled<>();
    Handled<Order> spare = new Handled<>();
    warren.consume(contract.handledBy(active));
    warren.start();
    Warren second = broker.warren();
    second.consume(contract.handledBy(spare));
    second.start();
    MessageSender<Order, Void> sender = contract.sender(broker.warren());

    for (int i = 0; i < 20; i++) {
      Wire.join(sender.send(new Order("first", i)).now());
    }
    broker.eventually("all are handled", () -> active.size() == 20);
    warren.close();
    Wire.join(sender.send(new Order("second", 0)).now());

    assertThat(spare.take().body().number()).isEqualTo("second");
    assertThat(spare.size()).isZero();
  }

  @Test
  void aBacklogIsHandledByPriorityAndEqualsInTheirOrder() {
    Contract<Order, Void> contract = contract().maxPriority(5).consumer(spec -> spec.prefetch(1));
    CountDownLatch release = new CountDownLatch(1);
    List<String> handled = new CopyOnWriteArrayList<>();
    warren.consume(
        contract.handledBy(
            message -> {
              handled.add(message.body().number());
              release.await();
              return MessageResult.success();
            }));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);

    try {
      Wire.join(sender.send(new Order("held", 0)).now());
      broker.eventually("the first is being handled", () -> handled.size() == 1);
      int[] priorities = {0, 3, 5, 1, 3, 0, 9, 5};
      for (int i = 0; i < priorities.length; i++) {
        String name = "p" + priorities[i] + "-" + i;
        Wire.join(sender.send(new Order(name, i)).priority(priorities[i]).now());
      }
    } finally {
      release.countDown();
    }

    broker.eventually("all are handled", () -> handled.size() == 9);
    // Above the queue's highest counts as the highest.
    assertThat(handled)
        .containsExactly("held", "p5-2", "p9-6", "p5-7", "p3-1", "p3-4", "p1-3", "p0-0", "p0-5");
  }

  @Test
  void queuesPerInstanceEachGetEveryMessage() {
    Contract<Order, Void> contract = contract().perInstance();
    Handled<Order> one = new Handled<>();
    Handled<Order> other = new Handled<>();
    warren.consume(contract.handledBy(one));
    warren.start();
    Warren second = broker.warren();
    second.consume(contract.handledBy(other));
    second.start();

    Wire.join(contract.sender(warren).send(new Order("1", 1)).now());

    assertThat(one.take().body().number()).isEqualTo("1");
    assertThat(other.take().body().number()).isEqualTo("1");
  }

  @Test
  void queuesPerInstanceHandleRetryAndBury() {
    assertHandlesRetriesAndBuries(contract().perInstance());
  }

  @Test
  void deadLettersOfAllInstancesAreInOneQueueAndAReplayBringsThemToThisOne() {
    Contract<Order, Void> contract = contract().perInstance();
    warren.consume(contract.handledBy(message -> MessageResult.reject("bad", "as told")));
    warren.start();
    Wire.join(contract.sender(warren).send(new Order("1", 1)).id("from-the-first").now());
    awaitDead(warren.dead(contract.queue()), 1);
    warren.close();

    Warren next = broker.warren();
    Handled<Order> handled = new Handled<>();
    next.consume(contract.handledBy(handled));
    next.start();
    DeadLetters letters = next.dead(contract.queue());

    assertThat(letters.deadQueue()).isEqualTo(contract.deadQueue()).doesNotContain("{");
    assertThat(letters.replay("from-the-first")).isTrue();
    assertThat(handled.take().id()).isEqualTo("from-the-first");
    awaitDead(letters, 0);
  }

  @Test
  void aQueueThatOthersDeclaredIsConsumedAsItIs() {
    Contract<Order, Void> contract = contract().existing();
    declare(
        wire,
        Topology.builder()
            .exchange(Exchange.of(contract.exchange(), ExchangeType.TOPIC))
            .queue(
                Queue.named(contract.queue())
                    .argument("x-queue-type", "classic")
                    .argument("x-max-length", 1_000)
                    .build())
            .binding(Binding.toQueue(contract.exchange(), contract.queue(), "order.placed"))
            .build());
    assertHandlesRetriesAndBuries(contract);
  }

  @Test
  void aQueueThatOthersDidNotDeclareIsMissed() {
    Contract<Order, Void> contract = contract().existing();
    warren.consume(contract.handledBy(new Handled<>()));

    assertThatThrownBy(() -> warren.start())
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(contract.queue());
  }

  @Test
  void aQueueWithoutBindingsGetsWhatOthersBringToIt() {
    Contract<Order, Void> contract = contract().unbound();
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);
    assertThat(Wire.outcome(sender.send(new Order("unbound", 1)).now()))
        .contains("UnroutableException");

    declare(
        wire,
        Topology.builder()
            .binding(Binding.toQueue(contract.exchange(), contract.queue(), "order.placed"))
            .build());
    Wire.join(sender.send(new Order("bound", 2)).now());

    assertThat(handled.take().body().number()).isEqualTo("bound");
  }

  private Contract<Order, Void> contract() {
    return Contract.of(broker, Order.class).retry(ONCE);
  }

  /** Of three messages one is handled, one needs its retry and one cannot be handled. */
  private void assertHandlesRetriesAndBuries(Contract<Order, Void> contract) {
    List<String> handled = new CopyOnWriteArrayList<>();
    MessageHandler<Order, Void> handler =
        message -> {
          handled.add(message.body().number() + " " + message.redeliveredCount());
          return switch (message.body().number()) {
            case "good" -> MessageResult.success();
            case "late" -> lateSuccess(message);
            default -> MessageResult.failure("bad", "as always");
          };
        };
    warren.consume(contract.handledBy(handler));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);

    Stream.of("good", "late", "bad")
        .map(name -> sender.send(new Order(name, 1)).id(name).now())
        .toList()
        .forEach(Wire::join);
    broker.whileTimePasses("every attempt", () -> handled.size() == 5);
    DeadLetters letters = warren.dead(contract.queue());
    awaitDead(letters, 1);

    assertThat(handled).containsExactlyInAnyOrder("good 0", "late 0", "late 1", "bad 0", "bad 1");
    assertThat(letters.list(10)).extracting(DeadLetter::id).containsExactly("bad");
    assertThat(letters.deadQueue()).isEqualTo(contract.deadQueue());
  }

  private static MessageResult<Void> lateSuccess(Message<Order> message) {
    return message.redeliveredCount() == 0
        ? MessageResult.failure("early", "come back")
        : MessageResult.success();
  }

  private void awaitDead(DeadLetters letters, int count) {
    broker.eventually("the dead letters", () -> letters.count() == count);
  }

  private void assertGoneAfterTheClose(Contract<Order, Void> contract) {
    warren.close();
    broker.eventually(
        "the end of the queue",
        () ->
            Wire.outcome(
                    wire.sends().publish(Wire.message(Exchange.DEFAULT, contract.queue(), "late")))
                .contains("UnroutableException"));
  }
}
