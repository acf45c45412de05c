package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.CapturedLog;
import io.warren.testing.PrivateRabbit;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A handler takes longer than the broker waits for an acknowledgement: it closes the channel. */
class DeliveryTimeoutTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final int SLOW = 0;
  private static final int BYSTANDERS = 3;

  @SuppressWarnings("NullAway.Init")
  private static PrivateRabbit broker;

  @BeforeAll
  static void start() {
    broker = PrivateRabbit.create().start();
    broker.ctl(
        "eval",
        "application:set_env(rabbit, consumer_timeout, 1000),"
            + " application:set_env(rabbit, channel_tick_interval, 500).");
  }

  @AfterAll
  static void close() {
    broker.close();
  }

  @Test
  @Timeout(180)
  void theSlowOneIsHandledOnceAndSettledLaterAndNobodyElsePays() {
    run(Orders.unique(3, 0), MessageResult.success(new Order(SLOW)), 0);
  }

  @Test
  @Timeout(180)
  void aSlowFailureMakesOneCopy() {
    run(Orders.unique(3, 0), MessageResult.reject("no", "never"), 1);
  }

  /** The delivery limit is so low that a few more rounds would end in the dead queue. */
  private static void run(Orders orders, MessageResult<Order> ofSlow, int dead) {
    Map<Integer, Integer> handled = new ConcurrentHashMap<>();
    CountDownLatch gone = new CountDownLatch(1);
    try (CapturedLog log = new CapturedLog("io.warren.internal.consume.Taking");
        Warren warren = Warren.builder().rabbit(broker.amqpUri()).build();
        Aside aside = new Aside(broker.amqpUri())) {
      warren.consume(
          orders.handledBy(
              1,
              10,
              message -> {
                int number = message.body().number();
                handled.merge(number, 1, Integer::sum);
                if (number == SLOW) {
                  gone.await();
                  return ofSlow;
                }
                return MessageResult.success(message.body());
              }));
      warren.start();
      MessageSender<Order, Order> sender = orders.sender(warren);
      for (int number = SLOW; number <= BYSTANDERS; number++) {
        sender.send(new Order(number)).now().join();
      }
      Await.until(DEADLINE, "the broker ends the consumer", () -> isGone(warren, orders));
      gone.countDown();
      Await.until(
          DEADLINE,
          () -> "all are handled (" + handled + ")",
          () -> handled.size() == BYSTANDERS + 1);
      Await.until(DEADLINE, "all are acknowledged", () -> inQueue(orders.queue()) == 0);
      assertThat(handled).containsEntry(SLOW, 1);
      assertThat(log.text())
          .contains("of queue '" + orders.queue() + "' was settled, but its channel is gone");
      assertThat(aside.count(orders.deadQueue())).isEqualTo(dead);
    }
  }

  private static boolean isGone(Warren warren, Orders orders) {
    return warren.health().parts().stream()
        .anyMatch(part -> part.name().equals("consumer " + orders.queue()) && !part.up());
  }

  /** Those that are handed out counted in. */
  private static int inQueue(String queue) {
    return broker
        .ctl("list_queues", "name", "messages")
        .lines()
        .map(line -> line.split("\t"))
        .filter(columns -> columns[0].equals(queue))
        .mapToInt(columns -> Integer.parseInt(columns[1]))
        .sum();
  }
}
