package io.warren.internal.store;

import java.time.Duration;

/**
 * Remembers which keys are being handled and which were handled a short while ago. Thread-safe.
 *
 * <p>A key is free, claimed or done. Each call waits for the store, may be repeated with the same
 * arguments without another effect, and throws a {@link io.warren.StoreException} when the store
 * cannot be reached; whether it had an effect is not known then. Where it is this one key that
 * cannot be used, that is an {@link UnusableKeyException}: nothing was changed, and other keys can
 * be used.
 */
public interface DedupStore {
  /** What a claim found. */
  enum Claim {
    /** The key was free, and is now the owner's. */
    CLAIMED,
    /** Another owner handles the key at the moment. */
    HELD,
    /** The key was handled within its interval. */
    DONE
  }

  /**
   * Takes a free key.
   *
   * @param owner unique for each handling
   * @param lease after which the key is free again, unless it is renewed, done or released
   */
  Claim claim(DedupKey key, String owner, Duration lease);

  /**
   * Begins the lease anew. One that has ended is taken again where the key is still free.
   *
   * @return false when the key is another's or done
   */
  boolean renew(DedupKey key, String owner, Duration lease);

  /**
   * The key was handled: every claim within the interval finds it done, whoever owns it by now.
   *
   * @return false when it was no longer the owner's, so that it may have been handled twice
   */
  boolean done(DedupKey key, String owner, Duration interval);

  /** Frees the key, if it is the owner's. */
  void release(DedupKey key, String owner);
}
