package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Transport;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of batches share: a consumer of batches, and what it leaves behind. */
abstract class BatchingBehaviour extends Behaviour {
  static final Duration WAIT = Duration.ofMillis(200);

  /** Longer than any test. */
  static final Duration NEVER = Duration.ofMinutes(10);

  Warren warren;
  Transport wire;
  Contract<Order, Void> contract;

  @SuppressWarnings("NullAway.Init") // set before each test
  BatchingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
    contract = Contract.of(broker, Order.class);
  }

  final void consume(int size, Duration flushInterval, HandledBatches batches) {
    warren.consume(Contract.inBatches(contract, size, flushInterval, batches));
    warren.start();
  }

  final void send(String... numbers) {
    MessageSender<Order, Void> sender = contract.sender(warren);
    for (String number : numbers) {
      Wire.join(sender.send(new Order(number, 1)).now());
    }
  }

  /** All is acknowledged: nothing comes back once the consumer is gone. */
  final void assertNothingLeft() {
    warren.close();
    Wire.publish(wire, contract.exchange(), "order.last", "last");
    assertThat(broker.inbox(contract.queue()).texts(1)).containsExactly("last");
  }
}
