package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.DeadLetter;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.faults.RandomDelivery.Kind;
import io.warren.testing.Await;
import io.warren.testing.RawPublisher;
import io.warren.testing.RealRabbit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deliveries of which nobody has thought come among good ones. */
class RandomDeliveriesTest {
  private static final int GOOD = 500;
  private static final int BAD = 2_000;
  private static final int RETRIES = 2;
  private static final Duration DEADLINE = Duration.ofSeconds(90);

  /** What a broker refuses is tried again with another; most are taken. */
  private static final int REFUSALS = BAD;

  /** Some for what waits at a time, whatever the number of messages is. */
  private static final int MORE_THREADS = 64;

  private static final long MORE_BYTES = 64L << 20;

  private final ConcurrentMap<Integer, Integer> attempts = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, Integer> successes = new ConcurrentHashMap<>();
  private final Map<Kind, Integer> refused = new EnumMap<>(Kind.class);
  private final List<RandomDelivery> taken = new ArrayList<>();

  @Test
  @Timeout(180)
  void eachHarmsOnlyItself() throws Exception {
    Chance chance = Chance.printed("random deliveries");
    Orders orders = Orders.unique(20, RETRIES, Duration.ofMillis(200));
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      warren.consume(orders.handledBy(4, 100, message -> handle(message.body().number())));
      warren.start();
      int threads = Thread.activeCount();
      long heap = usedHeap();

      publish(chance, orders, aside);

      Await.until(
          DEADLINE,
          () -> "the end of all (" + counts() + ", dead " + aside.count(orders.deadQueue()) + ")",
          () -> successes.size() + aside.count(orders.deadQueue()) >= GOOD + BAD);
      assertThat(Thread.activeCount()).as("threads").isLessThan(threads + MORE_THREADS);
      assertThat(usedHeap()).as("heap").isLessThan(heap + MORE_BYTES);
      List<DeadLetter> dead = warren.dead(orders.queue()).list(GOOD + BAD);
      System.out.println("[warren] random deliveries: " + counts() + ", dead " + codes(dead));
      allAreAccountedFor(dead);
      assertThat(warren.dead(orders.queue()).discard(letter -> true)).isEqualTo(dead.size());
      assertThat(warren.dead(orders.queue()).count()).isZero();
      assertThat(warren.health().up()).as("%s", warren.health()).isTrue();
      assertThat(aside.count(orders.queue())).isZero();
      assertThat(aside.count(orders.retryQueue())).isZero();
      aside.delete(orders);
    }
  }

  /** What becomes of a message depends on it alone. */
  private MessageResult<Order> handle(int number) {
    attempts.merge(number, 1, Integer::sum);
    switch (number < GOOD ? 0 : number % 4) {
      case 1 -> throw new IllegalStateException("the handler fails");
      case 2 -> {
        return MessageResult.failure("FAILED", "the handler fails");
      }
      case 3 -> {
        return MessageResult.reject("REJECTED", "the handler rejects");
      }
      default -> {
        successes.merge(number, 1, Integer::sum);
        return MessageResult.success(new Order(number));
      }
    }
  }

  private void publish(Chance chance, Orders orders, Aside aside) throws IOException {
    RandomDeliveries deliveries =
        new RandomDeliveries(
            chance,
            List.of(Kind.values()),
            GOOD,
            List.of(orders.followUps(), orders.exchange(), orders.deadQueue(), "nowhere"));
    try (RawPublisher publisher = new RawPublisher(RealRabbit.amqpUri())) {
      int good = 0;
      while (taken.size() < BAD) {
        RandomDelivery delivery = deliveries.next();
        String refusal =
            publisher.publish(
                orders.exchange(),
                orders.message().routingKey(),
                delivery.properties(),
                delivery.body());
        if (refusal == null) {
          taken.add(delivery);
        } else {
          int refusals = refused.merge(delivery.kind(), 1, Integer::sum);
          assertThat(refusals).as("refused %s, %s", refused, refusal).isLessThan(REFUSALS);
        }
        if (good < GOOD && taken.size() >= good * BAD / GOOD) {
          byte[] body = ("{\"number\":" + good + "}").getBytes(StandardCharsets.UTF_8);
          aside
              .channel()
              .basicPublish(
                  orders.exchange(), orders.message().routingKey(), new BasicProperties(), body);
          good++;
        }
      }
    }
  }

  private void allAreAccountedFor(List<DeadLetter> dead) {
    Map<String, Integer> deadBodies = new HashMap<>();
    dead.forEach(
        letter -> deadBodies.merge(RandomDelivery.key(letter.message().body()), 1, Integer::sum));
    for (int number = 0; number < GOOD; number++) {
      assertThat(successes).as("good").containsKey(number);
    }
    for (RandomDelivery delivery : taken) {
      int ends = deadBodies.getOrDefault(delivery.key(), 0);
      ends += successes.containsKey(delivery.number()) ? 1 : 0;
      assertThat(ends).as("ends of %s %s", delivery.kind(), delivery.number()).isEqualTo(1);
    }
    assertThat(dead).hasSize(GOOD + BAD - successes.size());
    assertThat(dead).allSatisfy(letter -> assertThat(letter.code()).isNotEmpty());
    assertThat(attempts).allSatisfy((number, times) -> assertThat(times).isBetween(1, RETRIES + 1));
  }

  private String counts() {
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    taken.forEach(delivery -> kinds.merge(delivery.kind(), 1, Integer::sum));
    return "taken "
        + kinds
        + ", refused by the broker "
        + refused
        + ", handled "
        + attempts.size()
        + ", with success "
        + successes.size();
  }

  private static Map<String, Integer> codes(List<DeadLetter> dead) {
    Map<String, Integer> codes = new TreeMap<>();
    dead.forEach(letter -> codes.merge(letter.code(), 1, Integer::sum));
    return codes;
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
