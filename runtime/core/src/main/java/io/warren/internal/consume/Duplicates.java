package io.warren.internal.consume;

import io.warren.StoreException;
import io.warren.internal.settle.KeyLease;
import io.warren.internal.settle.LeaseTerms;
import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.UnusableKeyException;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.wire.Received;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one consumer knows of its duplicates. Thread-safe. */
final class Duplicates {
  private static final Logger log = LoggerFactory.getLogger(Duplicates.class);

  /** How long a key stays with a trial that could not release it. */
  private static final Duration TRIAL = Duration.ofSeconds(1);

  private final String queue;
  private final Duration interval;
  private final int deliveryLimit;
  private final LeaseTerms terms;
  private final LongAdder dropped = new LongAdder();

  /** What the store could not be asked for last; null: nothing yet. */
  private volatile @Nullable DedupKey failed;

  /** The last key that could not be used; null: none yet. */
  private volatile @Nullable Unusable unusable;

  /** When a key was found so, and what the store says of it. */
  private record Unusable(Instant when, String what) {}

  /**
   * @param interval how long a key is done
   * @param deliveryLimit how often a message may be returned to the queue
   */
  Duplicates(
      String queue,
      Duration interval,
      int deliveryLimit,
      DedupStore store,
      TimeSource time,
      Executor executor) {
    this.queue = queue;
    this.interval = interval;
    this.deliveryLimit = deliveryLimit;
    terms = new LeaseTerms(store, interval, time, executor);
  }

  /**
   * A lease for one handling, not claimed yet.
   *
   * @param type the wire name of the message
   * @param value what its duplicates have in common with it
   * @param hidden whether nobody may see that
   */
  KeyLease lease(String type, String value, boolean hidden, String messageId) {
    return new KeyLease(terms, new DedupKey(queue, type, value, hidden), messageId);
  }

  /**
   * Whether a message was returned more often than the broker permits, which forgets what it has
   * counted when a message waits for its key.
   */
  boolean returnedTooOften(Received received) {
    return received.returns() > deliveryLimit;
  }

  /**
   * Claims the key of a lease, and remembers what was wrong with it.
   *
   * @throws UnusableKeyException when it is this key alone that cannot be claimed
   * @throws StoreException when the store cannot be asked
   */
  DedupStore.Claim claim(KeyLease lease) {
    try {
      return lease.claim();
    } catch (UnusableKeyException e) {
      unusable = new Unusable(terms.now(), String.valueOf(e.getMessage()));
      throw e;
    } catch (StoreException e) {
      failed = lease.key();
      throw e;
    }
  }

  /**
   * Asks for the key whose claim failed last, and leaves it as it was; and gives back the keys that
   * the store may have leased to claims that failed here.
   *
   * @throws StoreException when that fails still
   */
  void tryAgain() {
    DedupKey key = failed;
    if (key != null) {
      tryAgain(key);
    }
    terms.releaseUnanswered();
  }

  private void tryAgain(DedupKey key) {
    String owner = terms.nextOwner(key);
    try {
      terms.store().claim(key, owner, TRIAL);
      terms.store().release(key, owner);
    } catch (UnusableKeyException e) {
      // The store answers, and what is wrong with the key is for its own messages to say.
      log.debug("queue '{}': the store answers again", queue, e);
    } catch (RuntimeException e) {
      terms.unanswered(key, owner);
      throw e;
    }
  }

  /** A message is acknowledged and not handled. */
  void dropped(Received received) {
    dropped.increment();
    log.info(
        "message {} of queue '{}' is dropped: its key was handled less than {} ago",
        received.id(),
        queue,
        DurationWords.of(interval));
  }

  /** How many messages were dropped so far, and which key could not be used last; for people. */
  String told() {
    Unusable last = unusable;
    String told = "duplicates dropped: " + dropped.sum();
    return last == null ? told : told + "; at " + last.when() + ", " + last.what();
  }

  /** How many messages were dropped so far. */
  long dropped() {
    return dropped.sum();
  }

  /** Renews no lease any more: those of handlers that still run end by themselves. */
  void close() {
    terms.end();
  }
}
