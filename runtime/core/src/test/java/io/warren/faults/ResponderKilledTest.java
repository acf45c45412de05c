package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.ReplyMessage;
import io.warren.Request;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.CuttingProxy;
import io.warren.testing.RealRabbit;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many requests at once over one sender, and what becomes of them when somebody is gone. */
class ResponderKilledTest {
  private static final int REQUESTS = 10_000;
  private static final int CONCURRENCY = 4;
  private static final int PREFETCH = 200;
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Aside aside = new Aside(RealRabbit.amqpUri());
  private final Warren requester = Warren.builder().rabbit(RealRabbit.amqpUri()).build();
  private final AtomicInteger ended = new AtomicInteger();
  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

  @AfterEach
  void close() {
    requester.close();
    aside.close();
  }

  /** The process that answers. */
  static final class Responder {
    private Responder() {}

    public static void main(String[] arguments) {
      WarrenProcess.consume(
          WarrenProcess.warren(arguments),
          WarrenProcess.orders(arguments),
          CONCURRENCY,
          PREFETCH,
          message -> MessageResult.success(message.body()));
    }
  }

  @Test
  @Timeout(180)
  void tenThousandRequestsOverOneSenderEachGetTheirOwnReply() {
    Orders orders = Orders.unique();
    try (Warren responder = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      responder.consume(
          orders.handledBy(
              CONCURRENCY, PREFETCH, message -> MessageResult.success(message.body())));
      responder.start();
      MessageSender<Order, Order> sender = orders.sender(requester);

      for (int number = 0; number < REQUESTS; number++) {
        request("all", number, sender.request(new Order(number)));
      }
      awaitEnded(REQUESTS);
    }

    print("requests", "");
    assertThat(outcomes).containsExactlyEntriesOf(Map.of("all replied", REQUESTS));
    aside.delete(orders);
  }

  @Test
  @Timeout(180)
  void theRequestsOfAKilledResponderAreAnsweredByAnotherOfItsQueue() {
    Orders orders = Orders.unique();
    MessageSender<Order, Order> sender = orders.sender(requester);
    requester.start();
    AtomicInteger byVictim = new AtomicInteger();
    AtomicInteger byOther = new AtomicInteger();
    try (WarrenProcess victim = start(orders, byVictim);
        WarrenProcess other = start(orders, byOther)) {
      awaitConsumers(orders, 2);
      CompletableFuture<Void> requests =
          CompletableFuture.runAsync(
              () -> {
                for (int number = 0; number < REQUESTS; number++) {
                  request("all", number, sender.request(new Order(number)).timeout(DEADLINE));
                }
              });
      Await.until(DEADLINE, "the victim answers", () -> byVictim.get() >= 1_000);
      victim.kill();
      requests.join();
      awaitEnded(REQUESTS);
      other.stop();
    }

    print(
        "responder killed beside another",
        ", handled by it " + byVictim + ", handled by the other " + byOther);
    assertThat(byVictim).hasValueLessThan(REQUESTS);
    assertThat(outcomes).containsExactlyEntriesOf(Map.of("all replied", REQUESTS));
    aside.delete(orders);
  }

  @Test
  @Timeout(180)
  void aKilledResponderTimesOutOnlyItsOwnRequests() {
    Orders dying = Orders.unique();
    Orders living = Orders.unique();
    MessageSender<Order, Order> sender = dying.sender(requester);
    MessageSender.of(requester, living.topology(), living.message());
    requester.start();
    AtomicInteger byVictim = new AtomicInteger();
    AtomicInteger byOther = new AtomicInteger();
    long left;
    try (WarrenProcess victim = start(dying, byVictim);
        WarrenProcess other = start(living, byOther)) {
      awaitConsumers(dying, 1);
      awaitConsumers(living, 1);
      CompletableFuture<Void> requests =
          CompletableFuture.runAsync(
              () -> {
                for (int number = 0; number < REQUESTS; number++) {
                  boolean ofVictim = number % 2 == 0;
                  request(
                      ofVictim ? "victim" : "other",
                      number,
                      sender
                          .request(new Order(number))
                          .to("", ofVictim ? dying.queue() : living.queue())
                          .timeout(Duration.ofSeconds(20)));
                }
              });
      Await.until(DEADLINE, "the victim answers", () -> byVictim.get() >= 1_000);
      victim.kill();
      requests.join();
      awaitEnded(REQUESTS);
      left = aside.count(dying.queue());
      other.stop();
    }

    print(
        "responder killed",
        ", handled by it "
            + byVictim
            + ", left in its queue "
            + left
            + ", handled by the other "
            + byOther);
    int unanswered = outcomes.getOrDefault("victim RequestTimeoutException", 0);
    assertThat(unanswered).isPositive();
    assertThat(outcomes)
        .containsOnly(
            Map.entry("victim replied", REQUESTS / 2 - unanswered),
            Map.entry("victim RequestTimeoutException", unanswered),
            Map.entry("other replied", REQUESTS / 2));
    // Nothing of its requests is lost; those that it answered and did not acknowledge are there
    // once more.
    assertThat(left).isBetween((long) unanswered, (long) unanswered + PREFETCH);
    aside.delete(dying);
    aside.delete(living);
  }

  @Test
  @Timeout(180)
  void aLostConnectionFailsTheRequestsThatAreUnderWayAtOnce() {
    int count = 1_000;
    Orders orders = Orders.unique();
    long nanos;
    try (CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
        Warren cut = Warren.builder().rabbit(proxy.uri()).build()) {
      MessageSender<Order, Order> sender = orders.sender(cut);
      cut.start();
      for (int number = 0; number < count; number++) {
        // Far longer than this test may take.
        request("all", number, sender.request(new Order(number)).timeout(Duration.ofHours(1)));
      }
      Await.until(DEADLINE, "all are sent", () -> aside.count(orders.queue()) == count);

      long begin = System.nanoTime();
      proxy.cut();
      awaitEnded(count);
      nanos = System.nanoTime() - begin;
    }

    print(
        "connection cut under requests",
        ", failed within " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
    assertThat(outcomes).containsExactlyEntriesOf(Map.of("all ConnectionException", count));
    aside.delete(orders);
  }

  private void request(String whose, int number, Request<Order> request) {
    request
        .reply()
        .whenComplete(
            (reply, failure) -> {
              outcomes.merge(whose + " " + outcome(number, reply, failure), 1, Integer::sum);
              ended.incrementAndGet();
            });
  }

  private static String outcome(
      int number, @Nullable ReplyMessage<Order> reply, @Nullable Throwable failure) {
    if (reply == null) {
      return failure == null ? "null" : failure.getClass().getSimpleName();
    }
    return reply.body().number() == number ? "replied" : "replied with another's";
  }

  private void awaitEnded(int count) {
    Await.until(
        DEADLINE, () -> "all requests end (" + ended + " have)", () -> ended.get() == count);
  }

  private void awaitConsumers(Orders orders, int count) {
    Await.until(
        DEADLINE,
        "the responders are there",
        () -> {
          try {
            return aside.channel().consumerCount(orders.queue()) == count;
          } catch (IOException e) {
            throw new AssertionError("the consumers of " + orders.queue(), e);
          }
        });
  }

  private static WarrenProcess start(Orders orders, AtomicInteger handled) {
    return WarrenProcess.start(
        Responder.class, RealRabbit.amqpUri(), orders, line -> handled.incrementAndGet());
  }

  private void print(String what, String more) {
    System.out.println(
        "[warren] " + what + ": requests " + ended + ", " + new TreeMap<>(outcomes) + more);
  }
}
