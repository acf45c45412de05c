package io.warren.internal.store;

import static io.warren.internal.store.StoreFixture.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ClosedException;
import io.warren.PublishFailedException;
import io.warren.Schedule.Change;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class ScheduleStoreBehaviour {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final StoreFixture fixture;
  private final ScheduleStore store;
  private final Instant start;

  ScheduleStoreBehaviour(Supplier<StoreFixture> fixture) {
    this.fixture = fixture.get();
    store = this.fixture.store().schedule();
    start = this.fixture.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private ScheduledEntry entry(String id, long secondsFromNow) {
    return new ScheduledEntry(
        id, start.plusSeconds(secondsFromNow), id.getBytes(StandardCharsets.UTF_8), 0);
  }

  private void add(String id, long secondsFromNow) {
    join(store.add(entry(id, secondsFromNow)));
  }

  private List<String> claim(String owner) {
    return ids(join(store.claim(owner, 100, LEASE)).entries());
  }

  private List<String> pending() {
    return ids(store.pending(0, 100));
  }

  private List<String> parked() {
    return ids(store.parked(0, 100));
  }

  private static List<String> ids(List<ScheduledEntry> entries) {
    return entries.stream().map(ScheduledEntry::id).toList();
  }

  @Test
  void whatIsAddedIsPendingAsItWasAdded() {
    byte[] message = {0, 1, -1, '\r', '\n', 0};
    Instant due = start.plusSeconds(3600);
    join(store.add(new ScheduledEntry("id", due, message, 0)));

    assertThat(store.pendingCount()).isEqualTo(1);
    ScheduledEntry found = store.pending(0, 10).get(0);
    assertThat(found.id()).isEqualTo("id");
    assertThat(found.due()).isEqualTo(due);
    assertThat(found.message()).isEqualTo(message);
    assertThat(found.failures()).isZero();
  }

  @Test
  void anIdIsScheduledOnce() {
    add("id", 3600);

    assertThatThrownBy(() -> store.add(entry("id", 10)).get())
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(PublishFailedException.class)
        .hasMessageContaining("scheduled already");
    assertThat(store.pending(0, 10).get(0).due()).isEqualTo(start.plusSeconds(3600));
  }

  @Test
  void anEntryTakesThePlaceOfOneThatWaitsOrIsParked() {
    add("id", 3600);
    join(store.replace(new ScheduledEntry("id", start.plusSeconds(10), new byte[] {7}, 0)));
    ScheduledEntry found = store.pending(0, 10).get(0);
    assertThat(found.due()).isEqualTo(start.plusSeconds(10));
    assertThat(found.message()).containsExactly(7);
    assertThat(store.pendingCount()).isEqualTo(1);

    join(store.replace(entry("id", -1)));
    claim("one");
    join(store.park("one", "id"));
    join(store.replace(entry("id", -1)));
    assertThat(parked()).isEmpty();
    assertThat(claim("two")).containsExactly("id");

    join(store.replace(entry("another", 10)));
    assertThat(pending()).contains("another");
  }

  @Test
  void anEntryTakesThePlaceOfNoneThatIsBeingSent() {
    add("id", -1);
    claim("one");

    assertThatThrownBy(() -> store.replace(entry("id", 10)).get())
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(PublishFailedException.class)
        .hasMessageContaining("just being sent");
    assertThat(join(store.remove("one", "id"))).isTrue();
    assertThat(pending()).isEmpty();
  }

  @Test
  void anIdIsFreeAgainOnceItsEntryIsGone() {
    add("id", -1);
    claim("one");
    join(store.remove("one", "id"));

    add("id", 3600);

    assertThat(pending()).containsExactly("id");
  }

  @Test
  void theSameClaimAgainBringsWhatItHas() {
    add("first", -2);
    add("second", -1);
    assertThat(claim("one")).containsExactly("first", "second");
    add("third", -1);

    assertThat(claim("one")).containsExactly("first", "second");
    assertThat(claim("two")).containsExactly("third");
  }

  @Test
  void theIdOfAParkedEntryIsNotFree() {
    add("id", -1);
    claim("one");
    join(store.park("one", "id"));

    assertThatThrownBy(() -> store.add(entry("id", 10)).get())
        .cause()
        .isInstanceOf(PublishFailedException.class);
  }

  @Test
  void whatIsCancelledIsGone() {
    add("id", 3600);

    assertThat(store.cancel("id")).isEqualTo(Change.DONE);
    assertThat(store.cancel("id")).isEqualTo(Change.UNKNOWN);
    assertThat(store.pendingCount()).isZero();
    assertThat(store.cancel("never")).isEqualTo(Change.UNKNOWN);
  }

  @Test
  void whatIsMovedIsDueAtItsNewTime() {
    add("first", 10);
    add("second", 20);

    assertThat(store.move("first", start.plusSeconds(30))).isEqualTo(Change.DONE);
    assertThat(pending()).containsExactly("second", "first");
    assertThat(store.pending(1, 1).get(0).due()).isEqualTo(start.plusSeconds(30));

    assertThat(store.move("first", start.minusSeconds(1))).isEqualTo(Change.DONE);
    assertThat(claim("one")).containsExactly("first");
    assertThat(store.move("never", start)).isEqualTo(Change.UNKNOWN);
  }

  @Test
  void whatIsClaimedIsNeitherCancelledNorMoved() {
    add("id", -1);
    claim("one");

    assertThat(store.cancel("id")).isEqualTo(Change.TOO_LATE);
    assertThat(store.move("id", start.plusSeconds(3600))).isEqualTo(Change.TOO_LATE);
    assertThat(join(store.remove("one", "id"))).isTrue();
    assertThat(store.cancel("id")).isEqualTo(Change.UNKNOWN);
  }

  @Test
  void claimsTakeWhatIsDueInOrderAndNoMoreThanTheLimit() {
    add("third", -1);
    add("first", -3);
    add("later", 3600);
    add("second", -2);

    DueBatch batch = join(store.claim("one", 2, LEASE));
    assertThat(ids(batch.entries())).containsExactly("first", "second");
    assertThat(batch.next()).isEqualTo(Duration.ZERO);
    batch = join(store.claim("two", 2, LEASE));
    assertThat(ids(batch.entries())).containsExactly("third");
    assertThat(store.pendingCount()).isEqualTo(4);
  }

  @Test
  void aClaimOfNothingTakesNothing() {
    add("id", -1);

    DueBatch batch = join(store.claim("one", 0, LEASE));
    assertThat(batch.entries()).isEmpty();
    assertThat(batch.next()).isEqualTo(Duration.ZERO);
  }

  @Test
  void aClaimTellsWhenTheNextEntryIsDueOrALeaseEnds() {
    assertThat(join(store.claim("one", 10, LEASE)).next()).isNull();
    add("id", 3600);
    assertThat(join(store.claim("one", 10, LEASE)).next())
        .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    add("due", -1);
    assertThat(join(store.claim("one", 10, LEASE)).next()).isBetween(LEASE.minusMinutes(1), LEASE);
  }

  @Test
  void nothingIsClaimedBeforeTheStoresOwnClockSaysThatItIsDue() {
    Instant due = fixture.now().plus(SHORT);
    join(store.add(new ScheduledEntry("id", due, new byte[1], 0)));

    fixture.whileTimePasses("the time of the entry", () -> !claim("one").isEmpty());

    assertThat(fixture.now()).isAfterOrEqualTo(due);
  }

  @Test
  void aClaimIsHeldAgainstOthersUntilItsLeaseEnds() {
    add("id", -1);
    assertThat(ids(join(store.claim("one", 10, SHORT)).entries())).containsExactly("id");

    List<String> taken = new ArrayList<>();
    ScheduleStore other = fixture.another().schedule();
    fixture.whileTimePasses(
        "the end of the lease",
        () -> {
          join(other.claim("two", 10, LEASE)).entries().forEach(entry -> taken.add(entry.id()));
          return !taken.isEmpty();
        });

    assertThat(taken).containsExactly("id");
    assertThat(join(store.remove("one", "id"))).isFalse();
    assertThat(join(other.remove("two", "id"))).isTrue();
  }

  @Test
  void aRenewedClaimOutlivesItsFirstLease() {
    add("renewed", -2);
    add("left", -1);
    join(store.claim("one", 10, SHORT));
    join(store.renew("one", List.of("renewed", "never"), LEASE));

    fixture.whileTimePasses("the end of the lease", () -> claim("two").contains("left"));

    assertThat(join(store.remove("one", "renewed"))).isTrue();
  }

  @Test
  void anotherOwnerNeitherRenewsNorRemovesNorDefersNorParks() {
    add("id", -1);
    join(store.claim("one", 10, SHORT));

    join(store.renew("two", List.of("id"), LEASE));
    assertThat(join(store.remove("two", "id"))).isFalse();
    join(store.defer("two", "id", LEASE, 3));
    join(store.park("two", "id"));

    assertThat(parked()).isEmpty();
    List<ScheduledEntry> taken = new ArrayList<>();
    fixture.whileTimePasses(
        "the end of the first lease",
        () -> {
          taken.addAll(join(store.claim("three", 10, LEASE)).entries());
          return !taken.isEmpty();
        });
    assertThat(taken.get(0).failures()).isZero();
  }

  @Test
  void whatIsRemovedIsGone() {
    add("id", -1);
    claim("one");

    assertThat(join(store.remove("one", "id"))).isTrue();
    assertThat(store.pendingCount()).isZero();
    assertThat(claim("two")).isEmpty();
    assertThat(join(store.remove("one", "id"))).isFalse();
  }

  @Test
  void whatIsDeferredComesBackWithItsFailures() {
    add("id", -1);
    claim("one");
    join(store.defer("one", "id", SHORT, 3));
    // Its owner has given it back.
    join(store.defer("one", "id", LEASE, 4));
    assertThat(claim("two")).isEmpty();

    List<ScheduledEntry> back = new ArrayList<>();
    fixture.whileTimePasses(
        "the end of the wait",
        () -> {
          back.addAll(join(store.claim("two", 10, LEASE)).entries());
          return !back.isEmpty();
        });

    assertThat(back.get(0).failures()).isEqualTo(3);
    assertThat(back.get(0).due()).isAfter(start);
    assertThat(back.get(0).message()).isEqualTo("id".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsDeferredCanBeCancelledAndMoved() {
    add("first", -1);
    add("second", -1);
    claim("one");
    join(store.defer("one", "first", LEASE, 1));
    join(store.defer("one", "second", LEASE, 1));

    assertThat(store.cancel("first")).isEqualTo(Change.DONE);
    assertThat(store.move("second", start.minusSeconds(1))).isEqualTo(Change.DONE);
    DueBatch batch = join(store.claim("two", 10, LEASE));
    assertThat(ids(batch.entries())).containsExactly("second");
    assertThat(batch.entries().get(0).failures()).isZero();
  }

  @Test
  void whatIsParkedIsNotClaimedUntilItIsMoved() {
    add("id", -1);
    claim("one");
    join(store.defer("one", "id", Duration.ZERO, 9));
    claim("two");
    join(store.park("two", "id"));

    assertThat(parked()).containsExactly("id");
    assertThat(store.parked(0, 1).get(0).failures()).isEqualTo(9);
    assertThat(store.pendingCount()).isZero();
    assertThat(pending()).isEmpty();
    assertThat(claim("three")).isEmpty();

    assertThat(store.move("id", start.minusSeconds(1))).isEqualTo(Change.DONE);
    assertThat(parked()).isEmpty();
    assertThat(join(store.claim("three", 10, LEASE)).entries().get(0).failures()).isZero();
  }

  @Test
  void whatIsParkedCanBeCancelled() {
    add("id", -1);
    claim("one");
    join(store.park("one", "id"));

    assertThat(store.cancel("id")).isEqualTo(Change.DONE);
    assertThat(parked()).isEmpty();
    assertThat(store.cancel("id")).isEqualTo(Change.UNKNOWN);
  }

  @Test
  void pagesFollowEachOther() {
    join(
        CompletableFuture.allOf(
            IntStream.range(0, 25)
                .mapToObj(i -> store.add(entry("id-" + i, 100 + i)))
                .toArray(CompletableFuture<?>[]::new)));

    assertThat(ids(store.pending(0, 10))).hasSize(10).startsWith("id-0", "id-1").endsWith("id-9");
    assertThat(ids(store.pending(10, 10))).startsWith("id-10").endsWith("id-19");
    assertThat(ids(store.pending(20, 10)))
        .containsExactly("id-20", "id-21", "id-22", "id-23", "id-24");
    assertThat(store.pending(25, 10)).isEmpty();
    assertThat(store.pending(1L << 40, 10)).isEmpty();
    assertThat(store.parked(0, 10)).isEmpty();
  }

  @Test
  void aLargeMessageIsKept() {
    byte[] message = new byte[5 << 20];
    new Random(1).nextBytes(message);
    join(store.add(new ScheduledEntry("large", start.minusSeconds(1), message, 0)));

    assertThat(join(store.claim("one", 1, LEASE)).entries().get(0).message()).isEqualTo(message);
  }

  @Test
  void largeMessagesAreClaimedInAsManyBatchesAsItTakes() {
    for (int i = 0; i < 6; i++) {
      join(
          store.add(
              new ScheduledEntry("id-" + i, start.minusSeconds(9 - i), new byte[2 << 20], 0)));
    }

    List<String> claimed = new ArrayList<>();
    DueBatch batch;
    do {
      batch = join(store.claim("owner-" + claimed.size(), 100, LEASE));
      assertThat(batch.entries()).isNotEmpty();
      claimed.addAll(ids(batch.entries()));
    } while (Duration.ZERO.equals(batch.next()));

    assertThat(claimed).containsExactly("id-0", "id-1", "id-2", "id-3", "id-4", "id-5");
  }

  @Test
  void idsMayHaveAnyCharacters() {
    List<String> odd =
        List.of(
            "{other}tag",
            "}{",
            "a b",
            "a:b|c",
            "\r\n$-1",
            "*",
            "\"'\\",
            "schlüssel \uD83D\uDD11",
            "x".repeat(2_000),
            "claim:one",
            "-inf",
            "(1",
            "?",
            "\ud800",
            "\ud801",
            "a\udc00",
            "\ud800\ud800",
            "\\xff",
            "\\x61",
            "a");
    odd.forEach(id -> add(id, -1));

    assertThat(claim("one")).containsExactlyInAnyOrderElementsOf(odd);
    odd.forEach(id -> assertThat(join(store.remove("one", id))).as(id).isTrue());
    assertThat(store.pendingCount()).isZero();
  }

  @Test
  void farTimesKeepTheirMillisecond() {
    Instant far = Instant.parse("9999-12-31T23:59:59.999Z");
    join(store.add(new ScheduledEntry("far", far, new byte[1], 0)));
    join(store.add(new ScheduledEntry("farther", far.plusMillis(1), new byte[1], 0)));

    assertThat(store.pending(0, 2))
        .extracting(ScheduledEntry::due)
        .containsExactly(far, far.plusMillis(1));
    assertThat(claim("one")).isEmpty();
  }

  @Test
  void newsComesWhenAnEntryBecomesTheNextOne() {
    AtomicInteger news = new AtomicInteger();
    ScheduleStore listening = fixture.another().schedule();
    listening.onEarlier(news::incrementAndGet);
    join(listening.claim("one", 10, LEASE));
    // Whether the subscription stands is told by its first news.
    AtomicInteger seconds = new AtomicInteger(100_000);
    fixture.whileTimePasses(
        "the first news",
        () -> {
          add("first-" + seconds.get(), seconds.getAndAdd(-10));
          return news.get() > 0;
        });

    heardAfter(news, () -> add("earlier", 100));
    heardAfter(news, () -> store.move("first-100000", start.plusSeconds(50)));
  }

  private void heardAfter(AtomicInteger news, Runnable change) {
    int before = news.get();
    change.run();
    fixture.whileTimePasses("news", () -> news.get() > before);
  }

  @Test
  void manySchedulersSendEachEntryOnce() {
    int count = 500;
    join(
        CompletableFuture.allOf(
            IntStream.range(0, count)
                .mapToObj(i -> store.add(entry("id-" + i, -1)))
                .toArray(CompletableFuture<?>[]::new)));

    List<String> claimed =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> join(store.claim("owner-" + i, 7, LEASE)))
            .flatMap(batch -> ids(batch.entries()).stream())
            .toList();

    assertThat(claimed).hasSize(count).doesNotHaveDuplicates();
  }

  @Test
  void aClosedStoreSaysSo() {
    fixture.store().close();
    fixture.store().close();

    assertThatThrownBy(() -> store.add(entry("id", 1)).get())
        .cause()
        .isInstanceOf(ClosedException.class);
    assertThatThrownBy(() -> store.cancel("id")).isInstanceOf(ClosedException.class);
    assertThat(fixture.store().health().up()).isFalse();
  }
}
