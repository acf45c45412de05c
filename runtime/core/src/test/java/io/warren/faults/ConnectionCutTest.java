package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.CuttingProxy;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The TCP connection is cut at random points, in the middle of whatever goes over it. */
@Timeout(120)
class ConnectionCutTest {
  private static final int CUTS = 5;
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
  private final Aside aside = new Aside(RealRabbit.amqpUri());

  private final Warren direct = Warren.builder().rabbit(RealRabbit.amqpUri()).build();
  private final Warren cut = Warren.builder().rabbit(proxy.uri()).build();

  @AfterEach
  void close() {
    cut.close();
    direct.close();
    proxy.close();
    aside.close();
  }

  @Test
  void inTheMiddleOfPublishing() {
    Ledger ledger = new Ledger("connection cut while publishing");
    Orders orders = Orders.unique();
    direct.consume(orders.handledBy(4, 200, succeeding(ledger)));
    direct.start();

    run(ledger, orders, cut, 10_000, ledger::receipts);

    assertThat(ledger.failures()).isZero();
  }

  @Test
  void inTheMiddleOfAcknowledging() {
    Ledger ledger = new Ledger("connection cut while acknowledging");
    // Each cut returns what was prefetched, without ever bringing it to the limit.
    Orders orders = Orders.unique();
    cut.consume(orders.handledBy(4, 200, succeeding(ledger)));
    cut.start();

    run(ledger, orders, direct, 10_000, ledger::handled);
  }

  @Test
  void inTheMiddleOfRetryCopies() {
    Ledger ledger = new Ledger("connection cut amid retry copies");
    Orders orders = Orders.unique(20, 2);
    cut.consume(
        orders.handledBy(
            4,
            200,
            message -> {
              if (message.redeliveredCount() < 2) {
                return MessageResult.failure("failed", "as at first");
              }
              ledger.handled(message);
              return MessageResult.success(message.body());
            }));
    cut.start();

    run(ledger, orders, direct, 5_000, ledger::handled);
  }

  private static MessageHandler<Order, Order> succeeding(Ledger ledger) {
    return message -> {
      ledger.handled(message);
      return MessageResult.success(message.body());
    };
  }

  /** Sends, and cuts at random points of the progress. */
  private void run(Ledger ledger, Orders orders, Warren from, int messages, IntSupplier progress) {
    Chance chance = Chance.printed("connection cut");
    CompletableFuture<Void> cuts =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < CUTS; i++) {
                int point = (i * messages + chance.below(messages)) / CUTS;
                Await.until(
                    DEADLINE,
                    () -> "to come to " + point + " (" + ledger.counts() + ")",
                    () -> progress.getAsInt() >= point);
                proxy.cut();
              }
            });
    MessageSender<Order, Order> sender = orders.sender(from);
    for (int number = 0; number < messages; number++) {
      ledger.sent(number, sender.send(new Order(number)).now());
    }
    cuts.join();
    Await.until(
        DEADLINE,
        () -> "everything confirmed is handled (" + ledger.counts() + ")",
        ledger::complete);
    // Closed cleanly, so that nothing is still handed out.
    cut.close();
    direct.close();
    long dead = aside.count(orders.deadQueue());
    long left = aside.count(orders.queue());
    ledger.close(", cuts " + CUTS + ", dead " + dead + ", left " + left);
    assertThat(dead).isZero();
    assertThat(ledger.receipts()).isEqualTo(messages);
    aside.delete(orders);
  }
}
