package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.Health;
import io.warren.MessageResult;
import io.warren.StoreException;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import io.warren.testing.FaultyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a consumer that drops duplicates does while it cannot ask what was handled. */
abstract class StoreDownBehaviour extends Behaviour {
  private static final Duration LONG = Duration.ofHours(1);

  private FaultyStore store;
  private Warren warren;
  private Transport wire;
  private Contract<Order, Void> contract;
  private Handled<Order> handled;

  @SuppressWarnings("NullAway.Init") // set before each test
  StoreDownBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    store = new FaultyStore(broker.store());
    warren = broker.warren(store);
    wire = broker.connect();
    contract = Contract.of(broker, Order.class).dedup(LONG);
    handled = new Handled<>();
  }

  @Test
  void aWarrenWhoseStoreIsDownDoesNotStart() {
    warren.consume(contract.handledBy(handled));
    store.fail();

    assertThatThrownBy(warren::start).isInstanceOf(StoreException.class);
  }

  @Test
  void aConsumerHandsBackWhatItHasAndGoesOnOnceTheStoreAnswers() {
    start();
    send("a", "b", "c");
    broker.whileTimePasses("the first three", () -> handled.size() == 3);

    store.fail();
    send("a", "d", "e", "f", "g");
    broker.whileTimePasses("the wait", this::waits);
    passes(Duration.ofSeconds(4));
    assertThat(handled.size()).isEqualTo(3);
    assertThat(warren.health().up()).isFalse();
    assertThat(part().detail())
        .contains("waiting for the store since")
        .contains("nothing is handled")
        .contains("cannot be reached");
    assertThat(warren.health().parts())
        .filteredOn(part -> part.name().equals("consumer " + contract.queue()))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.up()).isFalse();
              assertThat(part.detail()).contains("waiting for the store");
            });
    // It was asked once in a while, and not with the messages.
    assertThat(store.calls("claim")).isLessThanOrEqualTo(3 + 1);
    store.heal();

    broker.whileTimePasses("the others", () -> handled.size() == 7);
    broker.whileTimePasses("the duplicate", () -> part().detail().equals("duplicates dropped: 1"));
    assertThat(part().up()).isTrue();
    assertThat(part().numbers()).isEqualTo(Map.of("duplicates", 1L));
    assertThat(warren.dead(contract.queue()).list(10)).isEmpty();
    assertNothingIsLeft();
  }

  @Test
  void aConsumerGoesOnOnlyOnceTheVeryKeyThatFailedCanBeClaimed() {
    contract.deliveryLimit(1);
    start();
    store.fail("claim");

    send("a");
    broker.whileTimePasses("the wait", this::waits);
    broker.whileTimePasses("three trials", () -> store.calls("check") >= 1 + 3);
    assertThat(part().up()).isFalse();
    assertThat(handled.size()).isZero();
    store.heal();

    // The trial has kept nothing of the key.
    broker.whileTimePasses("the message", () -> handled.size() == 1);
    assertThat(warren.dead(contract.queue()).list(10)).isEmpty();
    assertThat(store.calls("claim")).isEqualTo(store.calls("check") + 1);
    assertNothingIsLeft();
  }

  @Test
  void claimsWhoseAnswersWereLostKeepNoMessageWaiting() {
    contract.consumer(spec -> spec.concurrency(2));
    start();
    store.loseAnswers("claim");

    send("a", "b");
    broker.whileTimePasses("the wait", this::waits);
    broker.whileTimePasses("a trial", () -> store.calls("check") >= 1 + 1);
    Instant healed = wire.time().now();
    store.heal();

    broker.whileTimePasses("both", () -> handled.size() == 2);
    // Less than a lease.
    assertThat(wire.time().now()).isBefore(healed.plusSeconds(20));
    assertNothingIsLeft();
  }

  @Test
  void aHandlerThatRunsEndsWhileItsConsumerWaits() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    contract.consumer(spec -> spec.concurrency(2));
    warren.consume(
        contract.handledBy(
            message -> {
              handled.add(message);
              if (message.id().equals("slow")) {
                begun.countDown();
                release.await();
              }
              return MessageResult.success();
            }));
    warren.start();
    send("slow");
    broker.eventually("a handler that runs", () -> begun.getCount() == 0);

    store.fail("claim", "check");
    send("quick");
    broker.eventually("the wait", this::waits);
    release.countDown();
    broker.whileTimePasses("the mark", () -> store.calls("done") == 1);
    store.heal();

    broker.whileTimePasses("the other one", () -> handled.size() == 2);
    assertThat(handled.take().id()).isEqualTo("slow");
    assertThat(handled.take().id()).isEqualTo("quick");
    assertNothingIsLeft();
  }

  @Test
  void whatCameBeforeTheWaitIsSettledAfterIt() {
    LateReceipts late = new LateReceipts(broker.connect(), broker.executor());
    warren = broker.warren(late, store, Duration.ofSeconds(10));
    String target = queue(wire, "target");
    MessageSender<Order, Void> sender = contract.sender(warren);
    warren.consume(
        contract.handledBy(
            message -> {
              handled.add(message);
              if (message.id().equals("slow")) {
                sender.send(message.body()).to("", target).now();
              }
              return MessageResult.success();
            }));
    warren.start();
    Wire.publish(wire, order("slow"));
    broker.whileTimePasses("a handling", () -> late.sent() == 1);

    store.fail("claim");
    Wire.publish(wire, order("quick"));
    broker.whileTimePasses("the wait", this::waits);
    store.heal();
    broker.whileTimePasses("the other one", () -> handled.size() == 2);
    assertThat(store.calls("done")).isEqualTo(1);
    late.release();
    broker.whileTimePasses("the mark", () -> store.calls("done") == 2);

    assertNothingIsLeft();
    assertThat(handled.size()).isEqualTo(2);
  }

  @Test
  void aConsumerThatWaitsIsClosedAndItsMessagesAreThereForOthers() {
    start();
    store.fail();
    send("a", "b");
    broker.whileTimePasses("the wait", this::waits);

    warren.close();
    store.heal();

    assertThat(broker.inbox(contract.queue()).texts(2)).hasSize(2);
    passes(Duration.ofSeconds(2));
    assertThat(handled.size()).isZero();
  }

  @Test
  void aSuccessThatCannotBeMarkedIsMarkedLaterAndNotRepeated() {
    start();
    store.fail("done");

    send("a");
    broker.whileTimePasses("a second try", () -> store.calls("done") == 2);
    store.heal();
    broker.whileTimePasses("a third try", () -> store.calls("done") == 3);
    send("a");

    broker.whileTimePasses("the duplicate", () -> part().detail().equals("duplicates dropped: 1"));
    assertThat(handled.size()).isEqualTo(1);
    assertNothingIsLeft();
  }

  @Test
  void aFailureWhoseKeyCannotBeReleasedIsSettledAllTheSame() {
    warren.consume(contract.handledBy(message -> MessageResult.reject("rejected", "as it should")));
    warren.start();
    store.fail("release");

    send("a");

    broker.whileTimePasses("the death", () -> warren.dead(contract.queue()).list(1).size() == 1);
    broker.whileTimePasses("the release", () -> store.calls("release") == 1);
    assertNothingIsLeft();
  }

  private void start() {
    warren.consume(contract.handledBy(handled));
    warren.start();
  }

  private void send(String... ids) {
    for (String id : ids) {
      Wire.join(contract.sender(warren).send(new Order(id, 5)).id(id).now());
    }
  }

  private OutgoingMessage order(String id) {
    return Wire.message(
        contract.exchange(),
        "order.placed",
        "{\"number\":\"1\",\"amount\":5}",
        true,
        Wire.properties(id));
  }

  private void passes(Duration duration) {
    Instant end = wire.time().now().plus(duration);
    broker.whileTimePasses("so much time", () -> wire.time().now().isAfter(end));
  }

  private boolean waits() {
    return !part().up();
  }

  private Health.Part part() {
    return warren.health().parts().stream()
        .filter(part -> part.name().equals("dedup " + contract.queue()))
        .findFirst()
        .orElseThrow();
  }

  private void assertNothingIsLeft() {
    warren.close();
    Wire.publish(wire, "", contract.queue(), "last");
    assertThat(broker.inbox(contract.queue()).texts(1)).containsExactly("last");
  }
}
