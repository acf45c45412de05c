package io.warren.internal.observe;

import io.warren.topology.DurationWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names one observer in the log whose calls take long, also one that never ends: at most once a
 * minute. Real time, as nobody waits for anything else here. Thread-safe.
 */
final class SlowCalls {
  private static final Logger log = LoggerFactory.getLogger(SlowCalls.class);

  private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** A power of two: one for each thread, on most machines. */
  private static final int PLACES = 64;

  /** Runs on the thread of the JVM's own delays, so it must be short. */
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(PAUSE_NANOS, TimeUnit.NANOSECONDS, Runnable::run);

  private final String observer;
  private final Executor later;

  // The calls that run: each in its thread's place, or with the others where that is taken.
  private final AtomicReferenceArray<Call> places = new AtomicReferenceArray<>(PLACES);
  private final Set<Call> others = ConcurrentHashMap.newKeySet();

  /** Whether somebody looks within a minute at what is running. */
  private final AtomicBoolean watched = new AtomicBoolean();

  private final AtomicLong lastSaid = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

  /** One call, from its begin in {@link System#nanoTime}. Each is only itself. */
  static final class Call {
    private final long begun = System.nanoTime();
    private final int place = (int) Thread.currentThread().getId() & (PLACES - 1);

    private Call() {}
  }

  SlowCalls(String observer) {
    this(observer, LATER);
  }

  /**
   * @param later runs a look at what is running, in a minute
   */
  SlowCalls(String observer, Executor later) {
    this.observer = observer;
    this.later = later;
  }

  Call begin() {
    Call call = new Call();
    if (!places.compareAndSet(call.place, null, call)) {
      others.add(call);
    }
    watch();
    return call;
  }

  void end(Call call) {
    if (!places.compareAndSet(call.place, call, null)) {
      others.remove(call);
    }
    say(System.nanoTime() - call.begun, "");
  }

  private void watch() {
    if (!watched.get() && watched.compareAndSet(false, true)) {
      later.execute(this::look);
    }
  }

  private void look() {
    long now = System.nanoTime();
    long longest = 0;
    for (Call each : running()) {
      longest = Math.max(longest, now - each.begun);
    }
    say(longest, " so far");
    watched.set(false);
    // One that has begun since then found somebody who watches.
    if (!running().isEmpty()) {
      watch();
    }
  }

  private List<Call> running() {
    List<Call> running = new ArrayList<>(others);
    for (int i = 0; i < PLACES; i++) {
      Call call = places.get(i);
      if (call != null) {
        running.add(call);
      }
    }
    return running;
  }

  private void say(long nanos, String more) {
    if (nanos < LONG_NANOS) {
      return;
    }
    long now = System.nanoTime();
    long last = lastSaid.get();
    if (now - last >= PAUSE_NANOS && lastSaid.compareAndSet(last, now)) {
      log.warn(
          "observer {} has taken {}{} for one call, and messages wait for it meanwhile: it should hand"
              + " its work to a thread of its own",
          observer,
          DurationWords.of(Duration.ofNanos(nanos)),
          more);
    }
  }
}
