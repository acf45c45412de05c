package io.warren.internal.settle;

import io.warren.StoreException;
import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.UnusableKeyException;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.work.Backoff;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One handling's hold on a key: claimed before the handler runs, renewed until the message is
 * settled, and then done or released. When the process dies the lease ends by itself. Thread-safe.
 */
public final class KeyLease {
  private static final Logger log = LoggerFactory.getLogger(KeyLease.class);

  /** How long a key stays with a process that died. */
  static final Duration LENGTH = Duration.ofSeconds(30);

  private static final Duration RENEWAL = Duration.ofSeconds(10);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  /** How long a success tries to be marked. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final LeaseTerms terms;
  private final DedupKey key;
  private final String messageId;

  // Guarded by this, which is held while the store is asked: an end waits for a renewal.
  private String owner = "";
  private boolean ended;
  private TimeSource.@Nullable Cancellable renewal;

  /** Not claimed yet. */
  public KeyLease(LeaseTerms terms, DedupKey key, String messageId) {
    this.terms = terms;
    this.key = key;
    this.messageId = messageId;
  }

  public DedupKey key() {
    return key;
  }

  /**
   * Asks for the key, and keeps it if it was free.
   *
   * @throws UnusableKeyException when it is this key alone that cannot be claimed
   * @throws StoreException when the store cannot be asked
   */
  public synchronized DedupStore.Claim claim() {
    DedupStore.Claim found = askFor();
    if (found == DedupStore.Claim.CLAIMED) {
      renewLater(RENEWAL);
    }
    return found;
  }

  private DedupStore.Claim askFor() {
    owner = terms.nextOwner(key);
    try {
      return terms.store().claim(key, owner, LENGTH);
    } catch (UnusableKeyException e) {
      throw e;
    } catch (RuntimeException e) {
      terms.unanswered(key, owner);
      throw e;
    }
  }

  private void renewLater(Duration pause) {
    renewal = terms.later(pause, this::renew);
  }

  private synchronized void renew() {
    if (ended || terms.over()) {
      return;
    }
    try {
      if (terms.store().renew(key, owner, LENGTH)) {
        renewLater(RENEWAL);
      } else {
        log.warn(
            "message {} of queue '{}' has lost its lease while it is handled: it, or a duplicate, may"
                + " be handled a second time",
            messageId,
            key.queue());
      }
    } catch (StoreException e) {
      log.warn(
          "the lease of message {} of queue '{}' could not be renewed: {}",
          messageId,
          key.queue(),
          e.getMessage());
      renewLater(AFTER_FAILURE);
    }
  }

  /**
   * The message was handled: duplicates are dropped from now on. Where the key itself cannot be
   * used, that counts as marked: trying on changes nothing, and a duplicate cannot claim it either.
   *
   * @param marked runs once the store knows
   * @param unknown runs when the store could not be told in five minutes
   */
  void done(Runnable marked, Runnable unknown) {
    done(marked, unknown, terms.now().plus(PATIENCE), Backoff.PATIENT);
  }

  private void done(Runnable marked, Runnable unknown, Instant end, Backoff backoff) {
    try {
      mark();
    } catch (UnusableKeyException e) {
      log.error(
          "message {} of queue '{}' was handled, but that cannot be marked, so that a duplicate may be"
              + " handled once the key is mended: {}",
          messageId,
          key.queue(),
          e.getMessage());
      end();
    } catch (RuntimeException e) {
      if (!terms.now().isBefore(end)) {
        log.error(
            "message {} of queue '{}' was handled, but that could not be marked in {}: it goes back"
                + " to its queue and will be handled a second time",
            messageId,
            key.queue(),
            DurationWords.of(PATIENCE),
            e);
        end();
        unknown.run();
        return;
      }
      Duration pause = backoff.pause();
      log.warn(
          "message {} of queue '{}' was handled, but that is not marked yet; trying again in {}: {}",
          messageId,
          key.queue(),
          DurationWords.of(pause),
          e.getMessage());
      terms.later(pause, () -> done(marked, unknown, end, backoff.longer()));
      return;
    }
    marked.run();
  }

  private synchronized void mark() {
    if (!terms.store().done(key, owner, terms.interval())) {
      log.warn(
          "message {} of queue '{}' was handled, but its lease had ended: it, or a duplicate, may be"
              + " handled a second time",
          messageId,
          key.queue());
    }
    end();
  }

  /** The message was not handled: another attempt, or a duplicate, may have the key. */
  synchronized void release() {
    end();
    try {
      terms.store().release(key, owner);
    } catch (UnusableKeyException e) {
      log.warn(
          "the key of message {} of queue '{}' is not released: {}",
          messageId,
          key.queue(),
          e.getMessage());
    } catch (StoreException e) {
      log.warn(
          "the key of message {} of queue '{}' could not be released, and is free in {} at the"
              + " latest: {}",
          messageId,
          key.queue(),
          DurationWords.of(LENGTH),
          e.getMessage());
    }
  }

  /** Renews no more: the key is free once the lease is over. */
  synchronized void end() {
    ended = true;
    if (renewal != null) {
      renewal.cancel();
    }
  }
}
