package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.Transport;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A message is acknowledged only after its consequences are safe: as long as one of them is not
 * confirmed, the end of the consumer brings the message back.
 */
abstract class SafetyBehaviour extends Behaviour {
  /** Over before anything is released. */
  private static final Duration IMPATIENT = Duration.ofMillis(200);

  private static final Duration PATIENT = Broker.DEADLINE;
  private static final Duration LONG = Duration.ofHours(1);

  private Transport wire;
  private LateReceipts late;

  @SuppressWarnings("NullAway.Init") // set before each test
  SafetyBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    wire = broker.connect();
    late = new LateReceipts(broker.connect(), broker.executor());
  }

  @Test
  void aMessageIsUnsettledWhileASendOfItsHandlerIsNotConfirmed() {
    Warren warren = broker.warren(late, IMPATIENT);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    String target = queue(wire, "target");
    startSendingTo(target, contract, warren);
    publish(contract);
    broker.eventually("the handler's send", () -> late.sent() == 1);

    warren.close();

    // It will be sent once more, and nothing is lost.
    assertRedelivered(contract);
    assertThat(broker.inbox(target).texts(1)).hasSize(1);
  }

  @Test
  void aMessageIsSettledOnceTheSendOfItsHandlerIsConfirmed() {
    Warren warren = broker.warren(late, PATIENT);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    startSendingTo(queue(wire, "target"), contract, warren);
    publish(contract);
    broker.eventually("the handler's send", () -> late.sent() == 1);

    late.release();

    assertSettled(contract, warren);
  }

  @Test
  void aMessageIsUnsettledWhileItsRetryCopyIsNotConfirmed() {
    Warren warren = broker.warren(late, IMPATIENT);
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, LONG));
    startFailing(contract, warren);
    publish(contract);
    broker.eventually("the copy", () -> late.settled() == 1);

    warren.close();

    assertRedelivered(contract);
    // The copy is there already: a crash duplicates, and does not lose.
    assertThat(broker.inbox(DerivedNames.retryQueue(contract.queue(), LONG)).texts(1)).hasSize(1);
  }

  @Test
  void aMessageIsSettledOnceItsRetryCopyIsConfirmed() {
    Warren warren = broker.warren(late, PATIENT);
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, LONG));
    startFailing(contract, warren);
    publish(contract);
    broker.eventually("the copy", () -> late.settled() == 1);

    late.release();

    assertSettled(contract, warren);
  }

  @Test
  void aMessageIsUnsettledWhileItsDeadCopyIsNotConfirmed() {
    Warren warren = broker.warren(late, IMPATIENT);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    startFailing(contract, warren);
    publish(contract);
    broker.eventually("the copy", () -> late.settled() == 1);

    warren.close();

    assertRedelivered(contract);
    assertThat(broker.inbox(contract.deadQueue()).texts(1)).hasSize(1);
  }

  @Test
  void aMessageIsSettledOnceItsDeadCopyIsConfirmed() {
    Warren warren = broker.warren(late, PATIENT);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    startFailing(contract, warren);
    publish(contract);
    broker.eventually("the copy", () -> late.settled() == 1);

    late.release();

    assertSettled(contract, warren);
  }

  @Test
  void aMessageIsUnsettledWhileItsReplyIsNotConfirmed() {
    Warren warren = broker.warren(late, IMPATIENT);
    Contract<Order, String> contract = Contract.of(broker, Order.class, String.class);
    String replies = queue(wire, "replies");
    warren.consume(contract.handledBy(message -> MessageResult.success("got it")));
    warren.start();
    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.placed",
            "{\"number\":\"1\",\"amount\":5}",
            true,
            Wire.withReplyTo("id", replies)));
    broker.eventually("the reply", () -> late.settled() == 1);

    warren.close();

    assertRedelivered(contract);
    assertThat(broker.inbox(replies).texts(1)).containsExactly("got it");
  }

  private void startSendingTo(String target, Contract<Order, Void> contract, Warren warren) {
    MessageSender<Order, Void> next = Contract.of(broker, Order.class).sender(warren);
    warren.consume(
        contract.handledBy(
            message -> {
              next.send(message.body()).to(Exchange.DEFAULT, target).now();
              return MessageResult.success();
            }));
    warren.start();
  }

  private void startFailing(Contract<Order, Void> contract, Warren warren) {
    warren.consume(contract.handledBy(message -> MessageResult.failure("busy", "come back")));
    warren.start();
  }

  private void publish(Contract<?, ?> contract) {
    Wire.publish(wire, contract.exchange(), "order.placed", "{\"number\":\"1\",\"amount\":5}");
  }

  private void assertRedelivered(Contract<?, ?> contract) {
    Delivery again = broker.inbox(contract.queue()).take();
    assertThat(again.redelivered()).isTrue();
    assertThat(Inbox.text(again)).contains("\"1\"");
    again.ack();
  }

  /** The close waits for the settlement, and returns nothing. */
  private void assertSettled(Contract<?, ?> contract, Warren warren) {
    warren.close();
    Wire.publish(wire, contract.exchange(), "order.last", "last");
    assertThat(broker.inbox(contract.queue()).texts(1)).containsExactly("last");
  }
}
