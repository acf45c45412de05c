package io.warren.internal.settle;

import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore;
import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

/** What the leases of one consumer have in common, and how long they are renewed. Thread-safe. */
public final class LeaseTerms {
  private final DedupStore store;
  private final Duration interval;
  private final TimeSource time;
  private final Executor executor;
  private final UnansweredClaims unanswered = new UnansweredClaims();

  private volatile boolean over;

  /**
   * @param interval how long a key is done
   * @param executor runs what asks the store
   */
  public LeaseTerms(DedupStore store, Duration interval, TimeSource time, Executor executor) {
    this.store = store;
    this.interval = interval;
    this.time = time;
    this.executor = executor;
  }

  public DedupStore store() {
    return store;
  }

  /** Who asks for a key, once: whoever asked last and had no answer, else somebody new. */
  public String nextOwner(DedupKey key) {
    return unanswered.next(key, now().toEpochMilli());
  }

  /** A claim had no answer, so that the store may have leased the key. */
  public void unanswered(DedupKey key, String owner) {
    unanswered.add(key, owner);
  }

  /**
   * Gives back the keys that the store may have leased without an answer.
   *
   * @throws io.warren.StoreException when it cannot be asked
   */
  public void releaseUnanswered() {
    unanswered.release(store);
  }

  Duration interval() {
    return interval;
  }

  public Instant now() {
    return time.now();
  }

  /** Runs a step after a pause, where it may ask the store. */
  TimeSource.Cancellable later(Duration pause, Runnable step) {
    return time.schedule(pause, () -> executor.execute(step));
  }

  /** Renews no lease any more: those of handlers that still run end by themselves. */
  public void end() {
    over = true;
  }

  boolean over() {
    return over;
  }
}
