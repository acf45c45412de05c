package io.warren.internal.redis;

import static io.warren.internal.redis.RedisServers.LEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.warren.Schedule.Change;
import io.warren.StoreException;
import io.warren.internal.store.DueBatch;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.store.Unreadable;
import io.warren.internal.work.Threads;
import io.warren.testing.RealRabbit;
import io.warren.testing.RealRedis;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One entry of a schedule that cannot be read, among others that can. */
class UnreadableEntriesTest {
  private static final RedisClient CLIENT = RedisClient.create(RealRedis.uri());
  private static final RedisCommands<String, String> REDIS = CLIENT.connect().sync();
  private static final List<String> GOOD =
      Stream.iterate(0, i -> i + 1).limit(20).map(i -> "good-" + i).toList();

  /** What a move mends, by the name of a field and what it is; empty: it is not there. */
  static final List<Map.Entry<String, String>> MENDABLE =
      List.of(
          Map.entry("due", ""),
          Map.entry("due", "soon"),
          Map.entry("due", "-1"),
          Map.entry("due", "1e3"),
          Map.entry("due", "253402300800001"),
          Map.entry("due", "9".repeat(400)),
          Map.entry("failures", "many"),
          Map.entry("failures", "-1"),
          Map.entry("failures", "99999999999"));

  /** What no move mends. */
  static final List<Map.Entry<String, String>> LOST =
      List.of(
          Map.entry("version", ""),
          Map.entry("version", "2"),
          Map.entry("version", "\u0000garbage"),
          Map.entry("message", ""));

  static final List<String> TYPES = List.of("missing", "string", "list", "set", "zset");

  private final String key = RealRabbit.uniqueName("schedule");
  private final String prefix = key + ":schedule:{" + key + "}:";

  @AutoClose
  private final RedisStore opened =
      new RedisStore(new RedisOptions(List.of(RealRedis.uri()), null, key), Threads.newExecutor());

  private final ScheduleStore store = opened.schedule();

  @AfterAll
  static void shutdown() {
    CLIENT.shutdown();
  }

  @ParameterizedTest
  @FieldSource("MENDABLE")
  void whatLacksItsTimeOrItsFailuresIsParkedAndAMoveMendsIt(Map.Entry<String, String> field) {
    addBadAndGood();
    set(field);

    assertParkedAlone();
    assertThat(REDIS.hget(entry("bad"), "message")).isEqualTo("bad");

    assertThat(store.move("bad", Instant.now().minusSeconds(1))).isEqualTo(Change.DONE);
    assertThat(store.parked(0, 10)).isEmpty();
    DueBatch mended = store.claim("mended", 10, LEASE).join();
    assertThat(ids(mended.entries())).containsExactly("bad");
    assertThat(mended.parked().count()).isZero();
  }

  @ParameterizedTest
  @FieldSource("LOST")
  void whatLacksItsFormatOrItsMessageIsParkedAndSaidSoByAMove(Map.Entry<String, String> field) {
    addBadAndGood();
    set(field);
    assertParkedAlone();
    Map<String, String> before = REDIS.hgetall(entry("bad"));

    assertThatThrownBy(() -> store.move("bad", Instant.now()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("'bad'")
        .hasMessageContaining("cannot be read");
    assertThat(REDIS.hgetall(entry("bad"))).isEqualTo(before);
    assertThat(store.cancel("bad")).isEqualTo(Change.DONE);
    assertThat(REDIS.exists(entry("bad"))).isZero();
    assertThat(store.parked(0, 10)).isEmpty();
  }

  @Test
  void whatIsOfANewerFormatIsCancelledOnceItIsParked() {
    addBadAndGood();
    set(Map.entry("version", "2"));
    Map<String, String> before = REDIS.hgetall(entry("bad"));

    // A scheduler of that version may have it already.
    assertThatThrownBy(() -> store.cancel("bad"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("format 2")
        .hasMessageEndingWith(
            "upgrade Warren in this process to the newest version in use, or cancel it once it is parked");
    assertThatThrownBy(() -> store.move("bad", Instant.now()))
        .hasMessageContaining("format 2")
        .hasMessageEndingWith(
            "upgrade Warren in this process to the newest version in use, or cancel it once it is parked");
    assertThat(REDIS.hgetall(entry("bad"))).isEqualTo(before);

    assertParkedAlone();
    assertThat(store.cancel("bad")).isEqualTo(Change.DONE);
  }

  @Test
  void whatIsOfNoFormatIsMendedOrCancelledOnceItIsParked() {
    addBadAndGood();
    set(Map.entry("version", "\u0000garbage"));

    assertThatThrownBy(() -> store.cancel("bad"))
        .hasMessageEndingWith("mend it in Redis, or cancel it once it is parked");
    assertThatThrownBy(() -> store.move("bad", Instant.now()))
        .hasMessageEndingWith("mend it in Redis, or cancel it once it is parked");
  }

  @Test
  void aMoveThatCannotMendSaysWhatHelps() {
    addBadAndGood();
    set(Map.entry("message", ""));

    assertThatThrownBy(() -> store.move("bad", Instant.now()))
        .hasMessageEndingWith("mend it in Redis, or cancel it");
    assertThat(store.cancel("bad")).isEqualTo(Change.DONE);
  }

  @Test
  void anIdWhoseKeyIsNoEntryIsAddedOnceItIsFree() {
    REDIS.set(entry("bad"), "what?");

    assertThatThrownBy(() -> add("bad", 1))
        .hasRootCauseInstanceOf(StoreException.class)
        .hasMessageEndingWith("rename or delete that key, or give the message another id");
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void whatIsNoHashIsParkedAndLeftAsItIs(String type) {
    addBadAndGood();
    REDIS.del(entry("bad"));
    switch (type) {
      case "string" -> REDIS.set(entry("bad"), "what?");
      case "list" -> REDIS.rpush(entry("bad"), "what?");
      case "set" -> REDIS.sadd(entry("bad"), "what?");
      case "zset" -> REDIS.zadd(entry("bad"), 1, "what?");
      default -> assertThat(REDIS.exists(entry("bad"))).isZero();
    }
    byte[] before = REDIS.dump(entry("bad"));

    assertParkedAlone();
    assertThat(REDIS.dump(entry("bad"))).isEqualTo(before);
    assertThatThrownBy(() -> store.move("bad", Instant.now())).isInstanceOf(StoreException.class);
    assertThat(store.cancel("bad")).isEqualTo(Change.DONE);
    assertThat(store.cancel("bad")).isEqualTo(Change.UNKNOWN);
    assertThat(store.parked(0, 10)).isEmpty();
    addBad();
  }

  @Test
  void aMessageLargerThanAnyAndAnIdLongerThanAnyAreParked() {
    addBadAndGood();
    REDIS.hset(entry("bad"), "message", "x".repeat((32 << 20) + 1));
    assertParkedAlone();

    REDIS.zadd(prefix + "waiting", 1, "y".repeat(100_000));
    assertThat(store.pending(0, 1)).extracting(each -> each.id().length()).containsExactly(4096);
    DueBatch batch = store.claim("again", 100, LEASE).join();
    assertThat(batch.unreadable())
        .extracting(Unreadable::why)
        .singleElement()
        .asString()
        .contains("100000 bytes");
    assertThat(store.parked(0, 10)).hasSize(2);
  }

  @Test
  void whatCanBeReadAgainIsSentByItself() {
    addBadAndGood();
    REDIS.hset(entry("bad"), "version", "2");
    assertParkedAlone();
    REDIS.hset(entry("bad"), "version", "1");
    assertThat(store.claim("too soon", 10, LEASE).join().entries()).isEmpty();

    // A minute later.
    REDIS.zadd(prefix + "unread", 0, "bad");
    DueBatch batch = store.claim("again", 10, LEASE).join();

    assertThat(ids(batch.entries())).containsExactly("bad");
    assertThat(batch.parked().count()).isZero();
    assertThat(REDIS.exists(prefix + "unread", prefix + "parked")).isZero();
  }

  @Test
  void aWrongPlaceInTheOrderNeitherLosesAnEntryNorSendsItEarly() {
    addBadAndGood();
    add("beyond", -5);
    add("infinite", -5);
    add("early", 3_600);
    REDIS.zadd(prefix + "waiting", 1e300, "beyond");
    REDIS.zadd(prefix + "waiting", Double.POSITIVE_INFINITY, "infinite");
    REDIS.zadd(prefix + "waiting", Double.NEGATIVE_INFINITY, "early");
    REDIS.zadd(prefix + "waiting", Double.POSITIVE_INFINITY, "nothing");
    REDIS.zadd(prefix + "waiting", 1e18, "nothing either");
    assertThat(store.pending(0, 100)).hasSize(26);

    DueBatch batch = store.claim("one", 100, LEASE).join();

    assertThat(ids(batch.entries()))
        .containsAll(GOOD)
        .contains("bad", "beyond", "infinite")
        .hasSize(23);
    assertThat(batch.unreadable())
        .extracting(Unreadable::id)
        .containsExactlyInAnyOrder("nothing", "nothing either");
    assertThat(REDIS.zscore(prefix + "waiting", "early"))
        .isGreaterThan(Instant.now().plusSeconds(3_000).toEpochMilli());
  }

  @Test
  void aClaimOfNothingButABadNumberSaysWhenToComeAgain() {
    REDIS.zadd(prefix + "parked", Double.NEGATIVE_INFINITY, "nothing");
    add("later", 3_600);
    REDIS.zadd(prefix + "waiting", Double.POSITIVE_INFINITY, "later");

    assertThat(store.claim("one", 10, LEASE).join().next()).isPositive();
    assertThat(store.parked(0, 10)).extracting(ScheduledEntry::due).containsExactly(Instant.EPOCH);
  }

  @Test
  void whatBreaksWhileItIsClaimedTakesNoOtherWithIt() {
    addBadAndGood();
    assertThat(store.claim("one", 100, LEASE).join().entries()).hasSize(21);
    REDIS.del(entry("bad"));
    REDIS.set(entry("bad"), "what?");
    double before = REDIS.zscore(prefix + "waiting", "good-19");

    store
        .renew(
            "one", Stream.concat(Stream.of("bad"), GOOD.stream()).toList(), LEASE.multipliedBy(2))
        .join();
    assertThat(REDIS.zscore(prefix + "waiting", "good-19")).isGreaterThan(before);
    assertThat(store.remove("one", "bad").join()).isFalse();
    store.defer("one", "bad", LEASE, 1).join();
    store.park("one", "bad").join();
    GOOD.forEach(id -> assertThat(store.remove("one", id).join()).as(id).isTrue());
    assertThat(ids(store.pending(0, 10))).containsExactly("bad");
    assertThat(REDIS.get(entry("bad"))).isEqualTo("what?");
  }

  @Test
  void anIdThatIsNoTextIsSentAndCancelledLikeOthers() {
    String id = "\\xff\\x00\\xfe";
    add(id, -1);
    assertThat(ids(store.pending(0, 10))).containsExactly(id);
    assertThat(ids(store.claim("one", 10, LEASE).join().entries())).containsExactly(id);
    assertThat(store.remove("one", id).join()).isTrue();
    add(id, 100);
    assertThat(store.cancel(id)).isEqualTo(Change.DONE);
    assertThat(REDIS.keys("*{" + key + "}:entry:*")).isEmpty();
  }

  @Test
  void aScheduleWhoseOwnKeyIsOfAnotherTypeSaysSoAndWritesNothing() {
    REDIS.set(prefix + "parked", "what?");

    assertThatThrownBy(() -> store.pending(0, 10))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(prefix + "parked")
        .hasMessageContaining("must be a sorted set, but in Redis it is of another type");
    assertThatThrownBy(() -> add("id", 1)).hasMessageContaining("another type");
    assertThat(REDIS.keys("*{" + key + "}*")).containsExactly(prefix + "parked");
  }

  private void assertParkedAlone() {
    // Whether or not it is due, a list shows it.
    assertThat(ids(store.pending(0, 100))).hasSize(21).contains("bad").containsAll(GOOD);

    DueBatch batch = store.claim("one", 100, LEASE).join();

    assertThat(ids(batch.entries())).containsExactlyElementsOf(GOOD);
    assertThat(batch.unreadable()).extracting(Unreadable::id).containsExactly("bad");
    assertThat(batch.parked().count()).isEqualTo(1);
    assertThat(batch.parked().longest()).containsExactly("bad");
    assertThat(ids(store.parked(0, 100))).containsExactly("bad");
    assertThat(ids(store.pending(0, 100))).containsExactlyInAnyOrderElementsOf(GOOD);
    DueBatch next = store.claim("two", 100, LEASE).join();
    assertThat(next.entries()).isEmpty();
    assertThat(next.unreadable()).isEmpty();
    assertThat(next.parked().count()).isEqualTo(1);
  }

  private void addBadAndGood() {
    addBad();
    for (int i = 0; i < GOOD.size(); i++) {
      add(GOOD.get(i), i - 50);
    }
  }

  private void addBad() {
    add("bad", -60);
  }

  private void add(String id, long seconds) {
    byte[] message = RedisText.bytes(id);
    store.add(new ScheduledEntry(id, Instant.now().plusSeconds(seconds), message, 0)).join();
  }

  private void set(Map.Entry<String, String> field) {
    Consumer<String> change =
        field.getValue().isEmpty()
            ? name -> REDIS.hdel(entry("bad"), name)
            : name -> REDIS.hset(entry("bad"), name, field.getValue());
    change.accept(field.getKey());
  }

  private String entry(String id) {
    return prefix + "entry:" + id;
  }

  private static List<String> ids(List<ScheduledEntry> entries) {
    return entries.stream().map(ScheduledEntry::id).toList();
  }
}
