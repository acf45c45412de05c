package io.warren.internal.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.StoreException;
import io.warren.internal.embedded.store.MemoryStore;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore.Claim;
import io.warren.testing.CapturedLog;
import io.warren.testing.FaultyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class KeyLeaseTest {
  private static final DedupKey KEY = new DedupKey("orders", "order.placed", "value");
  private static final Duration INTERVAL = Duration.ofHours(1);

  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final Executor executor = Runnable::run;
  private final FaultyStore store = new FaultyStore(new MemoryStore(time, executor));
  private final LeaseTerms terms = new LeaseTerms(store.dedup(), INTERVAL, time, executor);
  private final KeyLease lease = new KeyLease(terms, KEY, "the-id");
  private final List<String> ends = new ArrayList<>();

  @Test
  void aKeyIsKeptForAsLongAsItsHandlingTakes() {
    assertThat(lease.claim()).isEqualTo(Claim.CLAIMED);

    time.advance(Duration.ofHours(5));

    assertThat(claimOfAnother()).isEqualTo(Claim.HELD);
  }

  @Test
  void whatWasHandledIsADuplicateForTheIntervalAndNoLonger() {
    lease.claim();
    done();

    assertThat(ends).containsExactly("marked");
    time.advance(INTERVAL.minusMillis(1));
    assertThat(claimOfAnother()).isEqualTo(Claim.DONE);
    time.advance(Duration.ofMillis(1));
    assertThat(claimOfAnother()).isEqualTo(Claim.CLAIMED);
  }

  @Test
  void aReleasedKeyIsFreeAtOnce() {
    lease.claim();
    lease.release();

    assertThat(claimOfAnother()).isEqualTo(Claim.CLAIMED);
  }

  @Test
  void aKeyThatCouldNotBeReleasedIsFreeOnceItsLeaseEnds() {
    lease.claim();
    store.fail();
    lease.release();
    store.heal();

    assertThat(claimOfAnother()).isEqualTo(Claim.HELD);
    time.advance(KeyLease.LENGTH);
    assertThat(claimOfAnother()).isEqualTo(Claim.CLAIMED);
  }

  @Test
  void aClosedConsumerRenewsNothing() {
    lease.claim();
    terms.end();

    time.advance(KeyLease.LENGTH);

    assertThat(claimOfAnother()).isEqualTo(Claim.CLAIMED);
  }

  @Test
  void aRenewalThatFailsIsTriedAgainInTime() {
    lease.claim();
    store.fail();
    time.advance(Duration.ofSeconds(24));
    store.heal();
    time.advance(Duration.ofHours(1));

    assertThat(claimOfAnother()).isEqualTo(Claim.HELD);
  }

  @Test
  void whoeverLosesItsLeaseSaysSoAndStillMarksItsSuccess() {
    try (CapturedLog log = new CapturedLog(KeyLease.class.getName())) {
      lease.claim();
      store.fail("renew");
      time.advance(KeyLease.LENGTH);
      assertThat(claimOfAnother()).isEqualTo(Claim.CLAIMED);
      store.heal();

      time.advance(Duration.ofSeconds(10));
      assertThat(log.text()).contains("message the-id of queue 'orders' has lost its lease");
      done();

      assertThat(log.text()).contains("its lease had ended").doesNotContain("value");
      assertThat(ends).containsExactly("marked");
      assertThat(claimOfAnother()).isEqualTo(Claim.DONE);
    }
  }

  @Test
  void aSuccessIsMarkedOnceTheStoreAnswersAgain() {
    lease.claim();
    store.fail();
    done();
    time.advance(Duration.ofMinutes(4));
    assertThat(ends).isEmpty();

    store.heal();
    time.advance(Duration.ofSeconds(30));

    assertThat(ends).containsExactly("marked");
    assertThat(claimOfAnother()).isEqualTo(Claim.DONE);
  }

  @Test
  void aSuccessThatCannotBeMarkedIsGivenUpAfterAWhile() {
    lease.claim();
    store.fail();
    try (CapturedLog log = new CapturedLog(KeyLease.class.getName())) {
      done();
      time.advance(KeyLease.PATIENCE.plusSeconds(30));

      assertThat(ends).containsExactly("unknown");
      assertThat(log.text()).contains("will be handled a second time");
    }
    store.heal();
    assertThat(claimOfAnother()).isEqualTo(Claim.CLAIMED);
  }

  @Test
  void aSuccessWhoseKeyIsBrokenIsSettledAtOnceAndSaidSo() {
    lease.claim();
    store.breakKey("value");
    try (CapturedLog log = new CapturedLog(KeyLease.class.getName())) {
      done();

      assertThat(ends).containsExactly("marked");
      assertThat(log.text()).contains("message the-id").contains("key 'value' is broken");
    }
    time.advance(KeyLease.PATIENCE);
    assertThat(store.calls("done")).isEqualTo(1);
  }

  @Test
  void aKeyThatIsBrokenIsNotReleasedAndHarmsNothing() {
    lease.claim();
    store.breakKey("value");
    try (CapturedLog log = new CapturedLog(KeyLease.class.getName())) {
      time.advance(KeyLease.LENGTH);
      lease.release();

      assertThat(log.text()).contains("could not be renewed").contains("is not released");
    }
    int renewals = store.calls("renew");
    time.advance(Duration.ofHours(1));
    assertThat(store.calls("renew")).isEqualTo(renewals);
  }

  @Test
  void aClaimWhoseAnswerWasLostIsTakenOverByTheNextOneHere() {
    loseTheAnswerOf(lease);

    KeyLease next = new KeyLease(terms, KEY, "the-id");
    assertThat(next.claim()).isEqualTo(Claim.CLAIMED);
    assertThat(new KeyLease(terms, KEY, "a duplicate").claim()).isEqualTo(Claim.HELD);
    next.release();
    assertThat(claimOfAnother()).isEqualTo(Claim.CLAIMED);
  }

  @Test
  void oneThatIsLostAgainAndAgainIsTakenOverAllTheSame() {
    for (int i = 0; i < 5; i++) {
      loseTheAnswerOf(new KeyLease(terms, KEY, "the-id"));
    }

    assertThat(new KeyLease(terms, KEY, "the-id").claim()).isEqualTo(Claim.CLAIMED);
  }

  @Test
  void whatMayHaveBeenLeasedWithoutAnAnswerIsGivenBackForOthers() {
    loseTheAnswerOf(lease);
    store.fail("release");
    assertThatThrownBy(terms::releaseUnanswered).isInstanceOf(StoreException.class);
    store.heal();
    assertThat(claimOfAnother()).isEqualTo(Claim.HELD);

    terms.releaseUnanswered();

    assertThat(claimOfAnother()).isEqualTo(Claim.CLAIMED);
    assertThat(new KeyLease(terms, KEY, "the-id").claim()).isEqualTo(Claim.HELD);
  }

  private void loseTheAnswerOf(KeyLease claimed) {
    store.loseAnswers("claim");
    assertThatThrownBy(claimed::claim).isInstanceOf(StoreException.class);
    store.heal();
  }

  private void done() {
    lease.done(() -> ends.add("marked"), () -> ends.add("unknown"));
  }

  private Claim claimOfAnother() {
    return store.dedup().claim(KEY, "another", Duration.ofDays(1));
  }
}
