package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.TopologyException;
import io.warren.WarrenException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.internal.transport.Transport;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a queue hands out its messages and takes them back. */
abstract class ConsumingBehaviour extends Behaviour {
  private Transport transport;

  @SuppressWarnings("NullAway.Init") // set before each test
  ConsumingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    transport = broker.connect();
  }

  @Test
  void deliveriesComeInTheOrderOfTheQueue() {
    String queue = queue(transport, "queue");
    List<String> sent = publish(queue, 200);

    assertThat(broker.inbox(transport, queue, 10).texts(200)).isEqualTo(sent);
  }

  @Test
  void noMoreAreHandedOutThanThePrefetch() {
    String queue = queue(transport, "queue");
    List<String> sent = publish(queue, 10);
    Inbox slow = broker.inbox(transport, queue, 3);
    broker.eventually("three deliveries", () -> slow.size() == 3);

    // Whoever comes next gets all the others, so the first one did not have them.
    Inbox fast = broker.inbox(transport, queue, 100);
    assertThat(fast.texts(7)).isEqualTo(sent.subList(3, 10));
    fast.subscription().close();

    // Each settlement makes room for one more.
    List<String> next = publish(queue, 2);
    slow.take().ack();
    broker.eventually("one in its place", () -> slow.size() == 3);
    assertThat(broker.inbox(queue).texts(1)).isEqualTo(next.subList(1, 2));
  }

  @Test
  void whatIsNotSettledWhenTheSubscriptionClosesIsDeliveredAgain() {
    String queue = queue(transport, "queue");
    List<String> sent = publish(queue, 3);
    Inbox inbox = broker.inbox(transport, queue, 100);
    broker.eventually("three deliveries", () -> inbox.size() == 3);
    inbox.take().ack();
    inbox.subscription().close();

    Inbox next = broker.inbox(queue);
    List<String> again = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Delivery delivery = next.take();
      assertThat(delivery.redelivered()).isTrue();
      again.add(Inbox.text(delivery));
      delivery.ack();
    }
    assertThat(again).isEqualTo(sent.subList(1, 3));
    assertNothingLeft(queue, next);
  }

  @Test
  void whatIsNotSettledWhenTheConnectionClosesIsDeliveredAgain() {
    String queue = queue(transport, "queue");
    publish(queue, 1);
    Transport other = broker.connect();
    broker.inbox(other, queue, 100).take();
    other.close(Broker.DEADLINE);

    Delivery delivery = broker.inbox(queue).take();
    assertThat(delivery.redelivered()).isTrue();
    delivery.ack();
  }

  @Test
  void aRequeuedMessageComesBackMarkedAsRedelivered() {
    String queue = queue(transport, "queue");
    publish(queue, 1);
    Inbox inbox = broker.inbox(queue);
    Delivery first = inbox.take();
    assertThat(first.redelivered()).isFalse();

    first.requeue();

    Delivery second = inbox.take();
    assertThat(Inbox.text(second)).isEqualTo(Inbox.text(first));
    assertThat(second.redelivered()).isTrue();
    second.ack();
  }

  @Test
  void aStoppedSubscriptionTakesNoMoreAndItsDeliveriesCanStillBeSettled() {
    String queue = queue(transport, "queue");
    publish(queue, 2);
    Inbox inbox = broker.inbox(transport, queue, 1);
    Delivery held = inbox.take();

    inbox.subscription().stop();
    held.ack();

    // The other one is left to the next consumer.
    Inbox next = broker.inbox(queue);
    assertThat(next.texts(1)).containsExactly("1");
    assertThat(inbox.size()).isZero();
    inbox.subscription().close();
    assertNothingLeft(queue, next);
  }

  @Test
  void aSecondStopAndASecondCloseDoNothing() {
    String queue = queue(transport, "queue");
    Inbox inbox = broker.inbox(queue);

    inbox.subscription().stop();
    inbox.subscription().stop();
    inbox.subscription().close();
    inbox.subscription().close();

    publish(queue, 1);
    assertThat(broker.inbox(queue).texts(1)).containsExactly("0");
  }

  @Test
  void aSecondSettlementOfADeliveryDoesNothing() {
    String queue = queue(transport, "queue");
    publish(queue, 2);
    Inbox inbox = broker.inbox(transport, queue, 1);
    Delivery delivery = inbox.take();

    delivery.ack();
    delivery.ack();
    delivery.requeue();
    delivery.deadLetter();

    assertThat(inbox.texts(1)).containsExactly("1");
    assertNothingLeft(queue, inbox);
  }

  @Test
  void aSettlementAfterTheSubscriptionHasEndedIsDropped() {
    String queue = queue(transport, "queue");
    publish(queue, 1);
    Inbox inbox = broker.inbox(transport, queue, 1);
    Delivery delivery = inbox.take();
    inbox.subscription().close();

    delivery.ack();

    assertThat(broker.inbox(queue).texts(1)).containsExactly("0");
  }

  @Test
  void deliveriesCanBeSettledInAnyOrder() {
    String queue = queue(transport, "queue");
    publish(queue, 4);
    Inbox inbox = broker.inbox(transport, queue, 100);
    List<Delivery> deliveries = IntStream.range(0, 4).mapToObj(i -> inbox.take()).toList();

    deliveries.get(3).ack();
    deliveries.get(1).ack();
    deliveries.get(2).requeue();
    deliveries.get(0).ack();

    Delivery again = inbox.take();
    assertThat(Inbox.text(again)).isEqualTo("2");
    again.ack();
    assertNothingLeft(queue, inbox);
  }

  @Test
  void messagesOfHigherPriorityComeFirst() {
    String queue =
        queue(transport, Queue.named(broker.name("priorities")).argument("x-max-priority", 5));
    for (int priority : new int[] {0, 1, 5, 0, 3, 9}) {
      Wire.publish(
          transport,
          Wire.message(Exchange.DEFAULT, queue, "p" + priority, true, Wire.withPriority(priority)));
    }

    // Above the queue's highest counts as the highest; equals keep their order.
    assertThat(broker.inbox(transport, queue, 1).texts(6))
        .containsExactly("p5", "p9", "p3", "p1", "p0", "p0");
  }

  @Test
  void anExclusiveQueueBelongsToItsConnectionAndGoesWithIt() {
    String name = broker.name("exclusive");
    Topology topology =
        Topology.builder()
            .queue(Queue.named(name).argument("x-queue-type", "classic").exclusive().build())
            .build();
    Transport owner = broker.connect();
    Inbox inbox = new Inbox();
    inbox.subscribe(owner, new SubscriptionRequest(name, topology, 10));
    Wire.publish(transport, Exchange.DEFAULT, name, "from elsewhere");
    assertThat(inbox.texts(1)).containsExactly("from elsewhere");

    Transport other = broker.connect();
    assertThatThrownBy(
            () -> new Inbox().subscribe(other, new SubscriptionRequest(name, topology, 10)))
        .isInstanceOf(WarrenException.class)
        .hasMessageContaining(name);

    owner.close(Broker.DEADLINE);
    broker.eventually(
        "the end of the queue",
        () ->
            Wire.outcome(transport.sends().publish(Wire.message(Exchange.DEFAULT, name, "late")))
                .contains("UnroutableException"));
  }

  @Test
  void anAutoDeleteQueueGoesWithItsLastConsumer() {
    String name = broker.name("auto.delete");
    Topology topology =
        Topology.builder()
            .queue(Queue.named(name).argument("x-queue-type", "classic").autoDelete().build())
            .build();
    Inbox one = new Inbox();
    one.subscribe(transport, new SubscriptionRequest(name, topology, 10));
    Inbox two = new Inbox();
    two.subscribe(transport, new SubscriptionRequest(name, topology, 10));

    one.subscription().close();
    Wire.publish(transport, Exchange.DEFAULT, name, "still there");
    assertThat(two.texts(1)).containsExactly("still there");

    two.subscription().close();
    broker.eventually(
        "the end of the queue",
        () ->
            Wire.outcome(transport.sends().publish(Wire.message(Exchange.DEFAULT, name, "late")))
                .contains("UnroutableException"));
  }

  @Test
  void anAutoDeleteQueueComesBackWithItsNextConsumer() {
    String name = broker.name("auto.delete");
    Topology topology =
        Topology.builder()
            .queue(Queue.named(name).argument("x-queue-type", "classic").autoDelete().build())
            .build();
    for (int round = 0; round < 2; round++) {
      Inbox inbox = new Inbox();
      inbox.subscribe(transport, new SubscriptionRequest(name, topology, 10));
      Wire.publish(transport, Exchange.DEFAULT, name, "round " + round);
      assertThat(inbox.texts(1)).containsExactly("round " + round);
      inbox.subscription().close();
    }
  }

  @Test
  void aQueueWithASingleActiveConsumerServesTheNextWhenTheFirstEnds() {
    String queue =
        queue(
            transport,
            Queue.named(broker.name("single"))
                .argument("x-queue-type", "quorum")
                .argument("x-single-active-consumer", true));
    Inbox first = broker.inbox(transport, queue, 100);
    Inbox second = broker.inbox(transport, queue, 100);
    publish(queue, 5);
    assertThat(first.texts(5)).containsExactly("0", "1", "2", "3", "4");
    assertThat(second.size()).isZero();

    first.subscription().close();
    publish(queue, 2);
    assertThat(second.texts(2)).containsExactly("0", "1");
  }

  @Test
  void aSubscriptionDeclaresItsTopologyFirst() {
    String queue = broker.name("queue");
    String exchange = broker.name("exchange");
    Topology topology =
        Topology.builder()
            .exchange(Exchange.of(exchange, ExchangeType.TOPIC))
            .queue(Queue.named(queue).argument("x-queue-type", "quorum").build())
            .binding(Binding.toQueue(exchange, queue, "#"))
            .build();
    broker.owns(topology);
    Inbox inbox = new Inbox();
    inbox.subscribe(transport, new SubscriptionRequest(queue, topology, 10));

    Wire.publish(transport, exchange, "key", "a");

    assertThat(inbox.texts(1)).containsExactly("a");
  }

  @Test
  void aQueueThatDoesNotExistCannotBeConsumed() {
    String missing = broker.name("missing");
    Topology topology = Topology.builder().queue(Queue.named(missing).existing().build()).build();

    assertThatThrownBy(
            () -> new Inbox().subscribe(transport, new SubscriptionRequest(missing, topology, 1)))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(missing);
  }

  private List<String> publish(String queue, int count) {
    List<String> texts = IntStream.range(0, count).mapToObj(Integer::toString).toList();
    texts.stream()
        .map(text -> transport.sends().publish(Wire.message(Exchange.DEFAULT, queue, text)))
        .toList()
        .forEach(Wire::join);
    return texts;
  }

  /** A last message comes alone, so nothing was left in the queue or handed out again. */
  private void assertNothingLeft(String queue, Inbox former) {
    former.subscription().close();
    Wire.publish(transport, Exchange.DEFAULT, queue, "last");
    assertThat(broker.inbox(queue).texts(1)).containsExactly("last");
  }
}
