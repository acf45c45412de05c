package io.warren.internal.schedule;

import io.warren.Health;
import io.warren.WarrenException;
import io.warren.internal.observe.Observers;
import io.warren.internal.store.DueBatch;
import io.warren.internal.store.Parked;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.transport.Transport;
import io.warren.internal.wire.Failure;
import io.warren.internal.work.Backoff;
import io.warren.internal.work.InProgress;
import io.warren.topology.DurationWords;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scheduler from its start to its end. It has no thread: each round claims what is due and begins
 * to send it, and plans the next round, which also comes at once when the store tells of an earlier
 * message. Thread-safe.
 */
public final class RunningScheduler {
  /** How many claimed messages may be unsettled. */
  static final int MOST_IN_FLIGHT = 500;

  private static final Logger log = LoggerFactory.getLogger(RunningScheduler.class);

  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(1);

  private final ScheduleStore store;
  private final TimeSource time;
  private final Executor executor;
  private final @Nullable Duration longestWait;
  private final DueMessages messages;
  private final ClaimedEntries claims;
  private final InProgress unsettledRounds = new InProgress();
  private final String instance = UUID.randomUUID().toString();

  /**
   * The round that claims. One that had no answer is claimed again as the same: what the store has
   * leased to it meanwhile is the answer then, and need not wait until the lease ends.
   */
  private final AtomicLong round = new AtomicLong();

  // Guarded by this.
  private boolean stopped;
  private boolean inRound;
  private boolean wokenInRound;
  private boolean waitsForRoom;
  private TimeSource.Cancellable sleep = () -> {};
  private @Nullable Trouble trouble;
  private Parked parked = new Parked(0, List.of());

  /** Since when no round succeeds, how long it pauses at the moment, and why. */
  private record Trouble(Instant since, Backoff backoff, String reason) {}

  /**
   * Connects to the broker, and begins.
   *
   * @param observers told of what it sends, and cannot send
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  public RunningScheduler(
      Transport transport, ScheduleStore store, Executor executor, Observers observers) {
    this.store = store;
    this.executor = executor;
    longestWait = store.longestWait();
    time = transport.time();
    messages = new DueMessages(store, transport.sends(), time, observers);
    claims = new ClaimedEntries(store, time, executor);
    transport.declare(Topology.EMPTY);
    store.onEarlier(this::wake);
    wake();
  }

  /** Begins a round; during one, sees to it that the next follows at once. */
  private synchronized void wake() {
    if (stopped) {
      return;
    }
    if (inRound) {
      wokenInRound = true;
      return;
    }
    sleep.cancel();
    int room = MOST_IN_FLIGHT - claims.count();
    waitsForRoom = room == 0;
    if (room > 0 && unsettledRounds.begin()) {
      inRound = true;
      try {
        executor.execute(() -> round(room));
      } catch (Throwable e) {
        // Whatever it is: a scheduler that plans no other round never comes back.
        failed(e);
        unsettledRounds.end();
      }
    }
  }

  private void round(int room) {
    String owner = instance + "-" + round.get();
    CompletableFuture<Void> settled;
    try {
      settled =
          messages
              .removeSent()
              .thenCompose(removed -> store.claim(owner, room, ClaimedEntries.LEASE))
              .thenComposeAsync(batch -> claimed(owner, batch), executor);
    } catch (Throwable e) {
      settled = CompletableFuture.failedFuture(e);
    }
    settled.whenComplete(
        (all, failure) -> {
          if (failure != null) {
            failed(DueMessages.cause(failure));
          }
          unsettledRounds.end();
        });
  }

  /** Begins to send, and plans the next round, which need not wait until these are sent. */
  private CompletableFuture<Void> claimed(String owner, DueBatch batch) {
    round.incrementAndGet();
    batch.unreadable().forEach(messages::unreadable);
    claims.begin(owner, batch.entries());
    CompletableFuture<?>[] sends =
        batch.entries().stream()
            .map(entry -> send(owner, entry))
            .toArray(CompletableFuture<?>[]::new);
    succeeded(batch);
    return CompletableFuture.allOf(sends);
  }

  /** Never fails: an entry that cannot be settled is left to its lease. */
  private CompletableFuture<?> send(String owner, ScheduledEntry entry) {
    CompletableFuture<Void> sent;
    try {
      sent =
          isStopped()
              ? messages.giveBack(owner, entry, Duration.ZERO)
              : messages.send(owner, entry);
    } catch (Throwable e) {
      sent = CompletableFuture.failedFuture(e);
    }
    return sent.handle(
        (done, failure) -> {
          if (failure != null) {
            leftToLease(entry, DueMessages.cause(failure));
          }
          settled(owner, entry.id());
          return entry;
        });
  }

  private static void leftToLease(ScheduledEntry entry, Throwable failure) {
    if (failure instanceof WarrenException) {
      // That the store is gone is said once, by the next round.
      log.debug("scheduled message {} is left to its lease", entry.id(), failure);
    } else {
      log.error("scheduled message {} is left to its lease for a defect", entry.id(), failure);
    }
  }

  private synchronized void settled(String owner, String id) {
    claims.end(owner, id);
    if (waitsForRoom && hasRoom()) {
      wake();
    }
  }

  /** Room enough that a round is worth its round trip. */
  private boolean hasRoom() {
    return claims.count() <= MOST_IN_FLIGHT / 2;
  }

  private synchronized void succeeded(DueBatch batch) {
    inRound = false;
    parked = batch.parked();
    if (trouble != null) {
      log.info("scheduled messages are sent again; they were not since {}", trouble.since());
      trouble = null;
    }
    Duration next = batch.next();
    boolean more = next != null && next.isZero();
    if (wokenInRound || (more && hasRoom() && !batch.entries().isEmpty())) {
      wokenInRound = false;
      wake();
    } else if (more && hasRoom()) {
      sleep(SHORTEST_SLEEP);
    } else {
      waitsForRoom = more;
      sleepUntilNews(more ? null : next);
    }
  }

  /**
   * @param next when the next message is due; null: only news can end the sleep
   */
  private synchronized void sleepUntilNews(@Nullable Duration next) {
    boolean tooLong = next == null || (longestWait != null && longestWait.compareTo(next) < 0);
    Duration duration = tooLong ? longestWait : next;
    if (duration != null) {
      sleep(duration);
    }
  }

  private synchronized void failed(Throwable failure) {
    inRound = false;
    if (stopped) {
      log.debug("the last round of the scheduler failed", failure);
      return;
    }
    if (!(failure instanceof WarrenException)) {
      log.error("a defect in the scheduler, which goes on", failure);
    } else if (trouble == null) {
      log.warn("scheduled messages are not sent until the store answers: {}", failure.getMessage());
    }
    Trouble before = trouble;
    // What woke it during the round may have been the store, which is there again.
    Backoff backoff = before == null || wokenInRound ? Backoff.PATIENT : before.backoff().longer();
    wokenInRound = false;
    trouble =
        new Trouble(
            before == null ? time.now() : before.since(), backoff, Failure.describe(failure));
    sleep(backoff.pause());
  }

  private synchronized void sleep(Duration duration) {
    sleep.cancel();
    if (!stopped) {
      sleep = time.schedule(duration, this::wake);
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Whether it can do its work. */
  public synchronized Health.Part health() {
    if (trouble != null) {
      String detail =
          "nothing scheduled is sent since " + trouble.since() + ": " + trouble.reason();
      return new Health.Part("scheduler", false, detail, numbers());
    }
    String detail = stopped ? "closed" : claims.count() + " messages are being sent" + aside();
    return new Health.Part("scheduler", !stopped, detail, numbers());
  }

  private synchronized Map<String, Long> numbers() {
    return Map.of("sending", (long) claims.count(), "parked", parked.count());
  }

  /** What is parked is no trouble of the others, so the scheduler is up; but somebody must look. */
  private synchronized String aside() {
    if (parked.count() == 0) {
      return "";
    }
    String more = parked.count() > parked.longest().size() ? " and others" : "";
    return "; parked and not sent: "
        + parked.count()
        + " ("
        + String.join(", ", parked.longest())
        + more
        + ")";
  }

  /** Claims nothing more. */
  public synchronized void stop() {
    stopped = true;
    sleep.cancel();
  }

  /** Waits until what is claimed is sent and removed; what is not by then, is left to its lease. */
  public void close(Duration deadline) {
    unsettledRounds.awaitNone(deadline);
    int left = claims.count();
    if (left > 0) {
      log.warn(
          "{} scheduled messages are still being sent after {}; another scheduler sends them, some"
              + " perhaps a second time",
          left,
          DurationWords.of(deadline));
    }
    claims.abandon();
  }
}
