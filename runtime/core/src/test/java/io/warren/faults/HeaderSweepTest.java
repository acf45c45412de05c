package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.DeadLetter;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import io.warren.testing.RealRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A header's value is at the end of every way what it was at its beginning, or is refused there.
 */
class HeaderSweepTest {
  private static final Duration DEADLINE = Duration.ofSeconds(40);
  private static final String HEADER = "value";
  private static final int RETRIES = 1;

  /** How a message begins its way. */
  private static final Map<String, Function<Send, CompletableFuture<Receipt>>> WAYS =
      Map.of(
          "now", Send::now,
          "delay", send -> send.delay(200),
          "at", send -> send.at(Instant.now().plusMillis(500)));

  private final Orders orders = Orders.unique(20, RETRIES, Duration.ofMillis(100));

  /** What each message had, whenever it was handled. */
  private final ConcurrentMap<String, Queue<String>> handled = new ConcurrentHashMap<>();

  private final Map<String, String> sent = new LinkedHashMap<>();
  private volatile boolean replayed;

  @Test
  @Timeout(120)
  void whatIsTakenArrivesAsItWasOnEveryWay() {
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = warren()) {
      warren.consume(orders.handledBy(4, 100, this::handle));
      warren.start();
      warren.scheduler().start();

      send(orders.sender(warren));
      awaitDead(warren, sent.size());
      List<DeadLetter> dead = warren.dead(orders.queue()).list(sent.size());
      replayed = true;
      assertThat(warren.dead(orders.queue()).replay()).isEqualTo(sent.size());
      awaitHandled(sent.size() * (RETRIES + 2));

      assertThat(dead)
          .allSatisfy(
              letter -> assertThat(value(letter.message())).isEqualTo(sent.get(letter.id())));
      sent.forEach(
          (id, value) ->
              assertThat(handled.get(id)).as(id).hasSize(RETRIES + 2).containsOnly(value));
      assertThat(warren.schedule().pendingCount()).isZero();
      assertThat(warren.health().up()).as("%s", warren.health()).isTrue();
      aside.delete(orders);
    }
  }

  @Test
  @Timeout(60)
  void whatTheWireWouldBendIsRefusedAtTheCall() {
    try (Warren warren = warren()) {
      MessageSender<Order, Order> sender = orders.sender(warren);
      Map<String, Object> taken = new LinkedHashMap<>(HeaderValues.refused());
      taken.values().removeIf(value -> refuses(sender, value));
      assertThat(taken.keySet()).isEmpty();
    }
  }

  /** Says no: what it says for what kind of value is not for this test. */
  private static boolean refuses(MessageSender<Order, Order> sender, Object value) {
    try {
      sender.send(new Order(1)).header(HEADER, value);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private Warren warren() {
    return Warren.builder()
        .rabbit(RealRabbit.amqpUri())
        .redis(RealRedis.uri())
        .namespace(orders.name())
        .build();
  }

  private void send(MessageSender<Order, Order> sender) {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    HeaderValues.carried()
        .forEach(
            (name, value) ->
                WAYS.forEach(
                    (way, begin) -> {
                      String id = way + ": " + name;
                      sent.put(id, HeaderValues.shown(value));
                      Send send = sender.send(new Order(1)).id(id).header(HEADER, value);
                      receipts.add(begin.apply(send));
                    }));
    assertThat(receipts).allSatisfy(receipt -> assertThat(receipt).succeedsWithin(DEADLINE));
  }

  /** Until its replay, a message is retried, and then it dies. */
  private MessageResult<Order> handle(Message<Order> message) {
    handled.computeIfAbsent(message.id(), id -> new ConcurrentLinkedQueue<>()).add(value(message));
    return replayed
        ? MessageResult.success(message.body())
        : MessageResult.failure("NOT_YET", "comes again");
  }

  private static String value(Message<?> message) {
    return HeaderValues.shown(message.headers().get(HEADER));
  }

  private void awaitDead(Warren warren, int count) {
    Await.until(
        DEADLINE,
        () -> count + " dead letters (" + warren.dead(orders.queue()).count() + ")",
        () -> warren.dead(orders.queue()).count() == count);
  }

  private void awaitHandled(int count) {
    Await.until(
        DEADLINE, () -> count + " handlings (" + handlings() + ")", () -> handlings() >= count);
  }

  private int handlings() {
    return handled.values().stream().mapToInt(Queue::size).sum();
  }
}
