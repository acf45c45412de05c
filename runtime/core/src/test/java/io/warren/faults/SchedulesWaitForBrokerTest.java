package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ClosedException;
import io.warren.ConnectionException;
import io.warren.Receipt;
import io.warren.Schedule;
import io.warren.Warren;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.RealRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Redis is there, and the broker not yet. */
@Timeout(120)
class SchedulesWaitForBrokerTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Instant LATER = Instant.parse("2090-01-01T00:00:00Z");

  private final Orders orders = Orders.unique();

  @Test
  void whatIsScheduledBeforeTheBrokerIsThereIsKeptOnceItIs() {
    try (PrivateRabbit broker = PrivateRabbit.create();
        Warren warren = warren(broker, Duration.ofSeconds(60))) {
      CompletableFuture<Receipt> scheduled = schedule(warren, "1");
      CompletableFuture<Long> pending =
          CompletableFuture.supplyAsync(() -> warren.schedule().pendingCount());
      CompletableFuture<Schedule.Change> moved =
          CompletableFuture.supplyAsync(() -> warren.schedule().move("none", LATER));
      assertThat(scheduled).isNotDone();

      broker.start();

      assertThat(scheduled).succeedsWithin(DEADLINE).isEqualTo(new Receipt("1"));
      assertThat(pending).succeedsWithin(DEADLINE);
      assertThat(moved).succeedsWithin(DEADLINE).isEqualTo(Schedule.Change.UNKNOWN);
      assertThat(warren.schedule().cancel("1")).isEqualTo(Schedule.Change.DONE);
    }
  }

  @Test
  void withoutABrokerSchedulingFailsAtItsDeadlineAndSaysWhy() {
    try (PrivateRabbit broker = PrivateRabbit.create();
        Warren warren = warren(broker, Duration.ofSeconds(2))) {
      long begun = System.nanoTime();
      CompletableFuture<Receipt> scheduled = schedule(warren, "1");
      assertThat(scheduled).isNotDone();

      assertThatThrownBy(scheduled::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(ConnectionException.class)
          .hasMessageContaining("RabbitMQ was not reached within 2 s; there is no connection")
          .hasMessageContaining("nothing listens there");
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isBetween(Duration.ofSeconds(2), DEADLINE);
      assertThatThrownBy(() -> warren.schedule().pendingCount())
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("was not reached within 2 s");
    }
  }

  @Test
  void whatWaitsIsToldThatWarrenIsClosed() {
    try (PrivateRabbit broker = PrivateRabbit.create()) {
      Warren warren = warren(broker, Duration.ofMinutes(10));
      CompletableFuture<Receipt> scheduled = schedule(warren, "1");

      warren.close();

      assertThat(scheduled)
          .failsWithin(DEADLINE)
          .withThrowableThat()
          .withCauseInstanceOf(ClosedException.class);
    }
  }

  private CompletableFuture<Receipt> schedule(Warren warren, String id) {
    return orders.sender(warren).send(new Order(1)).id(id).at(LATER);
  }

  private static Warren warren(PrivateRabbit broker, Duration publishTimeout) {
    return Warren.builder()
        .rabbit(broker.amqpUri())
        .redis(RealRedis.uri())
        .namespace("schedules-" + UUID.randomUUID())
        .publishTimeout(publishTimeout)
        .build();
  }
}
