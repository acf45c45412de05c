package io.warren;

import java.time.Instant;
import java.util.List;

/**
 * The messages that {@link Send#at} has scheduled and that are not sent yet. Thread-safe.
 *
 * <p>Each call waits for the store, and throws a {@link StoreException} when it cannot be reached;
 * whether a change was made is not known then. The first call asks the broker whose the store is,
 * waits for it as long as a publish may take, and throws a {@link ConnectionException} when it is
 * not reached.
 *
 * <p>What the store has of one message may be damaged, or of a newer version of Warren. It is
 * listed all the same, with what is known of it: its id, when it is due or since when it is parked,
 * and empty names; it is parked once it is due. It can be moved unless that cannot mend it, and
 * cancelled; but what is of a newer version, or of no format at all, only once it is parked, as a
 * scheduler that can read it may have it before. A {@link StoreException} says so. What can be read
 * again is sent by itself.
 */
public interface Schedule {
  /** What became of a change. */
  enum Change {
    /** It was made. */
    DONE,
    /** There is no scheduled message of that id: never, or not any more. */
    UNKNOWN,
    /** A scheduler has the message already: it is being sent, or was. */
    TOO_LATE
  }

  /**
   * Withdraws a message; a parked one too.
   *
   * @param id as in the {@link Receipt}
   */
  Change cancel(String id);

  /**
   * Gives a message another time, earlier or later. A parked message is scheduled again, and its
   * failures are forgotten.
   *
   * @param id as in the {@link Receipt}
   * @param time as in {@link Send#at}; in the past: as soon as possible
   * @throws IllegalArgumentException when the time is later
   */
  Change move(String id, Instant time);

  /** How many messages are scheduled, those that are just being sent included; not parked ones. */
  long pendingCount();

  /**
   * The messages that are scheduled, the next one first.
   *
   * @param from how many to leave out; at least 0
   * @param count how many at most; from 1 to 1,000
   * @return fewer where messages are large, although there are more; none only at the end
   * @throws IllegalArgumentException when one of them is not
   */
  List<Scheduled> pending(long from, int count);

  /**
   * The messages that were put aside, because the broker refused them again and again or because
   * they cannot be read; longest first. They stay until they are moved or cancelled.
   *
   * @param from how many to leave out; at least 0
   * @param count how many at most; from 1 to 1,000
   * @return fewer where messages are large, although there are more; none only at the end
   * @throws IllegalArgumentException when one of them is not
   */
  List<Scheduled> parked(long from, int count);
}
