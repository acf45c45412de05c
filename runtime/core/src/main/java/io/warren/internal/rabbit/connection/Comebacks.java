package io.warren.internal.rabbit.connection;

import io.warren.internal.work.Backoff;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The pauses before something that was lost is tried again: they grow, and begin anew for what
 * lasted a while before it was lost. Thread-safe.
 */
public final class Comebacks {
  /** What lasted this long is not part of the trouble before it. */
  private static final long CALM_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final LongSupplier nanos;

  // Guarded by this.
  private Backoff backoff = Backoff.QUICK;
  private long since;

  public Comebacks() {
    this(System::nanoTime);
  }

  Comebacks(LongSupplier nanos) {
    this.nanos = nanos;
    since = nanos.getAsLong();
  }

  /** It is there. */
  public synchronized void back() {
    since = nanos.getAsLong();
  }

  /** It is lost; whether it lasted a while. */
  public synchronized boolean lost() {
    boolean calm = nanos.getAsLong() - since > CALM_NANOS;
    if (calm) {
      backoff = Backoff.QUICK;
    }
    return calm;
  }

  /** How long to wait before the next attempt. */
  public synchronized Duration pause() {
    Duration pause = backoff.pause();
    backoff = backoff.longer();
    return pause;
  }
}
