package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.CuttingProxy;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.PrivateRedis;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One of three schedulers is killed amid its work, and then Redis and the broker. */
class SchedulerKilledTest {
  private static final int MESSAGES = 20_000;
  private static final int SCHEDULERS = 3;
  private static final Duration LEAD = Duration.ofSeconds(10);
  private static final Duration SPAN = Duration.ofSeconds(30);
  private static final int HELD = 100;
  private static final Duration UNHEALTHY = Duration.ofSeconds(2);
  private static final Duration DEADLINE = Duration.ofSeconds(120);

  /** One of the schedulers. */
  static final class Sending {
    private Sending() {}

    public static void main(String[] arguments) {
      Warren warren = WarrenProcess.builder(arguments).redis(arguments[WarrenProcess.MORE]).build();
      warren.scheduler().start();
      WarrenProcess.say("started");
      warren.run();
    }
  }

  private final Chance chance = Chance.printed("scheduler killed");
  private final Orders orders = Orders.unique();
  private final Ledger ledger = new Ledger("scheduler killed");
  private final Lateness lateness = new Lateness(MESSAGES);
  private final AtomicInteger started = new AtomicInteger();

  @Test
  @Timeout(300)
  void everyMessageArrivesAndNoneIsEarly() {
    try (PrivateRabbit broker = PrivateRabbit.create().start();
        PrivateRedis redis = PrivateRedis.create().start();
        CuttingProxy way = new CuttingProxy(broker.amqpUri());
        Warren warren = Warren.builder().rabbit(broker.amqpUri()).redis(redis.uri()).build()) {
      warren.consume(
          orders.handledBy(
              4,
              200,
              message -> {
                lateness.arrived(message.body().number(), nanos(Instant.now()));
                ledger.handled(message);
                return MessageResult.success(message.body());
              }));
      warren.start();
      long held;
      int before;
      try (WarrenProcess victim = start(way.uri(), redis);
          WarrenProcess second = start(broker.amqpUri(), redis);
          WarrenProcess third = start(broker.amqpUri(), redis)) {
        Await.until(DEADLINE, "the schedulers", () -> started.get() == SCHEDULERS);
        schedule(orders.sender(warren));
        awaitArrivals(MESSAGES / 20 + chance.below(MESSAGES / 10));
        // It claims, and nothing is confirmed: so it is killed in the middle of sending.
        way.silence();
        Await.until(DEADLINE, "messages that only it can send", () -> overdue() >= HELD);
        held = overdue();
        victim.kill();
        awaitArrivals(MESSAGES * 2 / 5 + chance.below(MESSAGES / 10));
        redis.kill();
        redis.start();
        Await.until(DEADLINE, "the takeover", () -> overdue() == 0);
        before = ledger.handled();
        broker.kill();
        broker.start();
        Await.until(DEADLINE, () -> "all have arrived (" + ledger.counts() + ")", ledger::complete);
        Await.until(DEADLINE, "all are removed", () -> warren.schedule().pendingCount() == 0);
        assertThat(warren.schedule().parked(0, 1)).isEmpty();
        second.stop();
        third.stop();
      }
      ledger.close(
          ", held by the killed scheduler "
              + held
              + ", restarts of Redis 1, of the broker 1 after "
              + before
              + " arrivals, "
              + lateness);
      assertThat(before).as("arrivals before the broker was killed").isLessThan(MESSAGES);
      assertThat(lateness.early()).as("early").isZero();
      assertThat(ledger.receipts()).isEqualTo(MESSAGES);
    }
  }

  private WarrenProcess start(String uri, PrivateRedis redis) {
    return WarrenProcess.start(
        Sending.class, uri, orders, line -> started.incrementAndGet(), redis.uri());
  }

  private void schedule(MessageSender<Order, Order> sender) {
    Instant first = Instant.now().plus(LEAD);
    for (int number = 0; number < MESSAGES; number++) {
      Instant due = first.plus(SPAN.multipliedBy(number).dividedBy(MESSAGES));
      lateness.due(number, nanos(due));
      ledger.sent(number, sender.send(new Order(number)).at(due));
    }
    Await.until(DEADLINE, () -> "the receipts (" + ledger.counts() + ")", ledger::allDone);
    assertThat(Instant.now()).as("all are scheduled before the first is due").isBefore(first);
  }

  private void awaitArrivals(int point) {
    Await.until(
        DEADLINE,
        () -> point + " arrivals (" + ledger.counts() + ")",
        () -> ledger.handled() >= point);
  }

  /** What is later than healthy schedulers ever are. */
  private long overdue() {
    return lateness.overdue(nanos(Instant.now().minus(UNHEALTHY)));
  }

  private static long nanos(Instant instant) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
  }
}
