package io.warren.faults;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.PrivateRabbit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The broker is killed, twice, while messages are sent and consumed. */
class BrokerKilledTest {
  private static final int MESSAGES = 20_000;
  private static final int KILLS = 2;
  private static final Duration DEADLINE = Duration.ofSeconds(120);

  @Test
  @Timeout(240)
  void whatIsConfirmedIsHandledAndWhatIsNotIsSentAgainOrFails() {
    Chance chance = Chance.printed("broker killed");
    Orders orders = Orders.unique();
    Ledger ledger = new Ledger("broker killed");
    try (PrivateRabbit broker = PrivateRabbit.create().start()) {
      try (Warren first = Warren.builder().rabbit(broker.amqpUri()).build()) {
        orders.sender(first);
      }
      // The names of new queues are safe only after a clean stop; see PrivateRabbit.kill().
      broker.stop();
      broker.start();
      try (Warren warren = Warren.builder().rabbit(broker.amqpUri()).build()) {
        warren.consume(
            orders.handledBy(
                4,
                200,
                message -> {
                  ledger.handled(message);
                  return MessageResult.success(message.body());
                }));
        warren.start();
        CompletableFuture<Void> kills =
            CompletableFuture.runAsync(
                () -> {
                  for (int kill = 0; kill < KILLS; kill++) {
                    int point = (kill * MESSAGES + chance.below(MESSAGES)) / KILLS;
                    Await.until(DEADLINE, point + " receipts", () -> ledger.receipts() >= point);
                    broker.kill();
                    broker.start();
                  }
                });
        MessageSender<Order, Order> sender = orders.sender(warren);
        for (int number = 0; number < MESSAGES; number++) {
          ledger.sent(number, sender.send(new Order(number)).now());
        }
        kills.join();
        Await.until(
            DEADLINE,
            () -> "everything confirmed is handled (" + ledger.counts() + ")",
            ledger::complete);
      }
      ledger.close(", kills " + KILLS);
    }
  }
}
