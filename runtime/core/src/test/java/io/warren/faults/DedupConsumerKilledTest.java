package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.redis.RedisOptions;
import io.warren.internal.redis.RedisStore;
import io.warren.internal.store.DedupStore.Claim;
import io.warren.internal.work.Threads;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import io.warren.testing.RealRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each message comes three times, and one of the two processes that drop duplicates is killed. */
class DedupConsumerKilledTest {
  /** That of the processes, by default. */
  private static final String NAMESPACE = "warren";

  private static final int KEYS = 10_000;
  private static final int CONCURRENCY = 4;

  /** One key in so many fails at first. */
  private static final int FAILING = 20;

  private static final int NEVER = -1;
  private static final Duration DEADLINE = Duration.ofSeconds(120);

  /** One of the two processes. After so many successes, it never comes to the mark of the last. */
  static final class Dropper {
    private Dropper() {}

    public static void main(String[] arguments) {
      int most = Integer.parseInt(arguments[WarrenProcess.MORE + 1]);
      AtomicInteger successes = new AtomicInteger();
      WarrenProcess.consume(
          WarrenProcess.builder(arguments).redis(arguments[WarrenProcess.MORE]).build(),
          WarrenProcess.orders(arguments),
          CONCURRENCY,
          50,
          message -> {
            int number = message.body().number();
            if (number % FAILING == 0 && message.redeliveredCount() == 0) {
              return MessageResult.failure("failed", "as at first");
            }
            if (successes.incrementAndGet() == most) {
              WarrenProcess.say(number + " 0 " + message.id() + " LAST");
              while (true) {
                LockSupport.park();
              }
            }
            return MessageResult.success(message.body());
          });
    }
  }

  /** What a process says: each success before its handler returns, and so before its mark. */
  private static final class Handlings {
    private final Map<Integer, Integer> successes = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final CompletableFuture<Void> last = new CompletableFuture<>();

    private void read(String line) {
      String[] words = line.split(" ");
      if (words[3].equals("FAILURE")) {
        failures.incrementAndGet();
        return;
      }
      successes.merge(Integer.parseInt(words[0]), 1, Integer::sum);
      if (words[3].equals("LAST")) {
        last.complete(null);
      }
    }

    private int of(int key) {
      return successes.getOrDefault(key, 0);
    }
  }

  private final Orders orders = Orders.unique(20, 1).droppingDuplicates();
  private final Chance chance = Chance.printed("dedup, consumer killed");

  private final Handlings killed = new Handlings();
  private final Handlings surviving = new Handlings();
  private final List<CompletableFuture<Receipt>> receipts = new ArrayList<>();

  @Test
  @Timeout(300)
  void eachKeySucceedsAndOnlyThoseTwiceWhoseProcessDiedBeforeTheMark() {
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build();
        // About half of all successes would be its own.
        WarrenProcess victim = start(killed, KEYS / 8 + chance.below(KEYS / 4))) {
      MessageSender<Order, Order> sender = orders.sender(warren);
      CompletableFuture<Set<Integer>> kill =
          killed.last.thenApplyAsync(
              said -> {
                victim.kill();
                return unmarked();
              });
      Set<Integer> unmarked;
      try (WarrenProcess survivor = start(surviving, NEVER)) {
        // Two at once, for both processes at the same time, and one that comes later.
        IntStream.range(0, 2 * KEYS).forEach(i -> send(sender, i / 2));
        IntStream.range(0, KEYS).forEach(i -> send(sender, i));
        receipts.forEach(CompletableFuture::join);
        unmarked = kill.join();
        awaitEnd(aside);
        survivor.stop();
      }
      // A duplicate that still waited for another one when the process stopped.
      while (left(aside) > 0) {
        try (WarrenProcess last = start(surviving, NEVER)) {
          awaitEnd(aside);
          last.stop();
        }
      }
      check(aside, unmarked);
      aside.delete(orders);
    }
  }

  private WarrenProcess start(Handlings handlings, int most) {
    return WarrenProcess.start(
        Dropper.class,
        RealRabbit.amqpUri(),
        orders,
        handlings::read,
        RealRedis.uri(),
        Integer.toString(most));
  }

  private void send(MessageSender<Order, Order> sender, int key) {
    receipts.add(sender.send(new Order(key)).id(id(key)).now());
  }

  private static String id(int key) {
    return "order-" + key;
  }

  private int succeeded() {
    return killed.successes.size() + surviving.successes.size();
  }

  /**
   * The keys that the dead process has handled and not marked; its leases last longer than this.
   */
  private Set<Integer> unmarked() {
    RedisStore store =
        new RedisStore(
            new RedisOptions(List.of(RealRedis.uri()), null, NAMESPACE), Threads.newExecutor());
    try {
      Map<Claim, Set<Integer>> found =
          killed.successes.keySet().stream()
              .collect(Collectors.groupingBy(key -> claim(store, key), Collectors.toSet()));
      assertThat(found)
          .as("a success that is neither held nor marked")
          .doesNotContainKey(Claim.CLAIMED);
      return found.getOrDefault(Claim.HELD, Set.of());
    } finally {
      store.close();
    }
  }

  private Claim claim(RedisStore store, int key) {
    return store.dedup().claim(orders.dedupKey(id(key)), "the test", Duration.ofMillis(1));
  }

  private void awaitEnd(Aside aside) {
    Await.until(
        DEADLINE,
        () -> KEYS + " successes (" + succeeded() + "), and nothing left (" + left(aside) + ")",
        () -> succeeded() >= KEYS && left(aside) == 0);
  }

  private long left(Aside aside) {
    return aside.count(orders.queue())
        + aside.count(orders.retryQueue())
        + aside.count(orders.duplicates());
  }

  private void check(Aside aside, Set<Integer> unmarked) {
    Set<Integer> never = new HashSet<>();
    Set<Integer> permitted = new HashSet<>();
    Set<Integer> forbidden = new HashSet<>();
    for (int key = 0; key < KEYS; key++) {
      int before = killed.of(key);
      int otherwise = surviving.of(key);
      if (before + otherwise == 0) {
        never.add(key);
      } else if (before == 1 && otherwise == 1 && unmarked.contains(key)) {
        permitted.add(key);
      } else if (before + otherwise > 1) {
        forbidden.add(key);
      }
    }
    long dead = aside.count(orders.deadQueue());
    System.out.println(
        "[warren] dedup, consumer killed: keys "
            + KEYS
            + ", messages "
            + receipts.size()
            + ", failed handlings "
            + (killed.failures.get() + surviving.failures.get())
            + ", successes of the killed process "
            + killed.successes.size()
            + ", of the other "
            + surviving.successes.size()
            + ", died between success and mark "
            + unmarked.size()
            + ", of these handled twice "
            + permitted.size()
            + ", others handled twice "
            + forbidden.size()
            + ", never "
            + never.size()
            + ", dead "
            + dead);
    assertThat(never).as("keys that never succeeded").isEmpty();
    assertThat(forbidden).as("keys that succeeded twice").isEmpty();
    // The last one, and no more than it had handlers.
    assertThat(unmarked).hasSizeBetween(1, CONCURRENCY);
    assertThat(permitted).as("what is not marked is handled again").isNotEmpty();
    assertThat(dead).isZero();
  }
}
