package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.warren.DeadLetter;
import io.warren.Health;
import io.warren.Scheduled;
import io.warren.Warren;
import io.warren.internal.redis.RedisOptions;
import io.warren.internal.redis.RedisStore;
import io.warren.testing.CapturedLog;
import io.warren.testing.FaultyStore;
import io.warren.testing.RealRedis;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Five hundred entries and keys that are damaged at random, among good ones. */
class CorruptedRedisTest {
  private static final int BAD = 500;
  private static final int GOOD = 200;
  private static final int MISPLACED = 20;
  private static final long MOST_BYTES = 200L << 20;
  private static final int MOST_THREADS = 60;

  private final long seed = Corruption.seed();
  private final RedisClient client = RedisClient.create(RealRedis.uri());
  private final RedisCommands<String, String> redis = client.connect().sync();
  private final Corruption corruption = new Corruption(redis, seed);
  private final int threads = ManagementFactory.getThreadMXBean().getThreadCount();

  @Test
  void allGoodEntriesOfAScheduleAreSentAndAllBadOnesAreParkedAndNamed() {
    try (Broker broker = new RabbitFixture();
        CapturedLog log = new CapturedLog("io.warren.internal.schedule.RunningScheduler")) {
      String key = broker.name("schedule");
      String prefix = key + ":schedule:{" + key + "}:";
      FaultyStore store = store(broker, key);
      Warren warren = broker.warren(store);
      Contract<Order, Void> contract = Contract.of(broker, Order.class);
      Handled<Order> handled = new Handled<>();
      warren.consume(contract.handledBy(handled));
      warren.start();
      Instant due = Instant.now().plusSeconds(3);
      List<CompletableFuture<?>> receipts = new ArrayList<>();
      for (String id : shuffled()) {
        receipts.add(contract.sender(warren).send(new Order(id, 5)).id(id).at(due));
      }
      receipts.forEach(Wire::join);
      ids("bad", BAD).forEach(id -> corruption.entry(prefix + "entry:" + id));
      ids("good", MISPLACED).forEach(id -> corruption.place(prefix + "waiting", id));
      long left = ids("bad", BAD).filter(id -> redis.exists(prefix + "entry:" + id) == 1).count();
      assertThat(listed(warren)).hasSize(BAD + GOOD);

      warren.scheduler().start();
      broker.eventually("all good ones", () -> handled.size() == GOOD);
      broker.eventually("all bad ones", () -> parked(warren).size() == BAD);

      assertThat(Stream.generate(() -> handled.take().id()).limit(GOOD))
          .containsExactlyInAnyOrderElementsOf(ids("good", GOOD).toList());
      assertThat(parked(warren)).containsExactlyInAnyOrderElementsOf(ids("bad", BAD).toList());
      broker.eventually("that nothing waits", () -> warren.schedule().pendingCount() == 0);
      broker.eventually("the health", () -> scheduler(warren).contains("not sent: " + BAD));
      assertThat(warren.health().up()).isTrue();
      assertThat(ids("bad", BAD).filter(id -> redis.exists(prefix + "entry:" + id) == 1))
          .as("the damaged entries, which are kept")
          .hasSize((int) left);
      // Those with a message that only the scheduler can tell to be none are named by another
      // logger.
      assertThat(ids("bad", BAD).filter(id -> log.text().contains(" " + id + " ")).count())
          .isGreaterThan(BAD * 3 / 4);
      assertThat(log.text().lines()).hasSizeLessThanOrEqualTo(BAD);
      assertThat(store.calls("claim")).isLessThan(100);
      assertBounded();
    } finally {
      client.shutdown();
    }
  }

  @Test
  void allMessagesWithGoodKeysAreHandledAndAllOthersAreDeadWithTheNameOfTheirKey() {
    try (Broker broker = new EmbeddedFixture();
        CapturedLog log = new CapturedLog("io.warren.internal.settle.Settlement")) {
      String namespace = broker.name("dedup");
      FaultyStore store = store(broker, namespace);
      Warren warren = broker.warren(store);
      Contract<Order, Void> contract =
          Contract.of(broker, Order.class).dedup(Duration.ofMinutes(10)).deliveryLimit(1);
      Handled<Order> handled = new Handled<>();
      warren.consume(contract.handledBy(handled));
      warren.start();
      String prefix = namespace + ":dedup:" + contract.queue() + "|order.placed|";
      ids("bad", BAD).forEach(id -> corruption.mark(prefix + id));

      for (String id : shuffled()) {
        Wire.join(contract.sender(warren).send(new Order(id, 5)).id(id).now());
      }
      broker.whileTimePasses("all good ones", () -> handled.size() == GOOD);
      assertThat(warren.dead(contract.queue()).count()).isZero();
      // Six times five seconds.
      broker.whileTimePasses("half the waits", () -> store.calls("claim") >= GOOD + 4 * BAD);
      broker.whileTimePasses("all bad ones", () -> warren.dead(contract.queue()).count() == BAD);

      assertThat(Stream.generate(() -> handled.take().id()).limit(GOOD))
          .containsExactlyInAnyOrderElementsOf(ids("good", GOOD).toList());
      assertThat(handled.size()).isZero();
      List<DeadLetter> dead = warren.dead(contract.queue()).list(BAD);
      assertThat(dead)
          .hasSize(BAD)
          .allSatisfy(
              letter -> {
                assertThat(letter.code()).isEqualTo("dedup-key-unusable");
                assertThat(letter.reason()).contains(prefix + letter.id());
                assertThat(letter.message().redeliveredCount()).isZero();
              });
      assertThat(dead.stream().map(DeadLetter::id)).doesNotHaveDuplicates();
      assertThat(log.text()).contains(prefix);
      assertThat(warren.health().up()).isTrue();
      assertThat(store.calls("claim")).isEqualTo(GOOD + 7 * BAD);
      assertThat(ids("bad", BAD).filter(id -> redis.exists(prefix + id) == 1)).hasSize(BAD);
      assertBounded();
    } finally {
      client.shutdown();
    }
  }

  private static FaultyStore store(Broker broker, String namespace) {
    RedisStore store =
        new RedisStore(
            new RedisOptions(List.of(RealRedis.uri()), null, namespace), broker.executor());
    broker.atEnd(store::close);
    return new FaultyStore(store);
  }

  private static Stream<String> ids(String kind, int count) {
    return IntStream.range(0, count).mapToObj(i -> kind + "-" + i);
  }

  private List<String> shuffled() {
    List<String> ids = new ArrayList<>(Stream.concat(ids("bad", BAD), ids("good", GOOD)).toList());
    Collections.shuffle(ids, new Random(seed));
    return ids;
  }

  private static List<Scheduled> listed(Warren warren) {
    return warren.schedule().pending(0, 1_000);
  }

  private static List<String> parked(Warren warren) {
    return warren.schedule().parked(0, 1_000).stream().map(Scheduled::id).toList();
  }

  private static String scheduler(Warren warren) {
    return warren.health().parts().stream()
        .filter(part -> part.name().equals("scheduler"))
        .map(Health.Part::detail)
        .findFirst()
        .orElseThrow();
  }

  private void assertBounded() {
    assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads)
        .isLessThan(MOST_THREADS);
    System.gc();
    assertThat(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed())
        .isLessThan(MOST_BYTES);
  }
}
