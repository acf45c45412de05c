package io.warren.internal.redis;

import static io.warren.internal.redis.RedisServers.DEADLINE;
import static io.warren.internal.redis.RedisServers.LEASE;
import static io.warren.internal.redis.RedisServers.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Schedule.Change;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import io.warren.testing.Await;
import io.warren.testing.CuttingProxy;
import io.warren.testing.PrivateRedis;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call whose answer is lost is sent again: it does no more, and answers as it did. */
class RedisRepetitionTest {
  private final PrivateRedis server = PrivateRedis.create().start();
  private final CuttingProxy proxy = new CuttingProxy("redis://user@127.0.0.1:" + server.port());
  private final RedisStore cut = store("redis://127.0.0.1:" + proxy.port());
  private final RedisStore other = store(server.uri());
  private final ScheduleStore schedule = other.schedule();

  @BeforeEach
  void connect() {
    cut.check();
    // So that the scripts are known, and the call that is cut is one command.
    Instant past = past();
    cut.schedule().add(new ScheduledEntry("first", past, new byte[1], 0)).join();
    cut.schedule().move("first", past);
    cut.schedule().cancel("first");
    cut.schedule().add(new ScheduledEntry("second", past, new byte[1], 0)).join();
    cut.schedule().claim("first", 1, LEASE).join();
    cut.schedule().remove("first", "second").join();
  }

  @AfterEach
  void close() {
    cut.close();
    other.close();
    proxy.close();
    server.close();
  }

  private static Instant past() {
    return Instant.now().minusSeconds(1);
  }

  private static ScheduledEntry entry() {
    return new ScheduledEntry("id", past(), new byte[100], 0);
  }

  @Test
  void anEntryThatWasSentMeanwhileIsNotStoredAgain() {
    CompletableFuture<Void> added =
        loseAnswer(
            () -> cut.schedule().add(entry()), () -> schedule.pendingCount() == 1, this::send);

    assertThat(added).succeedsWithin(DEADLINE);
    assertThat(schedule.pendingCount()).isZero();
  }

  @Test
  void anEntryThatWasCancelledMeanwhileIsNotStoredAgain() {
    CompletableFuture<Void> added =
        loseAnswer(
            () -> cut.schedule().add(entry()),
            () -> schedule.pendingCount() == 1,
            () -> schedule.cancel("id"));

    assertThat(added).succeedsWithin(DEADLINE);
    assertThat(schedule.pendingCount()).isZero();
  }

  @Test
  void whatIsCancelledIsNotUnknownToItsOwnCall() {
    schedule.add(entry()).join();

    CompletableFuture<Change> cancelled =
        loseAnswer(
            () -> CompletableFuture.supplyAsync(() -> cut.schedule().cancel("id")),
            () -> schedule.pendingCount() == 0,
            () -> {});

    assertThat(cancelled).succeedsWithin(DEADLINE).isEqualTo(Change.DONE);
    assertThat(schedule.cancel("id")).isEqualTo(Change.UNKNOWN);
  }

  @Test
  void whatIsMovedAndSentMeanwhileWasMoved() {
    schedule.add(new ScheduledEntry("id", Instant.now().plusSeconds(1000), new byte[1], 0)).join();

    CompletableFuture<Change> moved =
        loseAnswer(
            () -> CompletableFuture.supplyAsync(() -> cut.schedule().move("id", past())),
            () -> schedule.pending(0, 1).get(0).due().isBefore(Instant.now()),
            this::send);

    assertThat(moved).succeedsWithin(DEADLINE).isEqualTo(Change.DONE);
    assertThat(schedule.pendingCount()).isZero();
  }

  @Test
  void whatIsRemovedWasItsOwners() {
    schedule.add(entry()).join();
    schedule.claim("one", 1, LEASE).join();

    CompletableFuture<Boolean> removed =
        loseAnswer(
            () -> cut.schedule().remove("one", "id"), () -> schedule.pendingCount() == 0, () -> {});

    assertThat(removed).succeedsWithin(DEADLINE).isEqualTo(true);
  }

  private void send() {
    assertThat(schedule.claim("sender", 1, LEASE).join().entries()).hasSize(1);
    assertThat(schedule.remove("sender", "id").join()).isTrue();
  }

  private <T> CompletableFuture<T> loseAnswer(
      Supplier<CompletableFuture<T>> call, BooleanSupplier done, Runnable meanwhile) {
    proxy.withholdAnswers(true);
    CompletableFuture<T> answer = call.get();
    Await.until(DEADLINE, "the effect of the call", done);
    meanwhile.run();
    assertThat(answer).isNotDone();
    proxy.cut();
    proxy.withholdAnswers(false);
    return answer;
  }
}
