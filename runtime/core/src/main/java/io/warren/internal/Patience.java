package io.warren.internal;

import io.warren.ConnectionException;
import io.warren.StoreException;
import io.warren.WarrenException;
import io.warren.internal.store.UnfitStoreException;
import io.warren.internal.transport.NotAdmittedException;
import io.warren.internal.work.Backoff;
import io.warren.internal.work.Lifetime;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again while servers cannot be reached, as long as a start may take. One at a time. */
final class Patience {
  private static final Logger log = LoggerFactory.getLogger(Patience.class);

  private final Duration most;
  private volatile String trouble = "";

  /**
   * @param most zero: it tries once
   */
  Patience(Duration most) {
    this.most = most;
  }

  /** Why it has not succeeded yet, for the end of a sentence; empty: it has failed nowhere. */
  String trouble() {
    return trouble;
  }

  /**
   * Tries.
   *
   * @param pause waits so long, or throws where there is no use in it any more
   * @throws WarrenException the last failure, or one that no time would mend
   */
  void run(Runnable attempt, Consumer<Duration> pause) {
    long end = System.nanoTime() + most.toNanos();
    Backoff backoff = Backoff.QUICK;
    trouble = "";
    while (true) {
      WarrenException failure = failure(attempt);
      if (failure == null) {
        return;
      }
      Duration left = Lifetime.left(end);
      if (left.isZero()) {
        throw failure;
      }
      if (trouble.isEmpty()) {
        log.warn(
            "Warren cannot start yet, and tries for {}: {}",
            DurationWords.of(most),
            failure.getMessage());
      }
      trouble = ": " + failure.getMessage();
      Duration next = backoff.pause();
      pause.accept(left.compareTo(next) < 0 ? left : next);
      backoff = backoff.longer();
    }
  }

  /** Null where it succeeded, else what may be otherwise in a while. */
  private static @Nullable WarrenException failure(Runnable attempt) {
    try {
      attempt.run();
      return null;
    } catch (NotAdmittedException | UnfitStoreException e) {
      throw e;
    } catch (ConnectionException | StoreException e) {
      return e;
    }
  }
}
