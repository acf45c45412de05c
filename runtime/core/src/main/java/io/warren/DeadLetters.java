package io.warren;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the consumer of a queue could not handle. Every call asks the broker and waits for it.
 * Thread-safe; but letters that one call looks at are out of reach for another at the same time.
 */
public interface DeadLetters {
  /** The queue that keeps them. */
  String deadQueue();

  /** How many there are. */
  long count();

  /**
   * The oldest letters, oldest first; they stay where they are.
   *
   * @param limit how many at most
   */
  List<DeadLetter> list(int limit);

  /**
   * Sends all letters back to their queue, straight and with nobody else seeing them: as new, with
   * all their attempts, and without an expiration. Each is removed once its copy is confirmed.
   *
   * @return how many were sent back
   * @throws WarrenException when some could not be sent back; those stay
   */
  @CanIgnoreReturnValue
  default int replay() {
    return replay(letter -> true);
  }

  /**
   * Sends some letters back, as {@link #replay()} does.
   *
   * @param which is asked once for each letter that is there when the call begins
   */
  @CanIgnoreReturnValue
  int replay(Predicate<DeadLetter> which);

  /** Sends the letters with one id back; true when there was one. */
  @CanIgnoreReturnValue
  default boolean replay(String id) {
    return replay(letter -> letter.id().equals(id)) > 0;
  }

  /**
   * Removes letters for good.
   *
   * @param which is asked once for each letter that is there when the call begins
   * @return how many were removed
   */
  @CanIgnoreReturnValue
  int discard(Predicate<DeadLetter> which);

  /** Removes the letters with one id for good; true when there was one. */
  @CanIgnoreReturnValue
  default boolean discard(String id) {
    return discard(letter -> letter.id().equals(id)) > 0;
  }
}
