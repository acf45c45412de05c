package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Delivery;
import io.warren.testing.Await;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many messages in batches through a real RabbitMQ, and every hundredth is bad. */
class FiftyThousandInBatchesTest {
  private static final int ALL = 50_000;
  private static final int EACH_BAD = 100;
  private static final int BAD = ALL / EACH_BAD;
  private static final int RETRIES = 2;
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  private final Broker broker = new RabbitFixture();
  private final AtomicIntegerArray attempts = new AtomicIntegerArray(ALL);
  private final AtomicInteger batches = new AtomicInteger();

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  @Timeout(180)
  void everyGoodOneSucceedsOnceAndEveryBadOneIsDeadAfterItsAttempts() {
    Warren warren = broker.warren();
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class)
            .retry(RetryPolicy.constant(RETRIES, Duration.ofMillis(200)))
            .consumer(spec -> spec.concurrency(4).prefetch(800));
    warren.consume(
        Contract.inBatches(
            contract,
            100,
            Duration.ofMillis(200),
            messages -> {
              batches.incrementAndGet();
              return BatchResult.each(messages, this::handle);
            }));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);
    long begin = System.nanoTime();

    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    for (int i = 0; i < ALL; i++) {
      receipts.add(sender.send(new Order("order", i)).now());
    }
    Await.until(
        DEADLINE,
        () -> "all good ones (" + handled(1) + " handled once)",
        () -> good().allMatch(i -> attempts.get(i) > 0));
    long goodMillis = millisSince(begin);
    Inbox dead = broker.inbox(contract.deadQueue());
    BitSet deadNumbers = new BitSet();
    for (int i = 0; i < BAD; i++) {
      Delivery delivery = dead.take();
      deadNumbers.set(number(delivery));
      assertThat(delivery.properties().headers())
          .containsEntry("warren-failure-code", "bad")
          .containsEntry("warren-retries", RETRIES);
      delivery.ack();
    }
    long millis = millisSince(begin);
    warren.close();

    System.out.printf(
        "[warren] %d messages in %d batches, %d bad: %d handled once, %d dead after %d attempts each;"
            + " the last good one after %d ms, the last bad one after %d ms%n",
        ALL,
        batches.get(),
        BAD,
        handled(1),
        deadNumbers.cardinality(),
        RETRIES + 1,
        goodMillis,
        millis);
    receipts.forEach(Wire::join);
    assertThat(good().filter(i -> attempts.get(i) != 1)).isEmpty();
    assertThat(bad().filter(i -> attempts.get(i) != RETRIES + 1)).isEmpty();
    assertThat(bad().filter(i -> !deadNumbers.get(i))).isEmpty();
    assertThat(handled(1)).isEqualTo(ALL - BAD);
    // Nothing is left: neither to be handled a second time, nor dead.
    Wire.publish(broker.connect(), contract.exchange(), "order.last", "last");
    assertThat(broker.inbox(contract.queue()).texts(1)).containsExactly("last");
    assertThat(dead.size()).isZero();
  }

  private MessageResult<Void> handle(Message<Order> message) {
    int number = message.body().amount();
    attempts.incrementAndGet(number);
    return number % EACH_BAD == 0
        ? MessageResult.failure("bad", "every hundredth")
        : MessageResult.success();
  }

  private static IntStream good() {
    return IntStream.range(0, ALL).filter(i -> i % EACH_BAD != 0);
  }

  private static IntStream bad() {
    return IntStream.range(0, ALL).filter(i -> i % EACH_BAD == 0);
  }

  private long handled(int times) {
    return good().filter(i -> attempts.get(i) == times).count();
  }

  private static int number(Delivery delivery) {
    String json = Inbox.text(delivery);
    return Integer.parseInt(json.replaceAll("\\D", ""));
  }

  private static long millisSince(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }
}
