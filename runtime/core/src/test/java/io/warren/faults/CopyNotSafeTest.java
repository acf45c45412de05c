package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.MessageProperties;
import io.warren.Declare;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.CapturedLog;
import io.warren.testing.PrivateRabbit;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The retry queue or the dead queue cannot take a copy: the delivery waits for it. */
class CopyNotSafeTest {
  private static final int MESSAGES = 20;
  private static final Duration DEADLINE = Duration.ofSeconds(40);

  /** Has its own policies, and says what is unacknowledged. */
  @SuppressWarnings("NullAway.Init")
  private static PrivateRabbit broker;

  @BeforeAll
  static void start() {
    broker = PrivateRabbit.create().start();
  }

  @AfterAll
  static void close() {
    broker.close();
  }

  @Test
  void aMissingDeadQueue() {
    Orders orders = Orders.unique();
    run(
        "dead queue missing",
        orders,
        1,
        orders.deadQueue(),
        () -> delete(orders.deadQueue()),
        () -> declareAgain(orders));
  }

  @Test
  void aMissingRetryQueue() {
    Orders orders = Orders.unique(20, 1);
    run(
        "retry queue missing",
        orders,
        2,
        orders.deadQueue(),
        () -> delete(orders.retryQueue()),
        () -> declareAgain(orders));
  }

  @Test
  void aFullDeadQueue() {
    Orders orders = Orders.unique();
    String queue = orders.deadQueue();
    run("dead queue full", orders, 1, queue, () -> fill(queue), () -> makeRoom(queue));
  }

  @Test
  void aFullRetryQueue() {
    // So long that nothing leaves it, and that it stays full.
    Orders orders = Orders.unique(20, 1, Duration.ofMinutes(10));
    String queue = orders.retryQueue();
    run("retry queue full", orders, 1, queue, () -> fill(queue), () -> makeRoom(queue));
  }

  /** Lets nothing in once something is there, and puts something there. */
  private static int fill(String queue) {
    broker.ctl(
        "set_policy",
        policy(queue),
        "^" + queue.replace(".", "\\.") + "$",
        "{\"max-length-bytes\":1}");
    try (Aside aside = new Aside(broker.amqpUri())) {
      aside.channel().confirmSelect();
      int filled = 0;
      do {
        aside.channel().basicPublish("", queue, MessageProperties.PERSISTENT_BASIC, new byte[100]);
        filled++;
      } while (aside.channel().waitForConfirms(DEADLINE.toMillis()));
      return filled - 1;
    } catch (Exception e) {
      throw new AssertionError("the queue's filling", e);
    }
  }

  private static void makeRoom(String queue) {
    broker.ctl("clear_policy", policy(queue));
  }

  private static String policy(String queue) {
    return "full-" + queue;
  }

  /**
   * Breaks what copies go to, sees that nothing is acknowledged, mends it, and counts.
   *
   * @param attempts how often each message is handled
   * @param end the queue in which each of them ends
   * @param breaks says how many messages it has put into that queue
   */
  private static void run(
      String fault, Orders orders, int attempts, String end, IntSupplier breaks, Runnable mends) {
    Ledger ledger = new Ledger(fault);
    AtomicInteger failures = new AtomicInteger();
    try (CapturedLog log = new CapturedLog("io.warren.internal.settle.SafePublisher");
        Aside aside = new Aside(broker.amqpUri());
        Warren warren =
            Warren.builder().rabbit(broker.amqpUri()).declare(Declare.PASSIVE).build()) {
      // One that may declare would mend what is missing by itself.
      declareAgain(orders);
      warren.consume(
          orders.handledBy(
              4,
              MESSAGES,
              message -> {
                failures.incrementAndGet();
                ledger.handled(message);
                return MessageResult.failure("failed", "as always");
              }));
      MessageSender<Order, Order> sender = orders.sender(warren);
      warren.start();
      int fillers = breaks.getAsInt();
      for (int number = 0; number < MESSAGES; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
      }
      Await.until(
          DEADLINE,
          () -> "it says that no copy is safe (" + log.text() + ")",
          () ->
              log.text().lines().filter(line -> line.contains("is not safe yet")).count()
                  >= MESSAGES);
      // The broker counts anew every five seconds.
      Await.until(
          DEADLINE, "nothing is acknowledged", () -> unacknowledged(orders.queue()) == MESSAGES);
      mends.run();
      long expected = fillers + MESSAGES;
      Await.until(
          DEADLINE,
          () -> "the messages are safe (" + aside.count(end) + " of " + expected + ")",
          () -> aside.count(end) >= expected);
      Await.until(DEADLINE, "all is acknowledged", () -> unacknowledged(orders.queue()) == 0);
      long safe = aside.count(end) - fillers;
      ledger.close(
          ", unacknowledged while it was broken "
              + MESSAGES
              + ", afterwards in "
              + (end.equals(orders.deadQueue()) ? "the dead queue " : "the retry queue ")
              + safe);
      assertThat(safe).isEqualTo(MESSAGES);
      assertThat(failures).hasValue(MESSAGES * attempts);
    }
  }

  private static int unacknowledged(String queue) {
    return broker
        .ctl("list_queues", "name", "messages_unacknowledged", "--no-table-headers")
        .lines()
        .map(line -> line.split("\t"))
        .filter(words -> words[0].equals(queue))
        .mapToInt(words -> Integer.parseInt(words[1]))
        .sum();
  }

  private static void declareAgain(Orders orders) {
    try (Warren warren = Warren.builder().rabbit(broker.amqpUri()).build()) {
      orders.sender(warren);
      warren.start();
    }
  }

  private static int delete(String queue) {
    try (Aside aside = new Aside(broker.amqpUri())) {
      aside.channel().queueDelete(queue);
      return 0;
    } catch (IOException e) {
      throw new AssertionError("the deletion of " + queue, e);
    }
  }
}
