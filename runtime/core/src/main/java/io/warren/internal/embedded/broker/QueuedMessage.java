package io.warren.internal.embedded.broker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in one queue. Immutable: a returned message is another one.
 *
 * @param rank lower ranks go first
 * @param position orders a rank
 * @param expires from when on it is no longer delivered; null: never
 * @param returns how often it came back from a consumer
 */
record QueuedMessage(
    BrokerMessage message, int rank, long position, @Nullable Instant expires, int returns)
    implements Comparable<QueuedMessage> {

  boolean expired(Instant now) {
    return expires != null && !expires.isAfter(now);
  }

  /** Back to where it was. */
  QueuedMessage returned() {
    return new QueuedMessage(message, rank, position, expires, returns + 1);
  }

  /** Back to another place. */
  QueuedMessage returnedTo(int rank, long position) {
    return new QueuedMessage(message, rank, position, expires, returns + 1);
  }

  @Override
  public int compareTo(QueuedMessage other) {
    int byRank = Integer.compare(rank, other.rank);
    return byRank != 0 ? byRank : Long.compare(position, other.position);
  }
}
