package io.warren.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.ConnectionException;
import io.warren.PublishFailedException;
import io.warren.Schedule.Change;
import io.warren.StoreException;
import io.warren.UnroutableException;
import io.warren.internal.consume.HeldTransport;
import io.warren.internal.embedded.store.MemoryStore;
import io.warren.internal.embedded.time.TrackedExecutor;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.observe.Observers;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.work.Threads;
import io.warren.testing.CapturedLog;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningSchedulerTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant DUE = START.plusSeconds(60);

  private final VirtualTime time = new VirtualTime(START);
  private final Executor executor = new TrackedExecutor(time, Threads.newExecutor());
  private final MemoryStore shared = new MemoryStore(time, executor);
  private final ScheduleStore store = shared.schedule();
  private final HeldTransport transport = new HeldTransport(time);
  private final List<RunningScheduler> running = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    running.forEach(RunningScheduler::stop);
  }

  @Test
  void aRefusedMessageWaitsLongerEachTimeAndIsParkedInTheEnd() {
    transport.answer(
        sent -> sent.receipt().completeExceptionally(new UnroutableException("no queue takes it")));
    add("refused", DUE);
    start(store, executor);
    try (CapturedLog log = new CapturedLog("io.warren.internal.schedule.DueMessages")) {
      time.advance(Duration.ofHours(2));

      assertThat(log.text()).containsOnlyOnce("is parked").contains("no queue takes it");
    }

    assertThat(secondsAfterDue()).containsExactly(0, 5, 15, 35, 75, 155, 315, 615, 915, 1_215);
    assertThat(store.pendingCount()).isZero();
    assertThat(store.parked(0, 10)).extracting(ScheduledEntry::id).containsExactly("refused");

    transport.answer(HeldTransport.Sent::confirm);
    assertThat(store.move("refused", time.now().plusSeconds(1))).isEqualTo(Change.DONE);
    time.advance(Duration.ofSeconds(1));

    assertThat(transport.sent()).hasSize(11);
    assertThat(store.parked(0, 10)).isEmpty();
    assertThat(store.pendingCount()).isZero();
  }

  @Test
  void aMovedMessageBeginsToCountItsFailuresAnew() {
    transport.answer(
        sent -> sent.receipt().completeExceptionally(new PublishFailedException("refused")));
    add("refused", DUE);
    start(store, executor);
    time.advance(Duration.ofSeconds(60 + 75));
    assertThat(transport.sent()).hasSize(5);

    assertThat(store.move("refused", time.now())).isEqualTo(Change.DONE);
    time.advance(Duration.ofMillis(1));

    assertThat(store.pending(0, 1).get(0).failures()).isEqualTo(1);
  }

  @Test
  void theTroubleOfTheBrokerCountsAgainstNoMessage() {
    transport.answer(
        sent -> {
          if (sent.time().isBefore(DUE.plusSeconds(600))) {
            sent.receipt().completeExceptionally(new ConnectionException("it is lost"));
          } else {
            sent.confirm();
          }
        });
    add("patient", DUE);
    start(store, executor);

    time.advance(Duration.ofMinutes(12));

    assertThat(secondsAfterDue()).hasSize(121).startsWith(0, 5, 10).endsWith(595, 600);
    assertThat(store.pendingCount()).isZero();
  }

  @Test
  void aMessageThatCannotEvenBePublishedIsParkedInTheEndToo() {
    transport.answer(
        sent -> {
          if (sent.message().id().equals("strange")) {
            throw new IllegalStateException("the client cannot encode it");
          }
          sent.confirm();
        });
    add("strange", DUE);
    add("good", DUE);
    start(store, executor);
    try (CapturedLog log = new CapturedLog("io.warren.internal.schedule.DueMessages")) {
      time.advance(Duration.ofHours(2));

      assertThat(log.text()).containsOnlyOnce("is parked").contains("the client cannot encode it");
    }

    assertThat(transport.sent()).hasSize(11);
    assertThat(store.parked(0, 10)).extracting(ScheduledEntry::id).containsExactly("strange");
    assertThat(store.pendingCount()).isZero();
  }

  @Test
  void whatIsParkedIsNamedByHealthUntilItIsCancelled() {
    transport.answer(HeldTransport.Sent::confirm);
    for (int i = 1; i <= 4; i++) {
      store.add(new ScheduledEntry("damaged-" + i, DUE.plusSeconds(i), new byte[] {9}, 0)).join();
    }
    RunningScheduler scheduler = start(store, executor);
    time.advance(Duration.ofMinutes(2));

    assertThat(scheduler.health().up()).isTrue();
    assertThat(scheduler.health().detail())
        .contains("not sent: 4 (damaged-1, damaged-2, damaged-3 and others)");
    for (int i = 1; i <= 4; i++) {
      assertThat(store.cancel("damaged-" + i)).isEqualTo(Change.DONE);
    }
    time.advance(Duration.ZERO);
    assertThat(scheduler.health().detail()).isEqualTo("0 messages are being sent");
  }

  @Test
  void whatIsDueAtOnceIsSentAtOnceHoweverMuchItIs() {
    transport.answer(HeldTransport.Sent::confirm);
    for (int i = 0; i < 1_700; i++) {
      add("id-" + i, DUE);
    }
    start(store, executor);

    time.advance(Duration.ofSeconds(60));

    assertThat(transport.sent()).hasSize(1_700).allMatch(sent -> sent.time().equals(DUE));
    assertThat(store.pendingCount()).isZero();
  }

  @Test
  void noMoreAreInFlightThanTheBrokerConfirms() {
    for (int i = 0; i < 1_200; i++) {
      add("id-" + i, DUE);
    }
    start(store, executor);
    // Many times as long as a lease, and as the longest sleep.
    time.advance(Duration.ofMinutes(5));
    assertThat(transport.sent()).hasSize(500);

    transport.sent().subList(0, 250).forEach(HeldTransport.Sent::confirm);
    time.advance(Duration.ZERO);
    assertThat(transport.sent()).hasSize(750);

    transport.answer(HeldTransport.Sent::confirm);
    transport.sent().forEach(HeldTransport.Sent::confirm);
    time.advance(Duration.ZERO);
    assertThat(transport.sent()).hasSize(1_200);
    assertThat(transport.sent().stream().map(sent -> sent.message().id())).doesNotHaveDuplicates();
    assertThat(store.pendingCount()).isZero();
  }

  @Test
  void aStoreThatCannotBeReachedIsAskedLessAndLessOften() {
    List<Long> attempts = new CopyOnWriteArrayList<>();
    ScheduleStore unreachable =
        (ScheduleStore)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ScheduleStore.class},
                (proxy, method, arguments) -> {
                  if (!method.getName().equals("claim")) {
                    return method.invoke(store, arguments);
                  }
                  attempts.add(Duration.between(START, time.now()).toSeconds());
                  return CompletableFuture.failedFuture(new StoreException("it is down"));
                });
    RunningScheduler scheduler = start(unreachable, executor);

    time.advance(Duration.ofSeconds(125));

    assertThat(attempts).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 61L, 91L, 121L);
    assertThat(scheduler.health().up()).isFalse();
    assertThat(scheduler.health().detail()).contains(START.toString()).contains("it is down");
  }

  @Test
  void aDefectInTheStoreEndsNothing() {
    transport.answer(HeldTransport.Sent::confirm);
    ScheduleStore broken =
        (ScheduleStore)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ScheduleStore.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("claim") && time.now().isBefore(DUE)) {
                    throw new IllegalStateException("a defect");
                  }
                  return method.invoke(store, arguments);
                });
    add("sent", DUE);
    try (CapturedLog log = new CapturedLog("io.warren.internal.schedule.RunningScheduler")) {
      start(broken, executor);
      time.advance(Duration.ofSeconds(50));
      assertThat(log.text()).contains("defect in the scheduler").contains("a defect");
    }

    time.advance(Duration.ofSeconds(60));

    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void aRoundThatFindsNoThreadIsTriedAgain() {
    transport.answer(HeldTransport.Sent::confirm);
    add("sent", DUE);
    Executor withoutThreads =
        task -> {
          if (time.now().isBefore(DUE)) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          executor.execute(task);
        };
    try (CapturedLog log = new CapturedLog("io.warren.internal.schedule.RunningScheduler")) {
      RunningScheduler scheduler = start(store, withoutThreads);
      time.advance(Duration.ofSeconds(59));
      assertThat(log.text()).contains("native thread");
      assertThat(scheduler.health().up()).isFalse();
      // Nothing is in progress: a close waits for nothing.
      scheduler.close(Duration.ofMinutes(1));

      RunningScheduler other = start(store, withoutThreads);
      time.advance(Duration.ofSeconds(60));

      assertThat(transport.sent()).hasSize(1);
      assertThat(other.health().up()).isTrue();
    }
  }

  @Test
  void aRenewalThatThrowsIsFollowedByTheNext() {
    ScheduleStore broken =
        (ScheduleStore)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ScheduleStore.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("renew")
                      && time.now().isBefore(START.plusSeconds(6))) {
                    throw new IllegalStateException("a defect");
                  }
                  return method.invoke(store, arguments);
                });
    add("slow", START);
    start(broken, executor);

    time.advance(Duration.ofMinutes(1));

    assertThat(transport.sent()).as("whose lease never ended").hasSize(1);
  }

  @Test
  void whatWasClaimedAsTheSchedulerStoppedIsGivenBack() {
    Deque<Runnable> steps = new ArrayDeque<>();
    add("claimed", START);
    RunningScheduler scheduler = start(store, steps::add);
    steps.remove().run();
    time.advance(Duration.ZERO);

    scheduler.stop();
    steps.remove().run();
    time.advance(Duration.ZERO);

    assertThat(transport.sent()).isEmpty();
    assertThat(store.claim("another", 10, Duration.ofSeconds(15)).join().entries()).hasSize(1);
  }

  @Test
  void whatIsNotConfirmedWhenTheCloseEndsIsLeftToItsLease() {
    add("slow", START);
    RunningScheduler scheduler = start(store, executor);
    time.advance(Duration.ZERO);
    assertThat(transport.sent()).hasSize(1);

    scheduler.stop();
    scheduler.close(Duration.ofMillis(1));

    assertThat(store.claim("another", 10, Duration.ofSeconds(15)).join().entries()).isEmpty();
    time.advance(ClaimedEntries.LEASE);
    assertThat(store.claim("another", 10, Duration.ofSeconds(15)).join().entries()).hasSize(1);
  }

  @Test
  void whatAClaimHasLeasedThatHadNoAnswerIsSentByTheNextRound() {
    transport.answer(HeldTransport.Sent::confirm);
    add("first", DUE);
    AtomicBoolean lost = new AtomicBoolean();
    start(
        (ScheduleStore)
            Proxy.newProxyInstance(
                ScheduleStore.class.getClassLoader(),
                new Class<?>[] {ScheduleStore.class},
                (proxy, method, arguments) -> {
                  Object answer = method.invoke(store, arguments);
                  boolean due = !time.now().isBefore(DUE);
                  return due && method.getName().equals("claim") && !lost.getAndSet(true)
                      ? CompletableFuture.failedFuture(new StoreException("no answer in time"))
                      : answer;
                }),
        executor);

    time.advance(Duration.ofSeconds(60 + 3));

    assertThat(lost).isTrue();
    assertThat(transport.sent()).hasSize(1);
  }

  private RunningScheduler start(ScheduleStore schedule, Executor on) {
    RunningScheduler scheduler =
        new RunningScheduler(transport, schedule, on, new Observers("here", time, List.of()));
    running.add(scheduler);
    return scheduler;
  }

  private void add(String id, Instant due) {
    OutgoingMessage message =
        new OutgoingMessage(
            "orders",
            "order.placed",
            true,
            MessageProperties.NONE.withPersistent(true).withMessageId(id).withType("order.placed"),
            new byte[] {1});
    store.add(new ScheduledEntry(id, due, MessageFormat.write(message), 0)).join();
  }

  private Stream<Integer> secondsAfterDue() {
    return transport.sent().stream()
        .map(sent -> (int) Duration.between(DUE, sent.time()).toSeconds());
  }
}
