package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.DeadLetter;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.generated.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A message kills the process that handles it, again and again. */
class PoisonMessageTest {
  private static final int MESSAGES = 20;
  private static final int POISON = 7;
  private static final int DELIVERY_LIMIT = 3;
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** The process that dies of it. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      WarrenProcess.consume(
          WarrenProcess.warren(arguments),
          WarrenProcess.orders(arguments),
          1,
          // One that dies takes back to the queue what it had prefetched, too.
          1,
          message -> {
            if (message.body().number() == POISON) {
              WarrenProcess.say(POISON + " 0 " + message.id() + " DEADLY");
              WarrenProcess.crash();
            }
            return MessageResult.success(message.body());
          });
    }
  }

  @Test
  @Timeout(180)
  void itEndsInTheDeadQueueAtTheDeliveryLimit() {
    Ledger ledger = new Ledger("poison message");
    Orders orders = Orders.unique(DELIVERY_LIMIT, 0);
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      MessageSender<Order, Order> sender = orders.sender(warren);
      for (int number = 0; number < MESSAGES; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
      }
      Await.until(DEADLINE, "the receipts", ledger::allDone);
      int deaths = 0;
      while (ledger.handled() < MESSAGES) {
        try (WarrenProcess victim =
            WarrenProcess.start(
                Victim.class, RealRabbit.amqpUri(), orders, line -> read(ledger, line))) {
          Await.until(
              DEADLINE,
              () -> "the process dies, or has handled all (" + ledger.counts() + ")",
              () -> !victim.isAlive() || ledger.handled() == MESSAGES);
          if (ledger.handled() == MESSAGES) {
            victim.stop();
          } else {
            victim.awaitEnd();
            deaths++;
          }
          assertThat(deaths).as("deaths").isLessThanOrEqualTo(DELIVERY_LIMIT + 1);
        }
      }
      Await.until(DEADLINE, "the dead letter", () -> warren.dead(orders.queue()).count() > 0);
      List<DeadLetter> dead = warren.dead(orders.queue()).list(MESSAGES);
      ledger.close(", deaths " + deaths + ", dead " + dead.size());
      assertThat(deaths).isBetween(DELIVERY_LIMIT, DELIVERY_LIMIT + 1);
      assertThat(dead)
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(letter.id()).isEqualTo(ledger.id(POISON));
                assertThat(letter.code()).isEqualTo("delivery_limit");
              });
      assertThat(aside.count(orders.queue())).isZero();
      aside.delete(orders);
    }
  }

  private static void read(Ledger ledger, String line) {
    String[] words = line.split(" ");
    ledger.handled(Integer.parseInt(words[0]), Integer.parseInt(words[1]), words[2]);
  }
}
