package io.warren.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.store.DedupStore.Claim;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class DedupStoreBehaviour {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final StoreFixture fixture;
  private final DedupStore store;
  private final String queue = RealRabbit.uniqueName("queue");
  private final DedupKey key = new DedupKey(queue, "order.placed", "4711");

  DedupStoreBehaviour(Supplier<StoreFixture> fixture) {
    this.fixture = fixture.get();
    store = this.fixture.store().dedup();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aFreeKeyIsClaimedAndHeldAgainstOthers() {
    assertThat(store.claim(key, "one", LONG)).isEqualTo(Claim.CLAIMED);
    assertThat(fixture.another().dedup().claim(key, "two", LONG)).isEqualTo(Claim.HELD);
  }

  @Test
  void theSameClaimAgainIsClaimed() {
    store.claim(key, "one", LONG);

    assertThat(store.claim(key, "one", LONG)).isEqualTo(Claim.CLAIMED);
  }

  @Test
  void aKeyIsFreeOnceItsLeaseEnds() {
    store.claim(key, "one", SHORT);

    fixture.whileTimePasses(
        "the end of the lease", () -> store.claim(key, "two", LONG) == Claim.CLAIMED);

    assertThat(store.claim(key, "one", LONG)).isEqualTo(Claim.HELD);
  }

  @Test
  void aRenewedClaimOutlivesItsFirstLease() {
    DedupKey other = new DedupKey(queue, "order.placed", "first lease");
    store.claim(key, "one", SHORT);
    store.claim(other, "one", SHORT);

    assertThat(store.renew(key, "one", LONG)).isTrue();

    // The other one shows that the first lease is over.
    fixture.whileTimePasses(
        "the end of the lease", () -> store.claim(other, "two", LONG) == Claim.CLAIMED);
    assertThat(store.claim(key, "two", LONG)).isEqualTo(Claim.HELD);
  }

  @Test
  void anEndedLeaseThatNobodyTookIsTakenAgain() {
    store.claim(key, "one", SHORT);

    fixture.whileTimePasses("the end of the lease", () -> !fixtureHolds(key));

    assertThat(store.renew(key, "one", LONG)).isTrue();
    assertThat(store.claim(key, "two", LONG)).isEqualTo(Claim.HELD);
  }

  @Test
  void anEndedLeaseThatAnotherTookIsNotRenewed() {
    store.claim(key, "one", SHORT);
    fixture.whileTimePasses(
        "the end of the lease", () -> store.claim(key, "two", LONG) == Claim.CLAIMED);

    assertThat(store.renew(key, "one", LONG)).isFalse();
    store.release(key, "two");
    assertThat(store.claim(key, "three", LONG)).isEqualTo(Claim.CLAIMED);
  }

  /** Asks without an effect that lasts. */
  private boolean fixtureHolds(DedupKey key) {
    boolean held = store.claim(key, "asking", Duration.ofMillis(1)) == Claim.HELD;
    store.release(key, "asking");
    return held;
  }

  @Test
  void aHandledKeyIsDoneForItsInterval() {
    store.claim(key, "one", LONG);

    assertThat(store.done(key, "one", SHORT)).isTrue();
    assertThat(store.claim(key, "two", LONG)).isEqualTo(Claim.DONE);
    assertThat(store.claim(key, "one", LONG)).isEqualTo(Claim.DONE);
    fixture.whileTimePasses(
        "the end of the interval", () -> store.claim(key, "two", LONG) == Claim.CLAIMED);
  }

  @Test
  void doneAgainIsDone() {
    store.claim(key, "one", LONG);
    store.done(key, "one", LONG);

    assertThat(store.done(key, "one", LONG)).isTrue();
    assertThat(store.claim(key, "two", LONG)).isEqualTo(Claim.DONE);
  }

  @Test
  void whoLostItsClaimIsToldAndStillMarksTheKey() {
    store.claim(key, "one", SHORT);
    fixture.whileTimePasses(
        "the end of the lease", () -> store.claim(key, "two", LONG) == Claim.CLAIMED);

    assertThat(store.done(key, "one", LONG)).isFalse();
    assertThat(store.claim(key, "three", LONG)).isEqualTo(Claim.DONE);
    assertThat(store.done(key, "two", LONG)).isFalse();
  }

  @Test
  void whoNeverClaimedIsTold() {
    assertThat(store.done(key, "one", LONG)).isFalse();
    assertThat(store.claim(key, "two", LONG)).isEqualTo(Claim.DONE);
  }

  @Test
  void aReleasedKeyIsFree() {
    store.claim(key, "one", LONG);

    store.release(key, "one");
    store.release(key, "one");

    assertThat(store.claim(key, "two", LONG)).isEqualTo(Claim.CLAIMED);
  }

  @Test
  void anotherOwnerNeitherRenewsNorReleases() {
    store.claim(key, "one", LONG);

    assertThat(store.renew(key, "two", LONG)).isFalse();
    store.release(key, "two");

    assertThat(store.claim(key, "two", LONG)).isEqualTo(Claim.HELD);
  }

  @Test
  void whatIsDoneIsNeitherRenewedNorReleased() {
    store.claim(key, "one", LONG);
    store.done(key, "one", LONG);

    assertThat(store.renew(key, "one", LONG)).isFalse();
    store.release(key, "one");

    assertThat(store.claim(key, "two", LONG)).isEqualTo(Claim.DONE);
  }

  @Test
  void keysDifferInQueueTypeAndValue() {
    String longValue = "x".repeat(5_000);
    DedupKey[] keys = {
      key,
      new DedupKey(queue + "2", "order.placed", "4711"),
      new DedupKey(queue, "order.paid", "4711"),
      new DedupKey(queue, "order.placed", "4712"),
      new DedupKey(queue + "|a", "b", "c"),
      new DedupKey(queue, "a|b", "c"),
      new DedupKey(queue, "a", "b|c"),
      new DedupKey(queue, "a%7Cb", "c"),
      new DedupKey(queue, "{tag}", "}{\r\n * $-1 \"'\\"),
      new DedupKey(queue, "order.placed", ""),
      new DedupKey(queue, "order.placed", "schlüssel \uD83D\uDD11 鍵"),
      new DedupKey(queue, "order.placed", longValue),
      new DedupKey(queue, "order.placed", longValue + "y"),
    };
    for (DedupKey each : keys) {
      assertThat(store.claim(each, "one", LONG)).as("%s", each).isEqualTo(Claim.CLAIMED);
    }
    for (DedupKey each : keys) {
      assertThat(store.claim(each, "two", LONG)).as("%s", each).isEqualTo(Claim.HELD);
    }
  }

  @Test
  void halvesOfCharactersAreNeitherEachOtherNorQuestionMarks() {
    String longValue = "x".repeat(5_000);
    List<DedupKey> keys = new ArrayList<>();
    for (String odd :
        List.of("?", "\ud800", "\ud801", "\udc00", "\ud800\ud800", "\ufffd", "\ud800\udc00")) {
      keys.add(new DedupKey(queue + odd, "order.placed", "4711"));
      keys.add(new DedupKey(queue, "order." + odd, "4711"));
      keys.add(new DedupKey(queue, "order.placed", "key-" + odd));
      keys.add(new DedupKey(queue, "order.placed", odd + "-key"));
      keys.add(new DedupKey(queue, "order.placed", longValue + odd));
    }
    for (DedupKey each : keys) {
      assertThat(store.claim(each, "one", LONG)).as("%s", each).isEqualTo(Claim.CLAIMED);
    }
    for (DedupKey each : keys) {
      assertThat(store.done(each, "one", LONG)).as("%s", each).isTrue();
      assertThat(store.claim(each, "two", LONG)).as("%s", each).isEqualTo(Claim.DONE);
    }
  }

  @Test
  void ofManyAtOnceOneGetsTheKey() {
    Set<String> winners = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 64)
        .parallel()
        .mapToObj(i -> "owner-" + i)
        .filter(owner -> store.claim(key, owner, LONG) == Claim.CLAIMED)
        .forEach(winners::add);

    assertThat(winners).hasSize(1);
  }
}
