package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.DeadLetter;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.Store;
import io.warren.internal.transport.QueueReader;
import io.warren.internal.transport.Transport;
import io.warren.testing.FaultyStore;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.DerivedNames;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages that come more than once. */
abstract class DedupBehaviour extends Behaviour {
  private static final Duration LONG = Duration.ofHours(1);
  private static final String ANOTHER = "another process";

  private Store store;
  private Warren warren;
  private Transport wire;
  private Contract<Order, Void> contract;
  private Handled<Order> handled;

  @SuppressWarnings("NullAway.Init") // set before each test
  DedupBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    store = broker.store();
    warren = broker.warren(store);
    wire = broker.connect();
    contract = Contract.of(broker, Order.class).dedup(LONG);
    handled = new Handled<>();
  }

  @Test
  void aDuplicateWithinTheIntervalIsAcknowledgedAndNotHandled() {
    start();

    send("the-id", "1");
    send("the-id", "1");
    send("another-id", "1");
    broker.whileTimePasses("the end of all", () -> dropped() == 1 && handled.size() == 2);

    warren.close();
    assertNothingIsLeft();
  }

  @Test
  void whatAKeysGetterSaysIsNotToldWhereSomethingIsSensitive() {
    contract
        .message(message -> message.sensitive("number"))
        .dedup(
            LONG,
            order -> {
              throw new IllegalArgumentException("bad number " + order.number());
            });
    start();

    send("the-id", "SECRET");
    broker.whileTimePasses("its death", () -> warren.dead(contract.queue()).count() == 1);

    assertThat(warren.dead(contract.queue()).list(1))
        .singleElement()
        .satisfies(
            dead -> {
              assertThat(dead.code()).isEqualTo("no-dedup-key");
              assertThat(dead.reason())
                  .contains("IllegalArgumentException", "is not shown")
                  .doesNotContain("SECRET");
            });
  }

  @Test
  void aDuplicateAfterTheIntervalIsHandled() {
    contract.dedup(Duration.ofMillis(300));
    start();

    send("the-id", "1");
    broker.whileTimePasses("the first", () -> handled.size() == 1);
    AtomicReference<Instant> last = new AtomicReference<>(wire.time().now());
    broker.whileTimePasses(
        "the second",
        () -> {
          // Now and then, as nobody can say when the interval has begun.
          if (wire.time().now().isAfter(last.get().plusMillis(500))) {
            send("the-id", "1");
            last.set(wire.time().now());
          }
          return handled.size() == 2;
        });
  }

  @Test
  void aMessageThatFailedIsHandledAtItsRetryAndItsDuplicateIsDropped() {
    contract.retry(RetryPolicy.constant(1, Duration.ofMillis(100)));
    AtomicInteger attempts = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            message -> {
              handled.add(message);
              return attempts.incrementAndGet() == 1
                  ? MessageResult.failure("failed", "as at first")
                  : MessageResult.success();
            }));
    warren.start();

    send("the-id", "1");
    broker.whileTimePasses("the retry", () -> handled.size() == 2);
    send("the-id", "1");
    broker.whileTimePasses("the duplicate", () -> dropped() == 1);

    assertThat(handled.take().redeliveredCount()).isZero();
    assertThat(handled.take().redeliveredCount()).isEqualTo(1);
    assertThat(handled.size()).isZero();
  }

  @Test
  void aMessageThatWasRejectedIsHandledWhenItIsReplayed() {
    AtomicBoolean open = new AtomicBoolean();
    warren.consume(
        contract.handledBy(
            message -> {
              handled.add(message);
              return open.get()
                  ? MessageResult.success()
                  : MessageResult.reject("closed", "not now");
            }));
    warren.start();
    send("the-id", "1");
    broker.whileTimePasses("the death", () -> warren.dead(contract.queue()).list(1).size() == 1);

    open.set(true);
    assertThat(warren.dead(contract.queue()).replay("the-id")).isTrue();

    broker.whileTimePasses("the replay", () -> handled.size() == 2);
    assertThat(dropped()).isZero();
  }

  @Test
  void aDuplicateOfWhatIsBeingHandledWaitsAndIsThenDropped() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    contract.consumer(spec -> spec.concurrency(2));
    warren.consume(
        contract.handledBy(
            message -> {
              handled.add(message);
              begun.countDown();
              release.await();
              return MessageResult.success();
            }));
    warren.start();
    send("the-id", "1");
    broker.eventually("a handler that runs", () -> begun.getCount() == 0);

    send("the-id", "1");
    send("another-id", "1");
    // It came after the duplicate, and is not held up by it.
    broker.eventually("another message", () -> handled.size() == 2);
    release.countDown();

    broker.whileTimePasses("the duplicate", () -> dropped() == 1);
    assertThat(handled.size()).isEqualTo(2);
    warren.close();
    assertNothingIsLeft();
  }

  @Test
  void aDuplicateOfWhatThenFailsIsHandledAndItsWaitWasNoAttempt() {
    start();
    assertThat(claim("the-id")).isEqualTo(DedupStore.Claim.CLAIMED);

    send("the-id", "1");
    send("another-id", "1");
    broker.whileTimePasses("another message", () -> handled.size() == 1);
    handled.take();
    store.dedup().release(key("the-id"), ANOTHER);
    broker.whileTimePasses("the duplicate", () -> handled.size() == 1);

    Message<Order> message = handled.take();
    assertThat(message.id()).isEqualTo("the-id");
    assertThat(message.redeliveredCount()).isZero();
    assertThat(message.failed()).isFalse();
    assertThat(dropped()).isZero();
  }

  @Test
  void whatIsReturnedTooOftenIsDeadThoughItsKeyIsHeldAfterEachReturn() {
    contract.deliveryLimit(3);
    returnedAroundAWait(2, 2);

    DeadLetter letter = deadLetter();
    assertThat(letter.code()).isEqualTo("delivery_limit");
    assertThat(letter.reason()).contains("4 times");
    assertThat(handled.size()).isZero();

    assertThat(warren.dead(contract.queue()).replay("the-id")).isTrue();
    broker.whileTimePasses("the replay", () -> handled.size() == 1);
  }

  @Test
  void whatIsReturnedAsOftenAsItMayBeIsHandled() {
    contract.deliveryLimit(3);
    returnedAroundAWait(2, 1);

    broker.whileTimePasses("the handling", () -> handled.size() == 1);
    assertThat(warren.dead(contract.queue()).count()).isZero();
  }

  @Test
  void aMessageThatExpiresWhileItsKeyIsHeldIsDead() {
    start();
    assertThat(claim("the-id")).isEqualTo(DedupStore.Claim.CLAIMED);

    Wire.join(
        contract
            .sender(warren)
            .send(new Order("1", 5))
            .id("the-id")
            .expiration(Duration.ofSeconds(2))
            .now());

    assertThat(deadLetter().code()).isEqualTo("expired");
  }

  @Test
  void aHandlingThatTakesLongKeepsItsKey() {
    FaultyStore counted = new FaultyStore(store);
    LateReceipts late = new LateReceipts(broker.connect(), broker.executor());
    Warren slow = broker.warren(late, counted, Duration.ofSeconds(10));
    String target = queue(wire, "target");
    MessageSender<Order, Void> sender = contract.sender(slow);
    slow.consume(
        contract.handledBy(
            message -> {
              handled.add(message);
              sender.send(message.body()).to("", target).now();
              return MessageResult.success();
            }));
    slow.start();
    send("the-id", "1");
    broker.whileTimePasses("a handling", () -> late.sent() == 1);

    broker.whileTimePasses("a renewal", () -> counted.calls("renew") == 1);

    assertThat(claim("the-id")).isEqualTo(DedupStore.Claim.HELD);
    late.release();
    broker.whileTimePasses("the end", () -> claim("the-id") == DedupStore.Claim.DONE);
    assertThat(handled.size()).isEqualTo(1);
  }

  @Test
  void theKeyIsReadFromThePayload() {
    contract.dedup(LONG, Order::number);
    start();

    send("an-id", "1");
    send("another-id", "1");
    send("a-third-id", "2");
    broker.whileTimePasses("the end of all", () -> dropped() == 1 && handled.size() == 2);

    assertThat(handled.take().body().number()).isEqualTo("1");
    assertThat(handled.take().body().number()).isEqualTo("2");
  }

  @Test
  void aMessageWithoutItsKeyIsDeadAndNotLost() {
    contract.dedup(LONG, order -> order.number().isBlank() ? null : order.number());
    start();

    send("the-id", "");

    assertThat(deadLetter().code()).isEqualTo("no-dedup-key");
    assertThat(handled.size()).isZero();
  }

  @Test
  void aMessageWhoseKeyCannotBeReadIsDead() {
    contract.dedup(
        LONG,
        order -> {
          throw new IllegalStateException("a getter that throws");
        });
    start();

    send("the-id", "1");

    DeadLetter letter = deadLetter();
    assertThat(letter.code()).isEqualTo("no-dedup-key");
    assertThat(letter.reason()).contains("a getter that throws");
  }

  @Test
  void aMessageWithoutAnIdIsDeadWhereTheIdIsTheKey() {
    start();

    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.placed",
            "{\"number\":\"1\",\"amount\":5}",
            true,
            Wire.properties(null)));

    assertThat(deadLetter().code()).isEqualTo("no-dedup-key");
  }

  @Test
  void messagesOfTwoKindsAreNoDuplicatesOfEachOther() {
    MessageSpec<String, Void> other =
        MessageSpec.of("Orders.cancelled", PayloadType.of(String.class))
            .exchange(contract.exchange())
            .routingKey("order.cancelled")
            .type("order.cancelled")
            .build();
    Handled<String> cancelled = new Handled<>();
    warren.consume(contract.handledBy(handled, other, cancelled));
    warren.start();

    send("the-id", "1");
    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(), "order.cancelled", "text", true, Wire.properties("the-id")));
    broker.whileTimePasses("both", () -> handled.size() == 1 && cancelled.size() == 1);

    assertThat(dropped()).isZero();
  }

  @Test
  void aConsumerThatDropsDuplicatesNeedsAStore() {
    assertThatThrownBy(() -> broker.warren().consume(contract.handledBy(handled)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Orders has @Dedup")
        .hasMessageContaining(".redis(\"redis://");
  }

  private void start() {
    warren.consume(contract.handledBy(handled));
    warren.start();
  }

  /**
   * A message is returned, waits because its key is held, and is returned again; then its key is
   * free and it is consumed. That is what processes leave behind that die of it.
   */
  private void returnedAroundAWait(int before, int after) {
    claim("the-id");
    Warren first = broker.warren(broker.store());
    first.consume(contract.handledBy(handled));
    first.start();
    first.close();
    send("the-id", "1");
    returned(before);

    Warren second = broker.warren(broker.store());
    second.consume(contract.handledBy(handled));
    second.start();
    String waiting = DerivedNames.retryQueue(contract.queue(), ConsumerQueues.DEDUP_WAIT);
    broker.eventually("the wait", () -> count(waiting) == 1 && count(contract.queue()) == 0);
    second.close();
    broker.whileTimePasses("the end of the wait", () -> count(contract.queue()) == 1);
    returned(after);

    store.dedup().release(key("the-id"), ANOTHER);
    start();
  }

  private void returned(int times) {
    for (int i = 0; i < times; i++) {
      try (QueueReader reader = wire.read(contract.queue())) {
        assertThat(reader.next()).isNotNull();
      }
    }
  }

  private long count(String queue) {
    try (QueueReader reader = wire.read(queue)) {
      return reader.count();
    }
  }

  private void send(String id, String number) {
    Wire.join(contract.sender(warren).send(new Order(number, 5)).id(id).now());
  }

  private DedupKey key(String id) {
    return new DedupKey(contract.queue(), "order.placed", id);
  }

  private DedupStore.Claim claim(String id) {
    return store.dedup().claim(key(id), ANOTHER, Duration.ofMinutes(10));
  }

  private DeadLetter deadLetter() {
    broker.whileTimePasses("the death", () -> warren.dead(contract.queue()).list(1).size() == 1);
    return warren.dead(contract.queue()).list(1).get(0);
  }

  private int dropped() {
    String detail =
        warren.health().parts().stream()
            .filter(part -> part.name().equals("dedup " + contract.queue()) && part.up())
            .findFirst()
            .orElseThrow()
            .detail();
    String text = "duplicates dropped: ";
    assertThat(detail).startsWith(text);
    return Integer.parseInt(detail.substring(text.length()));
  }

  private void assertNothingIsLeft() {
    String waiting = DerivedNames.retryQueue(contract.queue(), ConsumerQueues.DEDUP_WAIT);
    for (String queue : new String[] {contract.queue(), waiting, contract.deadQueue()}) {
      Wire.publish(wire, "", queue, "last");
      assertThat(broker.inbox(queue).texts(1)).containsExactly("last");
    }
  }
}
