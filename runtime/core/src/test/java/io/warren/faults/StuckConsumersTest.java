package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.testing.Await;
import io.warren.testing.CuttingProxy;
import io.warren.testing.PrivateRabbit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Consumers of queues whose leaders are suspended: a subscribe and a cancel are not answered. */
class StuckConsumersTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** A third of what the client waits for one answer. */
  private static final Duration SHORT = Duration.ofSeconds(10);

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
  void aLostConnectionComesBackForTheOthersAndForThemOnceTheyAnswer() throws Exception {
    List<Orders> stuck = Stream.generate(Orders::unique).limit(3).toList();
    Orders healthy = Orders.unique();
    Set<Integer> handled = ConcurrentHashMap.newKeySet();
    try (CuttingProxy proxy = new CuttingProxy(broker.amqpUri());
        Warren sending = Warren.builder().rabbit(broker.amqpUri()).build();
        Warren consuming = Warren.builder().rabbit(proxy.uri()).build()) {
      Stream.concat(stuck.stream(), Stream.of(healthy))
          .forEach(
              orders ->
                  consuming.consume(
                      orders.handledBy(
                          1,
                          10,
                          message -> {
                            handled.add(message.body().number());
                            return MessageResult.success(message.body());
                          })));
      consuming.start();
      healthy.sender(sending).send(new Order(0)).now().join();
      Await.until(DEADLINE, "the first", () -> handled.contains(0));

      stuck.forEach(each -> StuckQueues.suspend(broker, each.queue()));
      proxy.cut();
      long begun = System.nanoTime();
      healthy.sender(sending).send(new Order(1)).now().join();
      Await.until(DEADLINE, () -> "the next: " + consuming.health(), () -> handled.contains(1));
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      System.out.println(
          "[warren] stuck queues: beside "
              + stuck.size()
              + " the other consumer was back after "
              + took.toMillis()
              + " ms");
      assertThat(took).isLessThan(SHORT);
      assertThat(consuming.health().toString())
          .contains("consumer " + stuck.get(0).queue(), "the queue does not answer");

      stuck.forEach(each -> StuckQueues.resume(broker, each.queue()));
      for (int i = 0; i < stuck.size(); i++) {
        stuck.get(i).sender(sending).send(new Order(10 + i)).now().join();
      }
      Await.until(
          DEADLINE,
          () -> "those that were stuck: " + handled + ", " + consuming.health(),
          () -> handled.containsAll(Set.of(10, 11, 12)));
    }
  }

  @Test
  @Timeout(180)
  void aCloseTakesNoLongerThanItsTimeout() {
    Duration closeTimeout = Duration.ofSeconds(5);
    List<Orders> stuck = Stream.generate(Orders::unique).limit(10).toList();
    Warren warren = Warren.builder().rabbit(broker.amqpUri()).closeTimeout(closeTimeout).build();
    stuck.forEach(
        orders ->
            warren.consume(
                orders.handledBy(1, 10, message -> MessageResult.success(message.body()))));
    warren.start();
    stuck.forEach(each -> StuckQueues.suspend(broker, each.queue()));

    long begun = System.nanoTime();
    warren.close();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    stuck.forEach(each -> StuckQueues.resume(broker, each.queue()));
    System.out.println(
        "[warren] stuck queues: closed beside " + stuck.size() + " in " + took.toMillis() + " ms");
    // The connections themselves are given up after as long again.
    assertThat(took).isLessThan(closeTimeout.multipliedBy(2));
  }
}
