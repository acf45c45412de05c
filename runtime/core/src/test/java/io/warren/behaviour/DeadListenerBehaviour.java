package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageHandler;
import io.warren.internal.transport.Transport;
import io.warren.topology.Binding;
import io.warren.topology.DerivedNames;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever listens for dead letters sees of them. */
abstract class DeadListenerBehaviour extends Behaviour {
  private static final Duration WAIT = Duration.ofMillis(200);

  private final Handled<Order> heard = new Handled<>();
  private Warren warren;
  private Transport wire;
  private Contract<Order, Void> contract;

  @SuppressWarnings("NullAway.Init") // set before each test
  DeadListenerBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
    contract = Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, WAIT));
  }

  /** Beside the dead queue, at the exchange that all dead letters pass. */
  private void listen(MessageHandler<Order, Void> handler) {
    Contract<Order, Void> listener =
        Contract.of(broker, Order.class).unbound().retry(RetryPolicy.constant(1, WAIT));
    warren.consume(listener.handledBy(handler));
    warren.start();
    wire.declare(
        Topology.builder()
            .binding(
                Binding.toQueue(DerivedNames.DEAD_EXCHANGE, listener.queue(), contract.queue()))
            .build());
  }

  @Test
  void aListenerSeesWhatItsMessageDiedOfAndBeginsAnewWithIt() {
    warren.consume(
        contract.handledBy(message -> MessageResult.failure("STOCK", "none of " + message.id())));
    listen(
        message -> {
          heard.add(message);
          return message.failed() ? MessageResult.success() : MessageResult.failure("X", "again");
        });

    Wire.join(contract.sender(warren).send(new Order("1", 5)).id("m-1").now());
    broker.whileTimePasses("two attempts", () -> heard.size() == 2);

    Message<Order> first = heard.take();
    assertThat(first.failed()).isFalse();
    assertThat(first.redeliveredCount()).isZero();
    assertThat(first.exchange()).isEqualTo(contract.exchange());
    assertThat(first.routingKey()).isEqualTo("order.placed");
    Message.Death death = first.death();
    assertThat(death).isNotNull();
    assertThat(death.queue()).isEqualTo(contract.queue());
    assertThat(death.code()).isEqualTo("STOCK");
    assertThat(death.reason()).isEqualTo("none of m-1");
    assertThat(death.attempts()).isEqualTo(2);
    assertThat(Duration.between(death.time(), first.receiveTime()))
        .isBetween(Duration.ZERO, Broker.DEADLINE);
    Message<Order> second = heard.take();
    assertThat(second.failed()).isTrue();
    assertThat(second.redeliveredCount()).isEqualTo(1);
    assertThat(second.death()).isEqualTo(death);
    assertThat(second.headers()).isEmpty();
  }

  @Test
  void aMessageThatIsAliveHasNoDeath() {
    warren.consume(
        contract.handledBy(
            message -> {
              heard.add(message);
              return message.failed() ? MessageResult.success() : MessageResult.failure("X", "y");
            }));
    warren.start();

    Wire.join(contract.sender(warren).send(new Order("1", 5)).now());
    broker.whileTimePasses("two attempts", () -> heard.size() == 2);

    assertThat(heard.take().death()).isNull();
    assertThat(heard.take().death()).isNull();
  }

  @Test
  void whatHasExpiredIsHeardAllTheSame() {
    warren.consume(contract.handledBy(message -> MessageResult.success()));
    listen(
        message -> {
          heard.add(message);
          return message.failed() ? MessageResult.success() : MessageResult.failure("X", "again");
        });

    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.placed",
            "{\"number\":\"1\",\"amount\":5}",
            true,
            Wire.properties("id", Map.of("warren-expires-at", 1L))));

    broker.whileTimePasses("two attempts", () -> heard.size() == 2);
    for (int i = 0; i < 2; i++) {
      Message.Death death = heard.take().death();
      assertThat(death).isNotNull();
      assertThat(death.code()).isEqualTo("expired");
      assertThat(death.attempts()).isEqualTo(1);
    }
  }

  @Test
  void whatTheBrokerGaveUpHasADeathToo() {
    listen(heard);
    wire.declare(contract.handledBy(heard).spec().topology());
    Wire.publish(wire, contract.exchange(), "order.placed", "{\"number\":\"1\",\"amount\":5}");

    broker.inbox(contract.queue()).take().deadLetter();
    broker.whileTimePasses("the dead letter", () -> heard.size() == 1);

    Message<Order> message = heard.take();
    assertThat(message.exchange()).isEqualTo(contract.exchange());
    assertThat(message.routingKey()).isEqualTo("order.placed");
    Message.Death death = message.death();
    assertThat(death).isNotNull();
    assertThat(death.queue()).isEqualTo(contract.queue());
    assertThat(death.code()).isEqualTo("rejected");
    assertThat(death.reason()).isEmpty();
    assertThat(death.attempts()).isEqualTo(1);
  }

  @Test
  void aReplayedMessageIsAlive() {
    warren.consume(
        contract.handledBy(
            message -> {
              heard.add(message);
              return heard.size() == 1
                  ? MessageResult.reject("NO", "not today")
                  : MessageResult.success();
            }));
    warren.start();
    Wire.join(contract.sender(warren).send(new Order("1", 5)).now());
    broker.whileTimePasses("its death", () -> warren.dead(contract.queue()).count() == 1);

    warren.dead(contract.queue()).replay(letter -> true);
    broker.whileTimePasses("its replay", () -> heard.size() == 2);

    heard.take();
    assertThat(heard.take().death()).isNull();
  }
}
