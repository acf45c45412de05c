package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.PrivateCluster;
import io.warren.testing.PrivateRabbit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cluster of three loses the node that has the queue's leader. */
class LeaderKilledTest {
  private static final int MESSAGES = 20_000;
  private static final int AFTERWARDS = 1_000;
  private static final Duration DEADLINE = Duration.ofSeconds(120);

  @Test
  @Timeout(300)
  void theOthersGoOnAndNothingConfirmedIsLost() {
    Chance chance = Chance.printed("leader killed");
    Orders orders = Orders.unique();
    Ledger ledger = new Ledger("leader killed");
    try (PrivateCluster cluster = PrivateCluster.start(3)) {
      try (Warren warren = Warren.builder().rabbit(cluster.amqpUris()).build()) {
        warren.consume(
            orders.handledBy(
                4,
                200,
                message -> {
                  ledger.handled(message);
                  return MessageResult.success(message.body());
                }));
        warren.start();
        PrivateRabbit leader = cluster.leader(orders.queue(), cluster.nodes().get(0));
        int point = chance.below(MESSAGES);
        CompletableFuture<Void> kill =
            CompletableFuture.runAsync(
                () -> {
                  Await.until(DEADLINE, point + " receipts", () -> ledger.receipts() >= point);
                  leader.kill();
                });
        MessageSender<Order, Order> sender = orders.sender(warren);
        for (int number = 0; number < MESSAGES; number++) {
          ledger.sent(number, sender.send(new Order(number)).now());
        }
        kill.join();
        Await.until(
            DEADLINE,
            () -> "everything confirmed is handled (" + ledger.counts() + ")",
            ledger::complete);
        int before = ledger.receipts();
        for (int number = MESSAGES; number < MESSAGES + AFTERWARDS; number++) {
          ledger.sent(number, sender.send(new Order(number)).now());
        }
        Await.until(
            DEADLINE, () -> "what is sent afterwards (" + ledger.counts() + ")", ledger::complete);
        assertThat(ledger.receipts() - before).as("sent afterwards").isEqualTo(AFTERWARDS);
        PrivateRabbit other =
            cluster.nodes().stream().filter(node -> node != leader).findFirst().orElseThrow();
        assertThat(cluster.leader(orders.queue(), other)).isNotSameAs(leader);
      }
      ledger.close(", leaders killed 1");
      assertThat(ledger.failures()).as("tried until the publish timeout").isZero();
    }
  }
}
