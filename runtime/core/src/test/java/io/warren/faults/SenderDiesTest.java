package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.wire.WireHeaders;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A handler sends, and its process dies before the send is confirmed. */
class SenderDiesTest {
  private static final int DEATHS = 6;
  private static final int MESSAGES_PER_LIFE = 200;
  private static final int MESSAGES = DEATHS * MESSAGES_PER_LIFE;
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** Sends one message for each that it handles, and dies right after one of these sends. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      Orders orders = WarrenProcess.orders(arguments);
      Warren warren = WarrenProcess.warren(arguments);
      int deadly = Integer.parseInt(arguments[WarrenProcess.MORE]);
      MessageSender<Order, Void> followUps = orders.followUpSender(warren);
      WarrenProcess.consume(
          warren,
          orders,
          4,
          100,
          message -> {
            followUps.send(message.body()).now();
            if (message.body().number() == deadly) {
              WarrenProcess.crash();
            }
            return MessageResult.success(message.body());
          });
    }
  }

  @Test
  @Timeout(180)
  void nothingIsAcknowledgedBeforeItsSendsAreSafe() {
    Chance chance = Chance.printed("sender dies");
    Ledger ledger = new Ledger("sender dies");
    Orders orders = Orders.unique(1_000, 0);
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      MessageSender<Order, Order> sender = orders.sender(warren);
      for (int death = 0; death < DEATHS; death++) {
        int first = death * MESSAGES_PER_LIFE;
        for (int number = first; number < first + MESSAGES_PER_LIFE; number++) {
          ledger.sent(number, sender.send(new Order(number)).now());
        }
        try (WarrenProcess victim =
            start(orders, ledger, first + chance.below(MESSAGES_PER_LIFE))) {
          victim.awaitEnd();
        }
      }
      Collection<AMQP.BasicProperties> followUps = aside.take(orders.followUps());
      // Copies of what is handled already may wait in its prefetch, and go back with the stop.
      for (int rest = 0; rest == 0 || aside.count(orders.queue()) > 0; rest++) {
        assertThat(rest).isLessThan(DEATHS);
        try (WarrenProcess last = start(orders, ledger, -1)) {
          Await.until(
              DEADLINE,
              () -> "everything is handled (" + ledger.counts() + ")",
              () -> ledger.complete() && aside.count(orders.queue()) == 0);
          // The clean stop waits for the settlements.
          last.stop();
        }
      }
      Await.until(
          DEADLINE,
          () -> "all follow-ups (" + parents(followUps).size() + ")",
          () -> parents(followUps).size() == MESSAGES);
      ledger.close(
          ", deaths "
              + DEATHS
              + ", follow-ups "
              + followUps.size()
              + " ("
              + parents(followUps).size()
              + ")");
      assertThat(ledger.receipts()).isEqualTo(MESSAGES);
      aside.delete(orders);
    }
  }

  private static WarrenProcess start(Orders orders, Ledger ledger, int deadly) {
    return WarrenProcess.start(
        Victim.class,
        RealRabbit.amqpUri(),
        orders,
        line -> read(ledger, line),
        Integer.toString(deadly));
  }

  private static void read(Ledger ledger, String line) {
    String[] words = line.split(" ");
    ledger.handled(Integer.parseInt(words[0]), Integer.parseInt(words[1]), words[2]);
  }

  private static Set<String> parents(Collection<AMQP.BasicProperties> messages) {
    return messages.stream()
        .map(message -> String.valueOf(message.getHeaders().get(WireHeaders.PARENT_ID)))
        .collect(Collectors.toSet());
  }
}
