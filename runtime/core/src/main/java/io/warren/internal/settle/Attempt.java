package io.warren.internal.settle;

import io.warren.internal.wire.Received;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a message.
 *
 * @param delivery what waits to be settled
 * @param received what was read of it
 * @param lease its hold on its key; null where duplicates are none, and before it is claimed
 */
public record Attempt(TakenDelivery delivery, Received received, @Nullable KeyLease lease) {
  /** One without a key. */
  public static Attempt of(TakenDelivery delivery, Received received) {
    return new Attempt(delivery, received, null);
  }

  /** The same, which now has its key. */
  public Attempt holding(KeyLease claimed) {
    return new Attempt(delivery, received, claimed);
  }

  /** Lets others have its key, where it has one. */
  void release() {
    if (lease != null) {
      lease.release();
    }
  }
}
