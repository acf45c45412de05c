package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The consuming process is told to end (SIGTERM) while it works, as every deployment does. */
class ProcessStoppedTest {
  private static final int CONCURRENCY = 4;
  private static final int STOPS = 5;
  private static final int MESSAGES_PER_LIFE = 400;
  private static final int MESSAGES = STOPS * MESSAGES_PER_LIFE;
  private static final int ENDLESS = 7;
  private static final int TERMINATED = 143;
  private static final Duration SHORT_CLOSE_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration STOP_DEADLINE = Duration.ofSeconds(15);
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /**
   * Works on each order for a while, sends a follow-up for it, and lets one in three be retried.
   */
  static final class Worker {
    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Worker() {}

    public static void main(String[] arguments) {
      Orders orders = WarrenProcess.orders(arguments);
      Warren warren = WarrenProcess.warren(arguments);
      MessageSender<Order, Void> followUps = orders.followUpSender(warren);
      WarrenProcess.consume(
          warren,
          orders,
          CONCURRENCY,
          50,
          message -> {
            LockSupport.parkNanos(WORK_NANOS);
            if (message.body().number() % 3 == 0 && message.redeliveredCount() == 0) {
              return MessageResult.failure("failed", "as at first");
            }
            followUps.send(message.body()).now();
            return MessageResult.success(message.body());
          });
    }
  }

  /** Never ends one of its handlers, unless it is told otherwise. */
  static final class Sitter {
    private Sitter() {}

    public static void main(String[] arguments) {
      boolean sits = Boolean.parseBoolean(arguments[WarrenProcess.MORE]);
      WarrenProcess.consume(
          WarrenProcess.builder(arguments).closeTimeout(SHORT_CLOSE_TIMEOUT).build(),
          WarrenProcess.orders(arguments),
          CONCURRENCY,
          50,
          message -> {
            int number = message.body().number();
            if (sits && number == ENDLESS) {
              WarrenProcess.say(number + " 0 " + message.id() + " SITS");
              while (true) {
                LockSupport.park();
              }
            }
            return MessageResult.success(message.body());
          });
    }
  }

  private final AtomicInteger lines = new AtomicInteger();

  @Test
  @Timeout(240)
  void nothingIsLostAndNothingIsHandledTwice() {
    Chance chance = Chance.printed("process stopped");
    Ledger ledger = new Ledger("process stopped");
    Orders orders = Orders.unique(20, 1);
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      MessageSender<Order, Order> sender = orders.sender(warren);
      int endedAfterTheSignal = 0;
      long longest = 0;
      for (int life = 0; life < STOPS; life++) {
        for (int i = 0; i < MESSAGES_PER_LIFE; i++) {
          int number = life * MESSAGES_PER_LIFE + i;
          ledger.sent(number, sender.send(new Order(number)).replyTo(orders.replies()).now());
        }
        Await.until(DEADLINE, "the receipts", ledger::allDone);
        int before = lines.get();
        int more = 1 + chance.below(MESSAGES_PER_LIFE / 2);
        try (WarrenProcess worker = start(Worker.class, orders, reading(ledger))) {
          Await.until(DEADLINE, more + " handlings", () -> lines.get() >= before + more);
          int atTheSignal = lines.get();
          longest = Math.max(longest, stop(worker));
          endedAfterTheSignal += lines.get() - atTheSignal;
        }
        // It has stopped taking, and has not worked on until nothing was left.
        assertThat(aside.count(orders.queue())).isPositive();
      }
      try (WarrenProcess last = start(Worker.class, orders, reading(ledger))) {
        Await.until(
            DEADLINE,
            () -> "everything is handled (" + ledger.counts() + ")",
            () -> lines.get() >= attempts());
        longest = Math.max(longest, stop(last));
      }
      Collection<AMQP.BasicProperties> followUps = aside.take(orders.followUps());
      Collection<AMQP.BasicProperties> replies = aside.take(orders.replies());
      Await.until(
          DEADLINE,
          () -> "all follow-ups and replies (" + followUps.size() + ", " + replies.size() + ")",
          () -> followUps.size() >= MESSAGES && replies.size() >= MESSAGES);
      long left = aside.count(orders.queue()) + aside.count(orders.retryQueue());
      long dead = aside.count(orders.deadQueue());
      ledger.close(
          ", stops "
              + (STOPS + 1)
              + ", handlers that ended after a signal "
              + endedAfterTheSignal
              + ", longest stop "
              + longest
              + " ms, handlings "
              + lines
              + ", follow-ups "
              + followUps.size()
              + ", replies "
              + replies.size()
              + ", left "
              + left
              + ", dead "
              + dead);
      assertThat(ledger.receipts()).isEqualTo(MESSAGES);
      assertThat(ledger.duplicates()).isZero();
      assertThat(lines).hasValue(attempts());
      assertThat(followUps).hasSize(MESSAGES);
      assertThat(replies).hasSize(MESSAGES);
      assertThat(left).isZero();
      assertThat(dead).isZero();
      assertThat(endedAfterTheSignal).isPositive();
      aside.delete(orders);
    }
  }

  @Test
  @Timeout(120)
  void aHandlerThatDoesNotEndInTimeHasItsMessageHandledByTheNextProcess() {
    Ledger ledger = new Ledger("process stopped, a handler outlasts the close timeout");
    Orders orders = Orders.unique();
    int messages = 100;
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      MessageSender<Order, Order> sender = orders.sender(warren);
      for (int number = 0; number < messages; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
      }
      Await.until(DEADLINE, "the receipts", ledger::allDone);
      long took;
      try (WarrenProcess sitter = start(Sitter.class, orders, reading(ledger), "true")) {
        Await.until(
            DEADLINE,
            () -> "all are begun (" + ledger.counts() + ")",
            () -> lines.get() >= messages);
        took = stop(sitter);
      }
      long returned = aside.count(orders.queue());
      try (WarrenProcess next = start(Sitter.class, orders, reading(ledger), "false")) {
        Await.until(
            DEADLINE,
            () -> "the one is handled again (" + ledger.counts() + ")",
            () -> lines.get() >= messages + 1);
        stop(next);
      }
      long left = aside.count(orders.queue());
      ledger.close(
          ", close timeout "
              + SHORT_CLOSE_TIMEOUT.toMillis()
              + " ms, stopped in "
              + took
              + " ms, returned "
              + returned
              + ", left "
              + left);
      assertThat(took).isGreaterThanOrEqualTo(SHORT_CLOSE_TIMEOUT.toMillis());
      assertThat(returned).isEqualTo(1);
      assertThat(ledger.duplicates()).isEqualTo(1);
      assertThat(left).isZero();
      aside.delete(orders);
    }
  }

  /** One in three is handled twice. */
  private static int attempts() {
    return MESSAGES + (MESSAGES + 2) / 3;
  }

  private static WarrenProcess start(
      Class<?> main, Orders orders, Consumer<String> lines, String... more) {
    return WarrenProcess.start(main, RealRabbit.amqpUri(), orders, lines, more);
  }

  private Consumer<String> reading(Ledger ledger) {
    return line -> {
      String[] words = line.split(" ");
      ledger.handled(Integer.parseInt(words[0]), Integer.parseInt(words[1]), words[2]);
      lines.incrementAndGet();
    };
  }

  /** How many milliseconds it took to end. */
  private static long stop(WarrenProcess process) {
    long begin = System.nanoTime();
    int exitCode = process.stop();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    assertThat(exitCode).isEqualTo(TERMINATED);
    assertThat(millis).isLessThan(STOP_DEADLINE.toMillis());
    return millis;
  }
}
