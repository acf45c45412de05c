package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.DeadLetter;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import io.warren.testing.RealRedis;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A message kills the process that handles it, again and again. */
class PoisonMessageTest {
  private static final int MESSAGES = 20;
  private static final int POISON = 7;

  /** Longer than a dead process keeps a key. */
  private static final Duration DEADLINE = Duration.ofSeconds(120);

  /** The process that dies of it. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      WarrenProcess.consume(
          WarrenProcess.builder(arguments).redis(arguments[WarrenProcess.MORE]).build(),
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
    itEndsInTheDeadQueue("poison message", Orders.unique(3, 0));
  }

  /** Between its deaths the broker counts anew: the message waits for the key of a dead process. */
  @Test
  @Timeout(180)
  void itEndsInTheDeadQueueAtTheDeliveryLimitWhereDuplicatesAreDropped() {
    itEndsInTheDeadQueue("poison message, dedup", Orders.unique(1, 0).droppingDuplicates());
  }

  private static void itEndsInTheDeadQueue(String name, Orders orders) {
    Ledger ledger = new Ledger(name);
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      MessageSender<Order, Order> sender = orders.sender(warren);
      for (int number = 0; number < MESSAGES; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
      }
      Await.until(DEADLINE, "the receipts", ledger::allDone);
      BooleanSupplier over =
          () -> ledger.handled() == MESSAGES && warren.dead(orders.queue()).count() > 0;
      int deaths = 0;
      while (!over.getAsBoolean()) {
        try (WarrenProcess victim =
            WarrenProcess.start(
                Victim.class,
                RealRabbit.amqpUri(),
                orders,
                line -> read(ledger, line),
                RealRedis.uri())) {
          Await.until(
              DEADLINE,
              () -> "the process dies, or all is over (" + ledger.counts() + ")",
              () -> !victim.isAlive() || over.getAsBoolean());
          if (victim.isAlive()) {
            victim.stop();
          } else {
            victim.awaitEnd();
            deaths++;
          }
          assertThat(deaths).as("deaths").isLessThanOrEqualTo(orders.deliveryLimit() + 1);
        }
      }
      List<DeadLetter> dead = warren.dead(orders.queue()).list(MESSAGES);
      ledger.close(", deaths " + deaths + ", dead " + dead.size());
      assertThat(deaths).isBetween(orders.deliveryLimit(), orders.deliveryLimit() + 1);
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
