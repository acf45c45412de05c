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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The consuming process is killed again and again, amid retries, replies and dead letters. */
class ConsumerKilledTest {
  private static final int KILLS = 20;
  private static final int MESSAGES_PER_LIFE = 250;
  private static final int MESSAGES = KILLS * MESSAGES_PER_LIFE;
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** What the handler makes of an order, by its number. */
  private enum Kind {
    REJECTED,
    FAILS_ONCE,
    FAILS_ALWAYS,
    FOLLOWED,
    REPLIED,
    THROWS_ONCE,
    PLAIN;

    static Kind of(int number) {
      return values()[number % values().length];
    }

    boolean dies() {
      return this == REJECTED || this == FAILS_ALWAYS;
    }
  }

  /** The process that is killed. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      Orders orders = WarrenProcess.orders(arguments);
      Warren warren = WarrenProcess.warren(arguments);
      MessageSender<Order, Void> followUps = orders.followUpSender(warren);
      WarrenProcess.consume(
          warren,
          orders,
          4,
          50,
          message -> {
            switch (Kind.of(message.body().number())) {
              case REJECTED:
                return MessageResult.reject("rejected", "as its number says");
              case FAILS_ALWAYS:
                return MessageResult.failure("failed", "as always");
              case FAILS_ONCE:
                return message.redeliveredCount() == 0
                    ? MessageResult.failure("failed", "as at first")
                    : MessageResult.success(message.body());
              case THROWS_ONCE:
                if (message.redeliveredCount() == 0) {
                  throw new IllegalStateException("as at first");
                }
                return MessageResult.success(message.body());
              case FOLLOWED:
                followUps.send(message.body()).now();
                return MessageResult.success(message.body());
              default:
                return MessageResult.success(message.body());
            }
          });
    }
  }

  private final Ledger ledger = new Ledger("consumer killed");
  private final AtomicInteger lines = new AtomicInteger();
  private final Map<Integer, String> succeeded = new ConcurrentHashMap<>();

  private void read(String line) {
    String[] words = line.split(" ");
    int number = Integer.parseInt(words[0]);
    ledger.handled(number, Integer.parseInt(words[1]), words[2]);
    if (words[3].equals("SUCCESS")) {
      succeeded.put(number, words[2]);
    }
    lines.incrementAndGet();
  }

  @Test
  @Timeout(240)
  void nothingIsLostAndDuplicatesCarryTheSameId() {
    Chance chance = Chance.printed("consumer killed");
    // Twenty kills shall not bring a message to the limit, which is another test's.
    Orders orders = Orders.unique(1_000, 2);
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      MessageSender<Order, Order> sender = orders.sender(warren);
      for (int life = 0; life < KILLS; life++) {
        for (int i = 0; i < MESSAGES_PER_LIFE; i++) {
          send(sender, orders, life * MESSAGES_PER_LIFE + i);
        }
        int before = lines.get();
        int more = 1 + chance.below(MESSAGES_PER_LIFE);
        try (WarrenProcess victim = start(orders)) {
          Await.until(DEADLINE, more + " handlings", () -> lines.get() >= before + more);
          // Not at a handling's end alone.
          LockSupport.parkNanos(chance.below((int) TimeUnit.MILLISECONDS.toNanos(10)));
          victim.kill();
        }
      }
      Collection<AMQP.BasicProperties> dead = aside.take(orders.deadQueue());
      Collection<AMQP.BasicProperties> followUps = aside.take(orders.followUps());
      Collection<AMQP.BasicProperties> replies = aside.take(orders.replies());
      try (WarrenProcess last = start(orders)) {
        Await.until(
            DEADLINE,
            () ->
                "every consequence is there ("
                    + missing(dead, followUps, replies)
                    + " missing, "
                    + ledger.counts()
                    + ")",
            () -> ledger.allDone() && missing(dead, followUps, replies).isEmpty());
        Await.until(
            DEADLINE,
            "the queues are empty",
            () -> aside.count(orders.queue()) == 0 && aside.count(orders.retryQueue()) == 0);
        last.stop();
      }
      ledger.close(
          ", kills "
              + KILLS
              + ", dead "
              + dead.size()
              + " ("
              + distinct(dead, AMQP.BasicProperties::getMessageId).size()
              + "), follow-ups "
              + followUps.size()
              + " ("
              + distinct(followUps, ConsumerKilledTest::parent).size()
              + "), replies "
              + replies.size()
              + " ("
              + distinct(replies, AMQP.BasicProperties::getCorrelationId).size()
              + ")");
      assertThat(ledger.receipts()).isEqualTo(MESSAGES);
      // Stopped cleanly, the last one has left nothing unacknowledged.
      assertThat(aside.count(orders.queue())).isZero();
      assertThat(distinct(dead, AMQP.BasicProperties::getMessageId))
          .isEqualTo(ids(number -> Kind.of(number).dies()));
      aside.delete(orders);
    }
  }

  private WarrenProcess start(Orders orders) {
    return WarrenProcess.start(Victim.class, RealRabbit.amqpUri(), orders, this::read);
  }

  private void send(MessageSender<Order, Order> sender, Orders orders, int number) {
    var send = sender.send(new Order(number));
    if (Kind.of(number) == Kind.REPLIED) {
      send.replyTo(orders.replies());
    }
    ledger.sent(number, send.now());
  }

  /** What has not yet come of confirmed orders, by kind. */
  private Map<Kind, Long> missing(
      Collection<AMQP.BasicProperties> dead,
      Collection<AMQP.BasicProperties> followUps,
      Collection<AMQP.BasicProperties> replies) {
    Set<String> there = new HashSet<>(distinct(dead, AMQP.BasicProperties::getMessageId));
    Set<String> followed = distinct(followUps, ConsumerKilledTest::parent);
    Set<String> replied = distinct(replies, AMQP.BasicProperties::getCorrelationId);
    succeeded.forEach(
        (number, id) -> {
          Kind kind = Kind.of(number);
          if ((kind != Kind.FOLLOWED || followed.contains(id))
              && (kind != Kind.REPLIED || replied.contains(id))) {
            there.add(id);
          }
        });
    Map<Kind, Long> missing = new HashMap<>();
    for (int number = 0; number < ledger.sent(); number++) {
      if (!there.contains(ledger.id(number))) {
        missing.merge(Kind.of(number), 1L, Long::sum);
      }
    }
    return missing;
  }

  private Set<String> ids(IntPredicate which) {
    Set<String> ids = new HashSet<>();
    for (int number = 0; number < MESSAGES; number++) {
      if (which.test(number)) {
        ids.add(ledger.id(number));
      }
    }
    return ids;
  }

  private static String parent(AMQP.BasicProperties properties) {
    return String.valueOf(properties.getHeaders().get(WireHeaders.PARENT_ID));
  }

  private static Set<String> distinct(
      Collection<AMQP.BasicProperties> messages, Function<AMQP.BasicProperties, String> id) {
    return messages.stream().map(id).collect(Collectors.toSet());
  }
}
