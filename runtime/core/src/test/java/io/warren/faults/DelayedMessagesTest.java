package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many messages over many delays: none early, none lost, and how late they are. */
class DelayedMessagesTest {
  private static final int MESSAGES = 5_000;
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final List<Duration> DELAYS =
      Stream.of(100, 300, 700, 1_000, 2_000, 3_400, 5_000, 7_500, 10_000, 12_000)
          .map(Duration::ofMillis)
          .toList();

  @Test
  void noneIsEarlyAndNoneIsLost() {
    Ledger ledger = new Ledger("delays");
    Orders orders = Orders.unique();
    Lateness lateness = new Lateness(MESSAGES);
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      warren.consume(
          orders.handledBy(
              4,
              200,
              message -> {
                lateness.arrived(message.body().number(), System.nanoTime());
                ledger.handled(message);
                return MessageResult.success(message.body());
              }));
      warren.start();
      MessageSender<Order, Order> sender = orders.sender(warren);
      for (int number = 0; number < MESSAGES; number++) {
        Duration delay = DELAYS.get(number % DELAYS.size());
        lateness.due(number, System.nanoTime() + delay.toNanos());
        ledger.sent(number, sender.send(new Order(number)).delay(delay));
      }
      Await.until(DEADLINE, () -> "all have arrived (" + ledger.counts() + ")", ledger::complete);
      ledger.close(", " + lateness);
      assertThat(lateness.early()).as("early").isZero();
      assertThat(ledger.receipts()).isEqualTo(MESSAGES);
      aside.delete(orders);
    }
  }
}
