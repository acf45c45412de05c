package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.ReplyMessage;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.PrivateRabbit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests to a queue whose leader is suspended, beside requests and sends to others. */
class StuckRequestsTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Of a reply while nothing is wrong it is a hundred times; half of the patience. */
  private static final Duration PROMPT = Duration.ofSeconds(1);

  /** More than a connection takes for one channel before it is held up. */
  private static final int MESSAGES = 600;

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
  @Timeout(180)
  void requestsAndSendsToOthersGoOnAndThoseForTheStuckOneNameIt() {
    Orders stuck = Orders.unique();
    Orders healthy = Orders.unique();
    try (Warren warren = Warren.builder().rabbit(broker.amqpUri()).build()) {
      warren.consume(stuck.handledBy(1, 10, message -> MessageResult.success(message.body())));
      warren.consume(healthy.handledBy(1, 10, message -> MessageResult.success(message.body())));
      warren.start();
      MessageSender<Order, Order> toStuck = stuck.sender(warren);
      MessageSender<Order, Order> toHealthy = healthy.sender(warren);
      toStuck.request(new Order(-1)).reply().join();
      toHealthy.request(new Order(-1)).reply().join();
      toHealthy.send(new Order(-1)).now().join();

      StuckQueues.suspend(broker, stuck.queue());
      Paced requests = new Paced();
      Paced sends = new Paced();
      Queue<CompletableFuture<ReplyMessage<Order>>> asked = new ConcurrentLinkedQueue<>();
      AtomicInteger number = new AtomicInteger();
      ScheduledExecutorService clock = Executors.newScheduledThreadPool(3);
      try {
        // Each on a thread of its own, as callers are: one that must wait holds up none.
        clock.scheduleAtFixedRate(
            () -> asked.add(toStuck.request(new Order(number.get())).timeout(PATIENCE).reply()),
            0,
            10,
            TimeUnit.MILLISECONDS);
        clock.scheduleAtFixedRate(
            () -> {
              Order order = new Order(number.getAndIncrement());
              requests.measure(() -> toHealthy.request(order).timeout(PATIENCE).reply());
            },
            0,
            10,
            TimeUnit.MILLISECONDS);
        clock.scheduleAtFixedRate(
            () -> {
              sends.measure(() -> toHealthy.send(new Order(number.get())).now());
            },
            0,
            10,
            TimeUnit.MILLISECONDS);
        Await.until(
            DEADLINE,
            () -> "asked " + asked.size() + ", answered " + requests + ", sent " + sends,
            () -> number.get() >= MESSAGES && asked.size() >= MESSAGES);
      } finally {
        clock.shutdownNow();
      }
      Await.until(
          DEADLINE,
          () ->
              "the end of all: asked "
                  + asked.size()
                  + ", answered "
                  + requests
                  + ", sent "
                  + sends,
          () ->
              requests.over()
                  && sends.over()
                  && asked.stream().allMatch(CompletableFuture::isDone));
      System.out.println(
          "[warren] stuck queue: asked in vain "
              + asked.size()
              + "; other requests "
              + requests
              + "; sends "
              + sends);
      List<String> texts = texts(asked);
      assertThat(requests.failed.get()).isZero();
      assertThat(sends.failed.get()).isZero();
      assertThat(requests.worst()).isLessThan(PROMPT);
      assertThat(sends.worst()).isLessThan(PROMPT);
      assertThat(texts)
          .hasSize(asked.size())
          .filteredOn(
              text ->
                  !text.contains("exchange '" + stuck.exchange() + "'")
                      || !text.contains("does not answer"))
          .isEmpty();
      StuckQueues.resume(broker, stuck.queue());
      Await.until(
          DEADLINE,
          "it is asked again",
          () ->
              toStuck
                  .request(new Order(0))
                  .timeout(PATIENCE)
                  .reply()
                  .handle((reply, failure) -> failure == null)
                  .join());
    }
  }

  private static List<String> texts(Queue<CompletableFuture<ReplyMessage<Order>>> asked) {
    List<String> texts = new ArrayList<>();
    asked.forEach(
        each ->
            each.handle(
                (reply, failure) ->
                    texts.add(failure == null ? "answered" : failure.getMessage())));
    return texts;
  }

  /** How long each of many took. */
  private static final class Paced {
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void measure(Supplier<? extends CompletableFuture<?>> call) {
      begun.incrementAndGet();
      long start = System.nanoTime();
      call.get()
          .whenComplete(
              (done, failure) -> {
                if (failure != null) {
                  failed.incrementAndGet();
                }
                nanos.add(System.nanoTime() - start);
              });
    }

    boolean over() {
      return nanos.size() == begun.get();
    }

    Duration worst() {
      return Duration.ofNanos(nanos.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    @Override
    public String toString() {
      return nanos.size()
          + " of "
          + begun
          + ", failed "
          + failed
          + ", worst "
          + worst().toMillis()
          + " ms";
    }
  }
}
