package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.PrivateRabbit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A queue whose leader is suspended gives no answer: neither yes nor no. */
class StuckQueueTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** Of a confirm while nothing is wrong it is a hundred times; of the publish timeout a tenth. */
  private static final Duration PROMPT = Duration.ofSeconds(3);

  @SuppressWarnings("NullAway.Init")
  private static PrivateRabbit broker;

  @BeforeAll
  static void start() {
    broker = PrivateRabbit.create().start();
  }

  @AfterAll
  static void close() {
    broker.close();
  }

  @Test
  @Timeout(180)
  void sendsToOthersAreConfirmedAsEver() {
    Orders stuck = Orders.unique();
    Orders healthy = Orders.unique();
    try (Warren warren = warren()) {
      warren.consume(stuck.handledBy(1, 10, StuckQueueTest::succeed));
      warren.consume(healthy.handledBy(1, 10, StuckQueueTest::succeed));
      warren.start();
      MessageSender<Order, Order> toStuck = stuck.sender(warren);
      MessageSender<Order, Order> toHealthy = healthy.sender(warren);
      toStuck.send(new Order(-1)).now().join();
      toHealthy.send(new Order(-1)).now().join();

      suspend(stuck.queue());
      List<CompletableFuture<Receipt>> stuckReceipts = new ArrayList<>();
      Queue<Long> millis = new ConcurrentLinkedQueue<>();
      int sent = 2_000;
      for (int number = 0; number < sent; number++) {
        stuckReceipts.add(toStuck.send(new Order(number)).now());
        long begun = System.nanoTime();
        toHealthy
            .send(new Order(number))
            .now()
            .thenRun(() -> millis.add((System.nanoTime() - begun) / 1_000_000));
      }
      Await.until(DEADLINE, () -> "healthy " + millis.size(), () -> millis.size() == sent);
      long worst = millis.stream().mapToLong(Long::longValue).max().orElseThrow();
      long meanwhile = stuckReceipts.stream().filter(CompletableFuture::isDone).count();
      resume(stuck.queue());
      stuckReceipts.forEach(receipt -> Await.until(DEADLINE, "a receipt", receipt::isDone));
      long failed =
          stuckReceipts.stream().filter(CompletableFuture::isCompletedExceptionally).count();
      System.out.println(
          "[warren] stuck queue: sent "
              + sent
              + " each, healthy confirmed "
              + millis.size()
              + ", worst "
              + worst
              + " ms; stuck confirmed meanwhile "
              + meanwhile
              + ", failed after it went on "
              + failed);
      assertThat(Duration.ofMillis(worst)).isLessThan(PROMPT);
      assertThat(meanwhile).isZero();
      assertThat(failed).isZero();
    }
  }

  @Test
  @Timeout(180)
  void settlementsOfOtherConsumersGoOn() {
    Orders stuck = Orders.unique(20, 1);
    Orders healthy = Orders.unique(20, 1);
    try (Warren warren = warren()) {
      warren.consume(stuck.handledBy(4, 200, message -> MessageResult.failure("no", "again")));
      Set<Integer> retried = ConcurrentHashMap.newKeySet();
      warren.consume(
          healthy.handledBy(
              4,
              200,
              message -> {
                if (message.redeliveredCount() == 0) {
                  return MessageResult.failure("no", "again");
                }
                retried.add(message.body().number());
                return MessageResult.success(message.body());
              }));
      warren.start();
      MessageSender<Order, Order> toStuck = stuck.sender(warren);
      MessageSender<Order, Order> toHealthy = healthy.sender(warren);
      toHealthy.send(new Order(-1)).now().join();
      Await.until(DEADLINE, "the first retry", () -> retried.size() == 1);

      suspend(stuck.retryQueue());
      suspend(stuck.deadQueue());
      int sent = 500;
      long begun = System.nanoTime();
      for (int number = 0; number < sent; number++) {
        toStuck.send(new Order(number)).now();
        toHealthy.send(new Order(number)).now();
      }
      Await.until(
          DEADLINE,
          () -> "retried " + retried.size() + ": " + warren.health(),
          () -> retried.size() == sent + 1);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      System.out.println(
          "[warren] stuck retry queue: others retried " + sent + " in " + took.toMillis() + " ms");
      resume(stuck.retryQueue());
      resume(stuck.deadQueue());
      try (Aside aside = new Aside(broker.amqpUri())) {
        Await.until(
            DEADLINE,
            () -> "dead " + aside.count(stuck.deadQueue()),
            () -> aside.count(stuck.deadQueue()) >= sent);
      }
      assertThat(took).isLessThan(PROMPT.multipliedBy(3));
    }
  }

  @Test
  @Timeout(180)
  void whatIsForTheSilentQueueFailsAtItsDeadlineAndNamesIt() {
    Orders stuck = Orders.unique();
    try (Warren warren =
        Warren.builder().rabbit(broker.amqpUri()).publishTimeout(Duration.ofSeconds(4)).build()) {
      warren.consume(stuck.handledBy(1, 10, StuckQueueTest::succeed));
      warren.start();
      MessageSender<Order, Order> sender = stuck.sender(warren);
      sender.send(new Order(-1)).now().join();

      suspend(stuck.queue());
      List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
      for (int number = 0; number < 100; number++) {
        receipts.add(sender.send(new Order(number)).now());
      }
      for (CompletableFuture<Receipt> receipt : receipts) {
        Await.until(DEADLINE, "a receipt", receipt::isDone);
        assertThat(receipt)
            .failsWithin(Duration.ZERO)
            .withThrowableThat()
            .withMessageContaining("exchange '" + stuck.exchange() + "'")
            .withMessageContaining("does not answer");
      }
      resume(stuck.queue());
      Await.until(
          DEADLINE,
          "it is sent to again",
          () -> sender.send(new Order(0)).now().handle((r, e) -> e == null).join());
    }
  }

  private static Warren warren() {
    return Warren.builder().rabbit(broker.amqpUri()).build();
  }

  private static MessageResult<Order> succeed(io.warren.Message<Order> message) {
    return MessageResult.success(message.body());
  }

  private static void suspend(String queue) {
    StuckQueues.suspend(broker, queue);
  }

  private static void resume(String queue) {
    StuckQueues.resume(broker, queue);
  }
}
