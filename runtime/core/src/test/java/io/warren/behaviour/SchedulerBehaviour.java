package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.warren.Health;
import io.warren.MessageResult;
import io.warren.Schedule.Change;
import io.warren.Scheduled;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.store.Store;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.transport.Transport;
import io.warren.testing.CapturedLog;
import io.warren.testing.FaultyStore;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What schedulers promise, alone and together, and when something fails. */
abstract class SchedulerBehaviour extends Behaviour {
  private static final Duration SOON = Duration.ofMillis(600);
  private static final Duration IMPATIENT = Duration.ofMillis(200);

  private Transport wire;
  private TimeSource time;
  private Store store;
  private Warren warren;
  private Contract<Order, Void> contract;
  private Handled<Order> handled;
  private MessageSender<Order, Void> sender;

  @SuppressWarnings("NullAway.Init") // set before each test
  SchedulerBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void start() {
    wire = broker.connect();
    time = wire.time();
    store = broker.store();
    warren = broker.warren(broker.store());
    contract = Contract.of(broker, Order.class);
    handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
    sender = contract.sender(warren);
  }

  @Test
  void aMessageOutlivesItsSender() {
    Warren other = broker.warren(broker.store());
    Wire.join(contract.sender(other).send(new Order("1", 5)).at(in(SOON)));
    other.close();

    broker.warren(broker.store()).scheduler().start();

    arrivals(1);
    assertThat(store.schedule().pendingCount()).isZero();
  }

  @Test
  void schedulersShareTheWorkAndSendNothingTwice() {
    // More than one of them claims at a time.
    int count = 1_300;
    Instant due = in(Duration.ofMillis(1_500));
    List<CompletableFuture<?>> receipts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      receipts.add(sender.send(new Order("n" + i, i)).at(due));
    }
    receipts.forEach(Wire::join);
    broker.warren(broker.store()).scheduler().start();
    broker.warren(broker.store()).scheduler().start();

    broker.whileTimePasses(
        "the end of the work",
        () -> handled.size() >= count && store.schedule().pendingCount() == 0);

    assertThat(Stream.generate(() -> handled.take().body().number()).limit(count))
        .doesNotHaveDuplicates();
    assertThat(handled.size()).isZero();
  }

  @Test
  void whatADeadSchedulerHasClaimedIsTakenOverWhenTheLeaseEnds() {
    Instant due = in(SOON);
    Wire.join(sender.send(new Order("1", 5)).at(due));
    Duration lease = Duration.ofSeconds(2);
    broker.whileTimePasses("the claim of one that dies", () -> claim("dead", lease) == 1);

    warren.scheduler().start();

    arrivals(1);
    assertThat(handled.take().receiveTime()).isAfterOrEqualTo(due.plus(lease));
    broker.eventually("the removal", () -> store.schedule().pendingCount() == 0);
  }

  @Test
  void aSlowConfirmKeepsItsLease() {
    LateReceipts late = new LateReceipts(broker.connect(), broker.executor());
    Warren slow = broker.warren(late, broker.store(), IMPATIENT);
    slow.scheduler().start();
    Wire.join(sender.send(new Order("1", 5)).at(in(SOON)));
    broker.whileTimePasses("the publish", () -> late.sent() == 1);

    // Longer than a lease lasts that nobody renews.
    Instant end = in(Duration.ofSeconds(17));
    broker.whileTimePasses(
        "the end of the wait",
        () -> {
          assertThat(claim("another", Duration.ofSeconds(15))).isZero();
          return time.now().isAfter(end);
        });
    late.release();
    broker.eventually("the removal", () -> store.schedule().pendingCount() == 0);
    assertThat(handled.size()).isEqualTo(1);
  }

  @Test
  void aMessageThatNoQueueTakesIsTriedAgain() {
    String target = broker.name("target");
    warren.scheduler().start();
    Wire.join(sender.send(new Order("1", 5)).to(Exchange.DEFAULT, target).at(in(SOON)));
    Wire.join(sender.send(new Order("2", 5)).at(in(SOON)));
    arrivals(1);
    broker.eventually("the refusal", () -> store.schedule().pending(0, 1).get(0).failures() == 1);

    declare(wire, Topology.builder().queue(Queue.named(target).build()).build());
    Inbox inbox = broker.inbox(target);

    broker.whileTimePasses("the arrival", () -> inbox.size() == 1);
    assertThat(inbox.texts(1).get(0)).contains("\"1\"");
    broker.eventually("the removal", () -> store.schedule().pendingCount() == 0);
  }

  @Test
  void whatCannotBeReadIsParkedAndHoldsUpNothing() {
    Instant due = in(SOON);
    Wire.join(store.schedule().add(new ScheduledEntry("damaged", due, new byte[] {9, 9}, 0)));
    try (CapturedLog log = new CapturedLog("io.warren.internal.schedule.DueMessages")) {
      warren.scheduler().start();
      Wire.join(sender.send(new Order("1", 5)).at(due));

      arrivals(1);
      broker.eventually("the parking", () -> !warren.schedule().parked(0, 1).isEmpty());

      assertThat(log.text()).contains("damaged").contains("parked").contains("form 9");
    }
    assertThat(warren.schedule().parked(0, 10))
        .extracting(Scheduled::id, Scheduled::exchange)
        .containsExactly(tuple("damaged", ""));
    assertThat(warren.schedule().cancel("damaged")).isEqualTo(Change.DONE);
    assertThat(warren.schedule().parked(0, 10)).isEmpty();
  }

  @Test
  void aParkedMessageThatIsMovedArrives() {
    String id = Wire.join(sender.send(new Order("1", 5)).at(in(SOON))).id();
    broker.whileTimePasses("the claim", () -> claim("parker", Duration.ofSeconds(15)) == 1);
    Wire.join(store.schedule().park("parker", id));
    warren.scheduler().start();

    assertThat(warren.schedule().pendingCount()).isZero();
    assertThat(warren.schedule().parked(0, 10)).extracting(Scheduled::id).containsExactly(id);
    assertThat(warren.schedule().move(id, in(SOON))).isEqualTo(Change.DONE);

    arrivals(1);
  }

  @Test
  void aStoreThatFailsForAWhileIsSaidSoAndHoldsUpNothingForEver() {
    FaultyStore faulty = new FaultyStore(broker.store());
    Warren scheduling = broker.warren(broker.connect(), faulty, IMPATIENT);
    scheduling.scheduler().start();
    assertThat(scheduling.health().up()).isTrue();
    try (CapturedLog log = new CapturedLog("io.warren.internal.schedule.RunningScheduler")) {
      faulty.fail();
      Wire.join(sender.send(new Order("1", 5)).at(in(SOON)));
      broker.whileTimePasses("what is said", () -> !scheduler(scheduling).up());
      assertThat(scheduler(scheduling).detail())
          .contains("nothing scheduled is sent")
          .contains("cannot be reached");
      Instant later = in(Duration.ofSeconds(2));
      broker.whileTimePasses("some more attempts", () -> time.now().isAfter(later));
      assertThat(log.text()).containsOnlyOnce("are not sent");
    }
    assertThat(handled.size()).isZero();
    faulty.heal();

    arrivals(1);
    assertThat(scheduling.health().up()).isTrue();
  }

  @Test
  void whatIsSentWhileTheStoreCannotBeToldIsRemovedLaterAndNotSentTwice() {
    FaultyStore faulty = new FaultyStore(broker.store());
    Warren scheduling = broker.warren(broker.connect(), faulty, IMPATIENT);
    scheduling.scheduler().start();
    faulty.fail("remove");
    Wire.join(sender.send(new Order("1", 5)).at(in(SOON)));
    arrivals(1);
    assertThat(store.schedule().pendingCount()).isEqualTo(1);

    faulty.heal();

    broker.whileTimePasses("the removal", () -> store.schedule().pendingCount() == 0);
    assertThat(handled.size()).isEqualTo(1);
  }

  @Test
  void aHandlersMessageIsRetriedWhenItsScheduledSendIsNotSafe() {
    FaultyStore faulty = new FaultyStore(broker.store());
    Warren other = broker.warren(broker.connect(), faulty, IMPATIENT);
    Contract<Order, Void> first =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, Duration.ofSeconds(1)));
    AtomicInteger attempts = new AtomicInteger();
    MessageSender<Order, Void> next = contract.sender(other);
    Instant due = in(Duration.ofHours(1));
    other.consume(
        first.handledBy(
            message -> {
              next.send(message.body()).id("next").at(due);
              attempts.incrementAndGet();
              return MessageResult.success();
            }));
    other.start();
    faulty.fail("add");
    Wire.join(first.sender(warren).send(new Order("1", 5)).now());
    broker.eventually("the first attempt", () -> faulty.calls("add") == 1);
    assertThat(store.schedule().pendingCount()).isZero();
    faulty.heal();

    broker.whileTimePasses("the retry", () -> attempts.get() == 2);

    broker.eventually("the schedule", () -> store.schedule().pendingCount() == 1);
  }

  @Test
  void aCloseWaitsForWhatIsBeingSent() {
    LateReceipts late = new LateReceipts(broker.connect(), broker.executor());
    Warren slow = broker.warren(late, broker.store(), Broker.DEADLINE);
    slow.scheduler().start();
    Wire.join(sender.send(new Order("1", 5)).at(in(SOON)));
    broker.whileTimePasses("the publish", () -> late.sent() == 1);

    CompletableFuture<Void> closed = CompletableFuture.runAsync(slow::close);
    broker.eventually("its end", () -> !scheduler(slow).up());
    assertThat(closed).isNotDone();
    assertThat(store.schedule().pendingCount()).isEqualTo(1);
    late.release();
    Wire.join(closed);

    assertThat(store.schedule().pendingCount()).isZero();
  }

  @Test
  void aSchedulerIsStartedOnceAndRunsUntilItsWarrenCloses() {
    Warren scheduling = broker.warren(broker.store());
    CompletableFuture<Void> run = CompletableFuture.runAsync(() -> scheduling.scheduler().run());
    broker.eventually(
        "the start",
        () -> scheduling.health().parts().stream().anyMatch(p -> p.name().equals("scheduler")));
    assertThatThrownBy(() -> scheduling.scheduler().start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("started before");
    assertThat(run).isNotDone();

    scheduling.close();

    Wire.join(run);
    assertThatThrownBy(() -> scheduling.scheduler().start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private Instant in(Duration duration) {
    return time.now().plus(duration);
  }

  private void arrivals(int count) {
    broker.whileTimePasses("the arrival", () -> handled.size() == count);
  }

  private int claim(String owner, Duration lease) {
    return Wire.join(store.schedule().claim(owner, 10, lease)).entries().size();
  }

  private static Health.Part scheduler(Warren warren) {
    return warren.health().parts().stream()
        .filter(part -> part.name().equals("scheduler"))
        .findFirst()
        .orElseThrow();
  }
}
