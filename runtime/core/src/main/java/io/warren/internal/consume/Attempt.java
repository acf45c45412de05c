package io.warren.internal.consume;

import io.warren.internal.transport.Delivery;
import io.warren.internal.wire.Received;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a message, which waits to be settled.
 *
 * @param received what was read of it
 * @param lease its hold on its key; null where duplicates are none, and before it is claimed
 */
record Attempt(Received received, @Nullable KeyLease lease) {
  /** One without a key. */
  static Attempt of(Received received) {
    return new Attempt(received, null);
  }

  /** The same, which now has its key. */
  Attempt holding(KeyLease claimed) {
    return new Attempt(received, claimed);
  }

  Delivery delivery() {
    return received.delivery();
  }

  /** Lets others have its key, where it has one. */
  void release() {
    if (lease != null) {
      lease.release();
    }
  }
}
