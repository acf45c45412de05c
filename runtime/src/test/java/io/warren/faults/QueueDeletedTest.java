package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.generated.MessageSender;
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
    try (CapturedLog log = new CapturedLog("io.warren.internal.rabbit.RabbitSubscription");
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

      aside.channel().queueDelete(orders.queue());

      // Until the queue is back, there is no route, and the sender hears of it.
      int before = ledger.receipts();
      while (ledger.receipts() < before + MESSAGES) {
        for (int end = number + BATCH; number < end; number++) {
          ledger.sent(number, sender.send(new Order(number)).now());
        }
        Await.until(DEADLINE, "the receipts", ledger::allDone);
        assertThat(number).as("sent").isLessThan(100 * MESSAGES);
      }
      Await.until(DEADLINE, () -> "all handled (" + ledger.counts() + ")", ledger::complete);
      ledger.close(", queues deleted 1");
      assertThat(log.text())
          .contains("queue '" + orders.queue() + "' is gone and will come back")
          .contains("its queue is deleted");
      aside.delete(orders);
    }
  }
}
