package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.PrivateRedis;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redis keeps its connections for a while, and answers nothing. */
class RedisStalledTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Duration LESS_THAN_A_LEASE = Duration.ofSeconds(15);
  private static final int MESSAGES = 100;

  /** Less than a call may take, and so long that several fail. */
  @ParameterizedTest
  @ValueSource(ints = {5, 21})
  @Timeout(180)
  void whatIsDueMeanwhileIsSentRightAfterwards(int seconds) throws Exception {
    Orders orders = Orders.unique();
    Map<String, Instant> handled = new ConcurrentHashMap<>();
    try (PrivateRedis redis = PrivateRedis.create().start();
        Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).redis(redis.uri()).build()) {
      warren.consume(
          orders.handledBy(
              4,
              100,
              message -> {
                handled.putIfAbsent(message.id(), Instant.now());
                return MessageResult.success(message.body());
              }));
      warren.start();
      warren.scheduler().start();
      Instant begin = Instant.now().plusSeconds(2);
      schedule(orders.sender(warren), begin, Duration.ofSeconds(seconds + 4L));
      Await.until(DEADLINE, "the first", () -> !handled.isEmpty());

      redis.suspend();
      // A stall takes as long as it takes: there is nothing to wait for.
      Thread.sleep(seconds * 1_000L);
      redis.resume();
      Instant end = Instant.now();
      Await.until(
          DEADLINE, () -> MESSAGES + " (" + handled.size() + ")", () -> handled.size() == MESSAGES);

      for (int i = 0; i < MESSAGES; i++) {
        Instant due = due(begin, Duration.ofSeconds(seconds + 4L), i);
        Instant expected = due.isBefore(end) ? end : due;
        assertThat(handled.get("" + i)).as("message %d", i).isBefore(expected.plus(SOON));
      }
      aside.delete(orders);
    }
  }

  /** So long that the claims fail here, and run in Redis all the same. */
  @Test
  @Timeout(180)
  void whatWasClaimedMeanwhileIsHandledRightAfterwards() throws Exception {
    Orders orders = Orders.unique().droppingDuplicates();
    Map<String, Instant> handled = new ConcurrentHashMap<>();
    try (PrivateRedis redis = PrivateRedis.create().start();
        Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).redis(redis.uri()).build()) {
      warren.consume(
          orders.handledBy(
              4,
              100,
              message -> {
                handled.putIfAbsent(message.id(), Instant.now());
                return MessageResult.success(message.body());
              }));
      warren.start();
      MessageSender<Order, Order> sender = orders.sender(warren);
      sender.send(new Order(0)).id("first").now().join();
      Await.until(DEADLINE, "the first", () -> !handled.isEmpty());

      redis.suspend();
      for (int i = 0; i < 4; i++) {
        sender.send(new Order(i)).id("" + i).now().join();
      }
      Await.until(DEADLINE, "the consumer's wait", () -> !warren.health().up());
      redis.resume();
      Instant end = Instant.now();

      Await.until(DEADLINE, () -> "all (" + handled + ")", () -> handled.size() == 1 + 4);
      for (int i = 0; i < 4; i++) {
        assertThat(handled.get("" + i)).as("message %d", i).isBefore(end.plus(LESS_THAN_A_LEASE));
      }
      aside.delete(orders);
    }
  }

  private static Instant due(Instant begin, Duration span, int i) {
    return begin.plus(span.multipliedBy(i).dividedBy(MESSAGES));
  }

  private static void schedule(MessageSender<Order, Order> sender, Instant begin, Duration span) {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      receipts.add(sender.send(new Order(i)).id("" + i).at(due(begin, span, i)));
    }
    assertThat(receipts).allSatisfy(receipt -> assertThat(receipt).succeedsWithin(DEADLINE));
  }
}
