package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.InvalidMessageException;
import io.warren.MessageResult;
import io.warren.PayloadException;
import io.warren.PublishFailedException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.Warren;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Messages that can never be published, among many that can. */
class BadPublishTest {
  private static final int MESSAGES = 10_000;
  private static final int EVERY = 2_000;
  private static final int TOO_LARGE = (16 << 20) + 1;
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** Cannot be written. */
  static final class Unwritable {
    public String getValue() {
      throw new IllegalStateException("as it should");
    }
  }

  @Test
  void eachFailsItsOwnFutureAndEveryOtherIsConfirmedOnce() {
    Ledger ledger = new Ledger("bad publishes");
    Orders orders = Orders.unique();
    List<CompletableFuture<Receipt>> bad = new ArrayList<>();
    List<Class<?>> expected = new ArrayList<>();
    try (Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      warren.consume(
          orders.handledBy(
              4,
              200,
              message -> {
                ledger.handled(message);
                return MessageResult.success(message.body());
              }));
      warren.start();
      MessageSender<Order, Order> sender = orders.sender(warren);
      MessageSender<Unwritable, Void> unwritable =
          MessageSender.of(
              warren,
              orders.topology(),
              spec(orders, "Bad.unwritable", PayloadType.of(Unwritable.class)));
      MessageSender<String, Void> large =
          MessageSender.of(
              warren, orders.topology(), spec(orders, "Bad.large", PayloadType.of(String.class)));
      for (int number = 0; number < MESSAGES; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
        if (number % EVERY == EVERY / 2) {
          bad.add(unwritable.send(new Unwritable()).now());
          expected.add(PayloadException.class);
          bad.add(large.send("x".repeat(TOO_LARGE)).now());
          expected.add(InvalidMessageException.class);
          // The headers are one frame.
          bad.add(
              sender
                  .send(new Order(-1))
                  .header("one", "x".repeat(100_000))
                  .header("two", "x".repeat(100_000))
                  .now());
          expected.add(InvalidMessageException.class);
          bad.add(sender.send(new Order(-1)).to(orders.name() + ".missing", "key").now());
          expected.add(PublishFailedException.class);
          bad.add(sender.send(new Order(-1)).to(orders.exchange(), "nowhere").now());
          expected.add(UnroutableException.class);
        }
      }
      Await.until(
          DEADLINE,
          () -> "everything is decided and handled (" + ledger.counts() + ")",
          () -> ledger.complete() && bad.stream().allMatch(CompletableFuture::isDone));
    }
    try (Aside aside = new Aside(RealRabbit.amqpUri())) {
      // Closed: nothing is still handed out.
      long left = aside.count(orders.queue());
      ledger.close(", bad " + bad.size() + ", left " + left);
      assertThat(left).isZero();
      assertThat(ledger.receipts()).isEqualTo(MESSAGES);
      assertThat(ledger.duplicates()).isZero();
      assertThat(bad.stream().<Class<?>>map(BadPublishTest::failure).toList()).isEqualTo(expected);
      aside.delete(orders);
    }
  }

  private static <T> MessageSpec<T, Void> spec(Orders orders, String name, PayloadType<T> payload) {
    return MessageSpec.of(name, payload)
        .exchange(orders.exchange())
        .routingKey("order.placed")
        .type("bad")
        .build();
  }

  private static Class<?> failure(CompletableFuture<Receipt> future) {
    return future
        .<Object>handle((receipt, failure) -> failure == null ? receipt : failure)
        .join()
        .getClass();
  }
}
