package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.store.Store;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import io.warren.observe.Event;
import io.warren.observe.Outcome;
import io.warren.testing.FaultyStore;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What observers are told of deliveries: all of it, in its order. */
abstract class ObservedHandlingBehaviour extends Behaviour {
  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration IMPATIENT = Duration.ofMillis(200);

  private Told told;
  private Store store;
  private Warren warren;
  private Transport wire;
  private Contract<Order, Void> contract;

  @SuppressWarnings("NullAway.Init") // set before each test
  ObservedHandlingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    told = new Told();
    store = broker.store();
    warren = broker.observed(broker.newTransport(), store, Duration.ofSeconds(10), told);
    wire = broker.connect();
    contract = Contract.of(broker, Order.class);
  }

  @AfterEach
  void toldOnThreadsThatMayWait() {
    told.assertOnThreadsThatMayWait();
  }

  @Test
  void aSuccessIsReceivedHandledAndAcknowledged() {
    start(MessageResult.success());

    send("m");
    settled("m");

    assertThat(told.inQueue("m")).containsExactly("Received 1", "Handled SUCCESS", "Acknowledged");
    assertThat(told.calls()).containsExactly("sending m", "handling [m]", "handled [SUCCESS]");
    Event.Received received = told.the(Event.Received.class);
    assertThat(received.about().contract()).isEqualTo("Orders");
    assertThat(received.about().type()).isEqualTo("order.placed");
    assertThat(received.about().exchange()).isEqualTo(contract.exchange());
    assertThat(received.about().routingKey()).isEqualTo("order.placed");
    assertThat(received.about().queue()).isEqualTo(contract.queue());
    assertThat(received.about().conversationId()).isEqualTo("m");
    assertThat(received.about().instance()).hasSize(8);
    assertThat(received.content().body()).asString().contains("\"number\":\"m\"");
    assertThat(received.content().type()).isEqualTo("application/json");
    assertThat(received.foreign()).isFalse();
    assertThat(received.redelivered()).isFalse();
    assertThat(received.queued()).isBetween(Duration.ZERO, Broker.DEADLINE);
    Event.Handled handled = told.the(Event.Handled.class);
    assertThat(handled.waited()).isBetween(Duration.ZERO, Broker.DEADLINE);
    assertThat(handled.took()).isPositive();
    assertThat(handled.batch()).isEqualTo(1);
  }

  @Test
  void aRetryThatSucceedsIsTwoAttempts() {
    contract.retry(RetryPolicy.constant(2, SOON));
    start(MessageResult.failure("busy", "not now"), MessageResult.success());

    send("m");
    broker.whileTimePasses("both attempts", () -> told.settled("m") == 2);

    assertThat(told.inQueue("m"))
        .containsExactly(
            "Received 1",
            "Handled FAILURE busy",
            "Retried 1/2 busy",
            "Acknowledged",
            "Received 2",
            "Handled SUCCESS",
            "Acknowledged");
    Event.Retried retried = told.the(Event.Retried.class);
    assertThat(retried.pause()).isEqualTo(SOON);
    assertThat(retried.reason().text()).isEqualTo("not now");
    // The wait before the retry is no time in its queue.
    assertThat(told.all(Event.Received.class).get(1).queued()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void afterTheLastRetryItIsDead() {
    contract.retry(RetryPolicy.constant(1, SOON));
    IllegalStateException thrown = new IllegalStateException("no index");
    warren.consume(
        contract.handledBy(
            message -> {
              throw thrown;
            }));
    warren.start();

    send("m");
    broker.whileTimePasses("both attempts", () -> told.settled("m") == 2);

    assertThat(told.inQueue("m"))
        .containsExactly(
            "Received 1",
            "Handled FAILURE exception",
            "Retried 1/1 exception",
            "Acknowledged",
            "Received 2",
            "Handled FAILURE exception",
            "Dead exception",
            "Acknowledged");
    Event.Dead dead = told.the(Event.Dead.class);
    assertThat(dead.reason().thrown()).isSameAs(thrown);
    assertThat(dead.reason().text()).contains("no index");
    assertThat(dead.byBroker()).isFalse();
    assertThat(told.calls()).contains("handled [FAILURE exception]");
  }

  @Test
  void aRejectedMessageIsDeadAtOnce() {
    contract.retry(RetryPolicy.constant(3, SOON));
    start(MessageResult.reject("never", "no such order"));

    send("m");
    settled("m");

    assertThat(told.inQueue("m"))
        .containsExactly("Received 1", "Handled REJECT never", "Dead never", "Acknowledged");
  }

  @Test
  void whatCannotBeDecodedIsDeadAndNeverHandled() {
    start(MessageResult.success());

    publish("m", "no order", Map.of());
    settled("m");

    assertThat(told.inQueue("m")).containsExactly("Received 1", "Dead undecodable", "Acknowledged");
    assertThat(told.calls()).isEmpty();
    assertThat(told.the(Event.Received.class).foreign()).isTrue();
    assertThat(told.the(Event.Dead.class).reason().thrown()).isNotNull();
  }

  @Test
  void whatHasExpiredIsDeadAndNeverHandled() {
    start(MessageResult.success());

    publish("m", ORDER, Map.of("warren-expires-at", 1L));
    settled("m");

    assertThat(told.inQueue("m")).containsExactly("Received 1", "Dead expired", "Acknowledged");
    assertThat(told.calls()).isEmpty();
  }

  @Test
  void whatWasReturnedTooOftenIsDeadAndNeverHandled() {
    contract.dedup(LONG);
    start(MessageResult.success());

    publish("m", ORDER, Map.of("warren-returns", 21));
    settled("m");

    assertThat(told.inQueue("m"))
        .containsExactly("Received 1", "Dead delivery_limit", "Acknowledged");
  }

  @Test
  void aDuplicateIsDropped() {
    contract.dedup(LONG);
    start(MessageResult.success());

    send("m");
    settled("m");
    send("m");
    broker.whileTimePasses("the duplicate", () -> told.settled("m") == 2);

    assertThat(told.inQueue("m"))
        .containsExactly(
            "Received 1",
            "Handled SUCCESS",
            "Acknowledged",
            "Received 1",
            "Dropped",
            "Acknowledged");
  }

  @Test
  void aDuplicateOfWhatIsBeingHandledIsHeld() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    contract.dedup(LONG, Order::number).consumer(spec -> spec.concurrency(2));
    warren.consume(
        contract.handledBy(
            message -> {
              begun.countDown();
              release.await();
              return MessageResult.success();
            }));
    warren.start();

    sendTo("first", "the same");
    broker.eventually("a handler that runs", () -> begun.getCount() == 0);
    sendTo("second", "the same");
    broker.eventually("the second waits", () -> told.settled("second") == 1);
    release.countDown();
    broker.whileTimePasses("the second comes again", () -> told.settled("second") == 2);

    assertThat(told.inQueue("first"))
        .containsExactly("Received 1", "Handled SUCCESS", "Acknowledged");
    assertThat(told.inQueue("second"))
        .containsExactly(
            "Received 1",
            "Held dedup-key-held",
            "Acknowledged",
            "Received 1",
            "Dropped",
            "Acknowledged");
  }

  @Test
  void whatMustWaitForTheStoreIsReturned() {
    FaultyStore faulty = new FaultyStore(store);
    Warren waiting = broker.observed(broker.newTransport(), faulty, Duration.ofSeconds(10), told);
    contract.dedup(LONG);
    waiting.consume(contract.handledBy(message -> MessageResult.success()));
    waiting.start();
    faulty.fail("claim");

    send("m");
    broker.eventually("the return", () -> told.inQueue("m").size() == 2);
    faulty.heal();
    broker.whileTimePasses("the store answers", () -> told.settled("m") == 1);

    assertThat(told.inQueue("m"))
        .containsExactly(
            "Received 1", "Returned store", "Received 1", "Handled SUCCESS", "Acknowledged");
  }

  @Test
  void eachMessageOfABatchIsToldByItselfAndItsHandlerOnce() {
    warren.consume(
        Contract.inBatches(
            contract,
            3,
            LONG,
            messages -> BatchResult.each(messages, ObservedHandlingBehaviour::unlessBad)));
    warren.start();

    send("a");
    send("bad");
    send("c");
    for (String id : List.of("a", "bad", "c")) {
      settled(id);
    }

    List<String> good = List.of("Received 1", "Handled SUCCESS", "Acknowledged");
    assertThat(told.inQueue("a")).isEqualTo(good);
    assertThat(told.inQueue("bad"))
        .containsExactly("Received 1", "Handled REJECT bad", "Dead bad", "Acknowledged");
    assertThat(told.inQueue("c")).isEqualTo(good);
    assertThat(told.calls())
        .filteredOn(call -> call.startsWith("handl"))
        .containsExactly("handling [a, bad, c]", "handled [SUCCESS, REJECT bad, SUCCESS]");
    assertThat(told.all(Event.Handled.class)).allMatch(handled -> handled.batch() == 3);
  }

  private static MessageResult<Void> unlessBad(Message<Order> message) {
    return message.body().number().equals("bad")
        ? MessageResult.reject("bad", "as its number says")
        : MessageResult.success();
  }

  @Test
  void whatAHandlerSendsIsToldBeforeItsOwnEnd() {
    Contract<Order, Void> next = Contract.of(broker, Order.class);
    MessageSender<Order, Void> sender = next.sender(warren);
    warren.consume(next.handledBy(message -> MessageResult.success()));
    warren.consume(
        contract.handledBy(
            message -> {
              sender.send(new Order("next", 1)).id("child").now();
              return MessageResult.success();
            }));
    warren.start();

    send("m");
    settled("m");
    settled("child");

    List<String> order =
        told.events().stream()
            .filter(
                event ->
                    event.about().messageId().equals("m")
                        ? event.about().queue() != null
                        : event.about().queue() == null)
            .map(Told::words)
            .toList();
    assertThat(order).containsExactly("Received 1", "Sent", "Handled SUCCESS", "Acknowledged");
    Event.Received child = told.all(Event.Received.class).get(1);
    assertThat(child.about().parentId()).isEqualTo("m");
    assertThat(child.about().conversationId()).isEqualTo("m");
  }

  @Test
  void aHandlerWhoseSendIsNotSafeHasFailedAfterAll() {
    MessageSender<Order, Void> sender = contract.sender(warren);
    warren.consume(
        contract.handledBy(
            message -> {
              sender.send(message.body()).id("child").to(contract.exchange(), "nowhere").now();
              return MessageResult.success();
            }));
    warren.start();

    send("m");
    settled("m");

    assertThat(told.outside("child")).containsExactly("SendFailed unroutable");
    assertThat(told.calls()).contains("handled [SUCCESS]");
    assertThat(told.inQueue("m"))
        .containsExactly(
            "Received 1", "Handled FAILURE send-failed", "Dead send-failed", "Acknowledged");
  }

  @Test
  void whatAHandlingProducedAndDidNotSendIsToldWithIt() {
    MessageSender<Order, Void> sender = contract.sender(warren);
    warren.consume(
        contract.handledBy(
            message -> MessageResult.success().next(sender.message(new Order("next", 7)))));
    warren.start();

    send("m");
    settled("m");

    Event.Handled handled = told.the(Event.Handled.class);
    assertThat(handled.result().outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(handled.next()).isNotNull();
    assertThat(handled.next().content().get().shown(100).text())
        .isEqualTo("{\"number\":\"next\",\"amount\":7}");
    assertThat(handled.next().parentId()).isEqualTo("m");
    assertThat(handled.next().conversationId()).isEqualTo("m");
  }

  @Test
  void aHandlerThatIsNotOverWhenWarrenClosesReturnsItsMessage() {
    closeWhileHandled("bad", MessageResult.reject("bad", "as it should"));

    assertThat(told.inQueue("bad"))
        .containsExactly("Received 1", "Handled REJECT bad", "Returned closed");
  }

  @Test
  void aSuccessThatCouldNotBeAcknowledgedIsReturned() {
    closeWhileHandled("m", MessageResult.success());

    assertThat(told.inQueue("m"))
        .containsExactly("Received 1", "Handled SUCCESS", "Returned channel-lost");
  }

  /** Closes before the handler is over, which then ends like this. */
  private void closeWhileHandled(String number, MessageResult<Void> result) {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Warren closing = broker.observed(broker.newTransport(), broker.store(), IMPATIENT, told);
    closing.consume(
        contract.handledBy(
            message -> {
              begun.countDown();
              release.await();
              return result;
            }));
    closing.start();
    send(number);
    broker.eventually("a handler that runs", () -> begun.getCount() == 0);

    closing.close();
    release.countDown();
    broker.eventually("its late end", () -> told.inQueue(number).size() == 3);
  }

  @Test
  void aReplayedAndADiscardedLetterAreTold() {
    AtomicBoolean open = new AtomicBoolean();
    warren.consume(
        contract.handledBy(
            message ->
                open.get() ? MessageResult.success() : MessageResult.reject("closed", "not now")));
    warren.start();
    send("replayed");
    send("discarded");
    settled("replayed");
    settled("discarded");
    open.set(true);

    broker.eventually("the replay", () -> warren.dead(contract.queue()).replay("replayed"));
    broker.whileTimePasses("its handling", () -> told.settled("replayed") == 2);
    assertThat(warren.dead(contract.queue()).discard("discarded")).isTrue();

    List<String> again = told.inQueue("replayed");
    assertThat(again.subList(0, 4))
        .containsExactly("Received 1", "Handled REJECT closed", "Dead closed", "Acknowledged");
    // It may be handled before its confirm is known.
    assertThat(again.subList(4, again.size()))
        .containsExactlyInAnyOrder("Replayed", "Received 1", "Handled SUCCESS", "Acknowledged");
    assertThat(told.inQueue("discarded"))
        .containsExactly(
            "Received 1", "Handled REJECT closed", "Dead closed", "Acknowledged", "Discarded");
    Event.Discarded discarded = told.the(Event.Discarded.class);
    assertThat(discarded.deadQueue()).isEqualTo(contract.deadQueue());
    assertThat(discarded.about().queue()).isEqualTo(contract.queue());
    assertThat(discarded.about().contract()).isEqualTo("Orders");
    assertThat(discarded.content().body()).asString().contains("discarded");
  }

  private static final String ORDER = "{\"number\":\"1\",\"amount\":1}";

  @SafeVarargs
  private void start(MessageResult<Void>... results) {
    warren.consume(
        contract.handledBy(
            message -> results[Math.min(message.redeliveredCount(), results.length - 1)]));
    warren.start();
  }

  private void send(String id) {
    sendTo(id, id);
  }

  private void sendTo(String id, String number) {
    Wire.join(contract.sender(warren).send(new Order(number, 1)).id(id).now());
  }

  private void publish(String id, String body, Map<String, Object> headers) {
    OutgoingMessage message =
        Wire.message(contract.exchange(), "order.placed", body, true, Wire.properties(id, headers));
    Wire.publish(wire, message);
  }

  private void settled(String id) {
    broker.whileTimePasses(id + " is settled", () -> told.settled(id) == 1);
  }
}
