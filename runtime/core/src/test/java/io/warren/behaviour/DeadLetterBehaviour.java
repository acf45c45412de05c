package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.annotation.QueueType;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import io.warren.topology.Binding;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How messages leave a queue by another way than a consumer's, in a consumer's own topology. */
abstract class DeadLetterBehaviour extends Behaviour {
  private static final Duration WAIT = Duration.ofMillis(300);
  private static final int DELIVERY_LIMIT = 2;

  private Transport transport;

  @SuppressWarnings("NullAway.Init") // set before each test
  DeadLetterBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    transport = broker.connect();
  }

  @Test
  void aRetryQueueReturnsItsMessageToTheWorkQueueAfterItsTime() {
    String work = work(QueueType.QUORUM, "");
    Inbox inbox = broker.inbox(work);
    var begin = transport.time().now();

    publish(DerivedNames.retryQueue(work, WAIT), Wire.message("", "", "again"));
    broker.whileTimePasses("the return", () -> inbox.size() == 1);

    assertThat(Duration.between(begin, transport.time().now())).isGreaterThanOrEqualTo(WAIT);
    Delivery delivery = inbox.take();
    assertThat(Inbox.text(delivery)).isEqualTo("again");
    assertThat(delivery.exchange()).isEqualTo(Exchange.DEFAULT);
    assertThat(delivery.routingKey()).isEqualTo(work);
    assertThat(delivery.redelivered()).isFalse();
    delivery.ack();
  }

  @Test
  void aRetryQueueOfAClassicQueueDoesSoToo() {
    String work = work(QueueType.CLASSIC, "");
    Inbox inbox = broker.inbox(work);

    publish(DerivedNames.retryQueue(work, WAIT), Wire.message("", "", "again"));
    broker.whileTimePasses("the return", () -> inbox.size() == 1);

    assertThat(inbox.texts(1)).containsExactly("again");
  }

  @Test
  void aMessageThatExpiresGoesToTheDeadQueue() {
    String work = work(QueueType.QUORUM, "");
    Inbox dead = broker.inbox(DerivedNames.deadQueue(work));

    publish(work, Wire.message("", "", "late", true, Wire.withExpiration(200)));
    broker.whileTimePasses("the expiry", () -> dead.size() == 1);

    Delivery delivery = dead.take();
    assertThat(Inbox.text(delivery)).isEqualTo("late");
    // Or it would expire in the dead queue as well.
    assertThat(delivery.properties().expirationMillis()).isNull();
    assertDeath(delivery, "expired", work);
    delivery.ack();
  }

  @Test
  void aMessageThatExpiresBehindOneThatDoesNotWaitsForIt() {
    String work = work(QueueType.QUORUM, "");
    Inbox dead = broker.inbox(DerivedNames.deadQueue(work));

    publish(work, Wire.message("", "", "long", true, Wire.withExpiration(500)));
    publish(work, Wire.message("", "", "short", true, Wire.withExpiration(1)));
    broker.whileTimePasses("both expiries", () -> dead.size() == 2);

    assertThat(dead.texts(2)).containsExactly("long", "short");
  }

  @Test
  void aMessageThatIsHeldDoesNotExpire() {
    String work = work(QueueType.QUORUM, "");
    Inbox inbox = broker.inbox(work);
    Inbox dead = broker.inbox(DerivedNames.deadQueue(work));

    publish(work, Wire.message("", "", "held", true, Wire.withExpiration(400)));
    Delivery held = inbox.take();
    inbox.subscription().stop();
    publish(work, Wire.message("", "", "waiting", true, Wire.withExpiration(600)));
    broker.whileTimePasses("the other's expiry", () -> dead.size() == 1);
    assertThat(dead.texts(1)).containsExactly("waiting");

    held.ack();
  }

  @Test
  void aRejectedMessageGoesToTheDeadQueue() {
    String work = work(QueueType.QUORUM, "");
    publish(work, Wire.message("", "", "bad"));

    broker.inbox(work).take().deadLetter();

    Delivery delivery = broker.inbox(DerivedNames.deadQueue(work)).take();
    assertThat(Inbox.text(delivery)).isEqualTo("bad");
    assertDeath(delivery, "rejected", work);
    delivery.ack();
  }

  @Test
  void aRejectedMessageOfAClassicQueueDoesSoToo() {
    String work = work(QueueType.CLASSIC, "");
    publish(work, Wire.message("", "", "bad"));

    broker.inbox(work).take().deadLetter();

    assertThat(broker.inbox(DerivedNames.deadQueue(work)).texts(1)).containsExactly("bad");
  }

  @Test
  void aMessageThatIsReturnedTooOftenGoesToTheDeadQueue() {
    String work = work(QueueType.QUORUM, "");
    publish(work, Wire.message("", "", "poison"));
    Inbox inbox = broker.inbox(work);

    for (int delivery = 0; delivery <= DELIVERY_LIMIT; delivery++) {
      Delivery again = inbox.take();
      assertThat(again.redelivered()).isEqualTo(delivery > 0);
      again.requeue();
    }

    Delivery delivery = broker.inbox(DerivedNames.deadQueue(work)).take();
    assertThat(Inbox.text(delivery)).isEqualTo("poison");
    assertDeath(delivery, "delivery_limit", work);
    assertThat(inbox.size()).isZero();
    delivery.ack();
  }

  @Test
  void theDeadExchangeOfAContractIsOnTheWayToTheDeadQueue() {
    String deadExchange = broker.name("dead.exchange");
    String work = work(QueueType.QUORUM, deadExchange);
    publish(work, Wire.message("", "", "bad"));

    Inbox inbox = broker.inbox(work);
    inbox.take().deadLetter();

    Inbox dead = broker.inbox(DerivedNames.deadQueue(work));
    assertThat(dead.texts(1)).containsExactly("bad");
    // And whatever else is bound to it sees the dead letters too.
    String watcher = queue(transport, "watcher");
    transport.declare(
        Topology.builder().binding(Binding.toQueue(deadExchange, watcher, "#")).build());
    publish(work, Wire.message("", "", "worse"));
    inbox.take().deadLetter();
    assertThat(broker.inbox(watcher).texts(1)).containsExactly("worse");
  }

  @Test
  void aDeadLetterKeepsItsProperties() {
    String work = work(QueueType.QUORUM, "");
    Wire.publish(
        transport,
        Wire.message(
            Exchange.DEFAULT,
            work,
            "bad",
            true,
            Wire.properties("the-id", Map.of("region", "eu"))));

    broker.inbox(work).take().deadLetter();

    Delivery delivery = broker.inbox(DerivedNames.deadQueue(work)).take();
    assertThat(delivery.properties().messageId()).isEqualTo("the-id");
    assertThat(delivery.properties().headers()).containsEntry("region", "eu");
    assertThat(delivery.properties().persistent()).isTrue();
    assertThat(delivery.exchange()).isEqualTo(DerivedNames.DEAD_EXCHANGE);
    assertThat(delivery.routingKey()).isEqualTo(work);
    delivery.ack();
  }

  @Test
  void aQueueWithoutDeadLetteringDropsWhatIsRejected() {
    String plain = queue(transport, "plain");
    publish(plain, Wire.message("", "", "bad"));
    publish(plain, Wire.message("", "", "good"));
    Inbox inbox = broker.inbox(plain);

    inbox.take().deadLetter();
    assertThat(inbox.texts(1)).containsExactly("good");
    inbox.subscription().close();

    publish(plain, Wire.message("", "", "next"));
    assertThat(broker.inbox(plain).texts(1)).containsExactly("next");
  }

  @Test
  void aQueueWithATimeToLiveExpiresWhatNobodyTakes() {
    String target = queue(transport, "target");
    String waiting =
        queue(
            transport,
            Queue.named(broker.name("waiting"))
                .argument("x-message-ttl", 200L)
                .argument("x-dead-letter-exchange", Exchange.DEFAULT)
                .argument("x-dead-letter-routing-key", target));
    Inbox inbox = broker.inbox(target);

    publish(waiting, Wire.message("", "", "first"));
    publish(waiting, Wire.message("", "", "second"));
    broker.whileTimePasses("both expiries", () -> inbox.size() == 2);

    assertThat(inbox.texts(2)).containsExactly("first", "second");
  }

  /** The broker's own account of what happened to a message; the newest comes first. */
  private static void assertDeath(Delivery delivery, String reason, String queue) {
    Object deaths = delivery.properties().headers().get("x-death");
    assertThat(deaths).isInstanceOf(List.class);
    assertThat(((List<?>) deaths).get(0)).isInstanceOf(Map.class);
    Map<?, ?> death = (Map<?, ?>) ((List<?>) deaths).get(0);
    assertThat(death.get("reason")).isEqualTo(reason);
    assertThat(death.get("queue")).isEqualTo(queue);
    assertThat(death.get("count")).isEqualTo(1L);
  }

  private void publish(String queue, OutgoingMessage message) {
    Wire.publish(
        transport,
        new OutgoingMessage(Exchange.DEFAULT, queue, true, message.properties(), message.body()));
  }

  private String work(QueueType type, String deadExchange) {
    String work = broker.name("work");
    declare(
        transport,
        ConsumerQueues.of(work)
            .type(type)
            .deliveryLimit(DELIVERY_LIMIT)
            .retry(RetryPolicy.constant(3, WAIT))
            .deadExchange(deadExchange)
            .build()
            .topology());
    return work;
  }
}
