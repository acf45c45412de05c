package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.PrivateRabbit;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody deletes a part of what Warren has declared, under a Warren that runs. */
class PartsDeletedTest {
  private static final Duration DEADLINE = Duration.ofSeconds(40);
  private static final Duration DELAY = Duration.ofMillis(300);

  @SuppressWarnings("NullAway.Init")
  private static PrivateRabbit broker;

  private final Map<Integer, Integer> handled = new ConcurrentHashMap<>();

  @BeforeAll
  static void start() {
    broker = PrivateRabbit.create().start();
  }

  @AfterAll
  static void close() {
    broker.close();
  }

  @Test
  @Timeout(120)
  void whatASettlementPassesIsDeclaredAgain() throws IOException {
    Orders orders = Orders.unique(20, 1);
    try (Aside aside = new Aside(broker.amqpUri());
        Warren warren = Warren.builder().rabbit(broker.amqpUri()).build()) {
      warren.consume(
          orders.handledBy(
              1,
              10,
              message -> {
                handled.merge(message.body().number(), 1, Integer::sum);
                return MessageResult.failure("no", "never");
              }));
      warren.start();
      MessageSender<Order, Order> sender = orders.sender(warren);

      aside.channel().queueDelete(orders.retryQueue());
      sender.send(new Order(1)).now().join();
      Await.until(DEADLINE, "the retry", () -> handled.getOrDefault(1, 0) == 2);
      awaitDead(warren, orders, 1);

      aside.channel().queueDelete(orders.deadQueue());
      sender.send(new Order(2)).now().join();
      awaitDead(warren, orders, 1);

      aside.channel().exchangeDelete("warren.dead");
      sender.send(new Order(3)).now().join();
      awaitDead(warren, orders, 2);
      assertThat(handled).containsOnly(Map.entry(1, 2), Map.entry(2, 2), Map.entry(3, 2));
    }
  }

  @Test
  @Timeout(120)
  void aRungOfTheLadderIsDeclaredAgain() throws IOException {
    Orders orders = Orders.unique();
    try (Aside aside = new Aside(broker.amqpUri());
        Warren warren = Warren.builder().rabbit(broker.amqpUri()).build()) {
      warren.consume(
          orders.handledBy(
              1,
              10,
              message -> {
                handled.merge(message.body().number(), 1, Integer::sum);
                return MessageResult.success(message.body());
              }));
      warren.start();
      MessageSender<Order, Order> sender = orders.sender(warren);
      delayed(sender, 0);

      aside.channel().exchangeDelete("warren.delay.0");
      delayed(sender, 1);

      aside.channel().queueDelete("warren.delay.0.3");
      int[] number = {2};
      // Those that come first are with the lost ones.
      Await.until(
          DEADLINE,
          "a delayed one comes again",
          () -> {
            sender.send(new Order(number[0]++)).delay(DELAY).join();
            return handled.keySet().stream().anyMatch(each -> each >= 2);
          });
    }
  }

  private void delayed(MessageSender<Order, Order> sender, int number) {
    sender.send(new Order(number)).delay(DELAY).join();
    Await.until(DEADLINE, "the delayed " + number, () -> handled.containsKey(number));
  }

  private static void awaitDead(Warren warren, Orders orders, int count) {
    Await.until(
        DEADLINE,
        () -> count + " dead letters",
        () -> {
          try {
            return warren.dead(orders.queue()).count() == count;
          } catch (io.warren.TopologyException notYet) {
            return false;
          }
        });
  }
}
