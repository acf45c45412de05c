package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Health;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.CapturedLog;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody deletes the queue under its consumer. */
class QueueDeletedTest {
  private static final int MESSAGES = 1_000;
  private static final int BATCH = 50;
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  @Test
  void theConsumerComesBackWithItsQueueAndSaysSo() throws Exception {
    Ledger ledger = new Ledger("queue deleted");
    Orders orders = Orders.unique();
    try (CapturedLog log = new CapturedLog("io.warren.internal.rabbit.consume.RabbitSubscription");
        Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      warren.consume(
          orders.handledBy(
              4,
              200,
              message -> {
                ledger.handled(message);
                return MessageResult.success(message.body());
              }));
      warren.start();
      MessageSender<Order, Order> sender = orders.sender(warren);
      int number = 0;
      for (; number < MESSAGES; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
      }
      Await.until(DEADLINE, "the first thousand", ledger::complete);
      assertThat(consumer(warren, orders).up()).isTrue();

      // The consumer does not come back while its exchange is of another type.
      aside.channel().exchangeDelete(orders.exchange());
      aside.channel().exchangeDeclare(orders.exchange(), "fanout", true);
      aside.channel().queueDelete(orders.queue());

      Await.until(
          DEADLINE,
          () -> "down, and why (" + consumer(warren, orders) + ")",
          () -> consumer(warren, orders).detail().contains(orders.exchange()));
      Health.Part away = consumer(warren, orders);
      assertThat(away.up()).isFalse();
      assertThat(away.detail()).startsWith("gone, and coming back").contains("fanout");
      assertThat(warren.health().up()).isFalse();
      int before = ledger.receipts();
      int refused = number + BATCH;
      for (; number < refused; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
      }
      Await.until(DEADLINE, "the failures", ledger::allDone);
      assertThat(ledger.receipts()).isEqualTo(before);

      aside.channel().exchangeDelete(orders.exchange());

      Await.until(
          DEADLINE,
          () -> "up again (" + consumer(warren, orders) + ")",
          () -> consumer(warren, orders).up());
      int end = number + MESSAGES;
      for (; number < end; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
      }
      Await.until(DEADLINE, () -> "all handled (" + ledger.counts() + ")", ledger::complete);
      ledger.close(", queues deleted 1, away: " + away.detail());
      assertThat(ledger.failures()).isEqualTo(BATCH);
      assertThat(log.text())
          .contains("queue '" + orders.queue() + "' is gone and will come back")
          .contains("its queue is deleted")
          .contains("queue '" + orders.queue() + "' cannot come back yet");
      aside.delete(orders);
    }
  }

  private static Health.Part consumer(Warren warren, Orders orders) {
    return warren.health().parts().stream()
        .filter(part -> part.name().equals("consumer " + orders.queue()))
        .findFirst()
        .orElseThrow();
  }
}
