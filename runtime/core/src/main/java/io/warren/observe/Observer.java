package io.warren.observe;

import java.util.List;

/**
 * Is told what happens to messages, to measure, trace or record it. Given to {@code
 * Warren.builder().observe(...)}; a lambda is told of events alone.
 *
 * <p><b>Threads.</b> Every method is called where it happens, on many threads at a time, so an
 * observer is thread-safe. Never on the thread that reads the socket, and never while a lock of
 * Warren's is held.
 *
 * <p><b>Time.</b> What comes next waits for the observer: the caller of {@code now()} for {@link
 * #sending}; a consumer's worker for {@link #handling} and the end of its scope; for {@link
 * #happened} the future that tells of a send or a reply, the next step of a settlement or a
 * schedule, the caller of what moves, cancels, replays or discards. So an observer does what is
 * short, and hands the rest to a thread of its own. One that takes more than 100 ms is named in the
 * log, at most once a minute.
 *
 * <p><b>Failures.</b> What an observer throws is logged once and changes nothing, nor are others
 * told less: they are told in the order in which they were added. It cannot send, replay, move,
 * start or close with the Warren that it observes: that is an {@link IllegalStateException}, as it
 * would be told of what it does, without end.
 */
@FunctionalInterface
public interface Observer {
  /**
   * Adds headers to a message that a user sends, on the thread that calls {@code now()}, {@code
   * delay}, {@code at} or {@code reply()}. Each message comes here once, before its payload is
   * written; its copies (retries, delays, schedules, dead letters, replays) carry the headers
   * along.
   *
   * <p>Exactly one of {@link Event.Sent}, {@link Event.Delayed}, {@link Event.Scheduled}, {@link
   * Event.Answered}, {@link Event.SendFailed} and {@link Event.RequestFailed} says later how that
   * ended. A user may choose one id for several messages; what was added here is on the content of
   * the event, and a request's correlation id is its own.
   */
  default void sending(Sending message) {}

  /**
   * A handler is about to be called, on this thread, and for messages that were {@link
   * Event.Received}.
   *
   * @return is told when it is over
   */
  default Scope handling(HandlerCall call) {
    return Scope.NONE;
  }

  /**
   * Something has become of a message. What becomes of one delivery is told in its order, from
   * {@link Event.Received} to the one that ends it: {@link Event.Acknowledged}, {@link
   * Event.Returned}, or {@link Event.Dead} where the broker itself buries it. Between threads and
   * processes there is no order: a message may be received before its sender knows that it was
   * sent.
   */
  void happened(Event event);

  /** Around one call of a handler. */
  @FunctionalInterface
  interface Scope {
    /** One that has nothing to do. */
    Scope NONE = results -> {};

    /**
     * The handler has returned, or thrown. On the thread on which it ran, and that {@link
     * #handling} was called on; scopes close in the opposite order.
     *
     * @param results what it says of each message, in their order. {@link Event.Handled} says it
     *     again once what the handler sent is safe; where that is not, it has failed after all
     */
    void close(List<Result> results);
  }
}
