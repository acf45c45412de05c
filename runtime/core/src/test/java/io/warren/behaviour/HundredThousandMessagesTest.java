package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.PublishFailedException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many messages at once through a real RabbitMQ, and bad ones among them. */
class HundredThousandMessagesTest {
  private static final int THREADS = 8;
  private static final int PER_THREAD = 12_500;
  private static final int ALL = THREADS * PER_THREAD;
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  private final Broker broker = new RabbitFixture();

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  @Timeout(240)
  void eachIsHandledExactlyOnceAndEveryReceiptCompletes() throws Exception {
    Warren warren = broker.warren();
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).consumer(spec -> spec.concurrency(8).prefetch(250));
    AtomicIntegerArray handled = new AtomicIntegerArray(ALL);
    warren.consume(
        contract.handledBy(Contract.succeeding(order -> handled.incrementAndGet(order.amount()))));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);
    String missing = broker.name("missing");

    ConcurrentLinkedQueue<CompletableFuture<Receipt>> receipts = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<CompletableFuture<Receipt>> toMissing = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<CompletableFuture<Receipt>> toNoQueue = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread * PER_THREAD;
      threads.add(
          new Thread(
              () -> {
                for (int i = first; i < first + PER_THREAD; i++) {
                  if (i == first + PER_THREAD / 2) {
                    toMissing.add(sender.send(bad()).to(missing, "key").now());
                    toNoQueue.add(sender.send(bad()).to(contract.exchange(), "nowhere").now());
                  }
                  receipts.add(sender.send(new Order("order", i)).now());
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join(DEADLINE.toMillis());
    }
    Await.until(
        DEADLINE,
        () -> "all handled (" + sum(handled) + ")",
        () -> sum(handled) >= ALL && receipts.stream().allMatch(CompletableFuture::isDone));
    warren.close();

    long completed =
        receipts.stream().filter(receipt -> Wire.outcome(receipt).equals("ok")).count();
    long distinct = IntStream.range(0, ALL).filter(i -> handled.get(i) > 0).count();
    System.out.printf(
        "[warren] %d messages in, %d receipts, %d handled, %d of them distinct; %d failed%n",
        ALL, completed, sum(handled), distinct, toMissing.size() + toNoQueue.size());
    assertThat(receipts).hasSize(ALL);
    assertThat(completed).isEqualTo(ALL);
    assertThat(distinct).isEqualTo(ALL);
    assertThat(sum(handled)).isEqualTo(ALL);
    assertThat(toMissing).hasSize(THREADS);
    for (CompletableFuture<Receipt> receipt : toMissing) {
      assertThat(Wire.failure(receipt))
          .isInstanceOf(PublishFailedException.class)
          .hasMessageContaining(missing);
    }
    assertThat(toNoQueue).hasSize(THREADS);
    for (CompletableFuture<Receipt> receipt : toNoQueue) {
      assertThat(Wire.failure(receipt))
          .isInstanceOf(UnroutableException.class)
          .hasMessageContaining("nowhere");
    }
    // Nothing is left that would be handled a second time.
    Wire.publish(broker.connect(), contract.exchange(), "order.last", "last");
    assertThat(broker.inbox(contract.queue()).texts(1)).containsExactly("last");
  }

  private static Order bad() {
    return new Order("bad", -1);
  }

  private static int sum(AtomicIntegerArray counts) {
    int sum = 0;
    for (int i = 0; i < counts.length(); i++) {
      sum += counts.get(i);
    }
    return sum;
  }
}
