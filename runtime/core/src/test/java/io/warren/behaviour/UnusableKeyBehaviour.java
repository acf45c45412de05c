package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Health;
import io.warren.Warren;
import io.warren.internal.transport.Transport;
import io.warren.testing.FaultyStore;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a key that cannot be used does to its own messages, and to no other. */
abstract class UnusableKeyBehaviour extends Behaviour {
  private FaultyStore store;
  private Warren warren;
  private Transport wire;
  private Contract<Order, Void> contract;
  private Handled<Order> handled;

  @SuppressWarnings("NullAway.Init") // set before each test
  UnusableKeyBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    store = new FaultyStore(broker.store());
    warren = broker.warren(store);
    wire = broker.connect();
    contract = Contract.of(broker, Order.class).dedup(Duration.ofHours(1)).deliveryLimit(1);
    handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
  }

  @Test
  void itsMessageWaitsWhileAllOthersAreHandled() {
    store.breakKey("bad");
    send("bad");
    for (int i = 0; i < 40; i++) {
      send("good-" + i);
    }

    broker.whileTimePasses("the others", () -> handled.size() == 40);
    assertThat(part().up()).isTrue();
    assertThat(part().detail()).contains("key 'bad' is broken");
    store.mendKey("bad");

    broker.whileTimePasses("the message itself", () -> handled.size() == 41);
    assertThat(warren.dead(contract.queue()).list(10)).isEmpty();
    send("bad");
    broker.whileTimePasses(
        "the duplicate", () -> part().detail().startsWith("duplicates dropped: 1"));
  }

  @Test
  void whatHasWaitedOftenEnoughIsDeadWithTheReasonAndBeginsAnewWhenItIsReplayed() {
    store.breakKey("bad");
    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.placed",
            "{\"number\":\"1\",\"amount\":5}",
            true,
            Wire.properties("bad", Map.of("warren-key-waits", 6))));
    broker.whileTimePasses("the death", () -> warren.dead(contract.queue()).count() == 1);

    assertThat(warren.dead(contract.queue()).list(1))
        .singleElement()
        .satisfies(
            dead -> {
              assertThat(dead.code()).isEqualTo("dedup-key-unusable");
              assertThat(dead.reason()).contains("key 'bad' is broken");
            });
    assertThat(handled.size()).isZero();
    warren.dead(contract.queue()).replay();
    broker.whileTimePasses("the replayed", () -> store.calls("claim") == 2);
    store.mendKey("bad");
    broker.whileTimePasses("the handling", () -> handled.size() == 1);
  }

  @Test
  void aConsumerThatWaitedForTheStoreGoesOnThoughTheKeyThatItAsksForIsBroken() {
    store.fail("claim");
    send("bad");
    broker.whileTimePasses("the wait", () -> !part().up());
    store.breakKey("bad");
    send("good");
    store.heal();

    broker.whileTimePasses("the other one", () -> handled.size() == 1);
    assertThat(handled.take().id()).isEqualTo("good");
    assertThat(part().up()).isTrue();
  }

  private void send(String id) {
    Wire.join(contract.sender(warren).send(new Order(id, 5)).id(id).now());
  }

  private Health.Part part() {
    return warren.health().parts().stream()
        .filter(part -> part.name().equals("dedup " + contract.queue()))
        .findFirst()
        .orElseThrow();
  }
}
