package io.warren.internal.log;

import static java.util.Map.entry;

import io.warren.observe.Event;
import io.warren.observe.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** What events are called in the log, as JSON. */
final class Kinds {
  private static final Map<Class<? extends Event>, byte[]> NAMES =
      Map.ofEntries(
          entry(Event.Sent.class, word("sent")),
          entry(Event.Delayed.class, word("delayed")),
          entry(Event.Scheduled.class, word("scheduled")),
          entry(Event.SendFailed.class, word("send-failed")),
          entry(Event.Requested.class, word("requested")),
          entry(Event.Answered.class, word("answered")),
          entry(Event.RequestFailed.class, word("request-failed")),
          entry(Event.Moved.class, word("moved")),
          entry(Event.Cancelled.class, word("cancelled")),
          entry(Event.Released.class, word("released")),
          entry(Event.Deferred.class, word("deferred")),
          entry(Event.Parked.class, word("parked")),
          entry(Event.Received.class, word("received")),
          entry(Event.Handled.class, word("handled")),
          entry(Event.Replied.class, word("replied")),
          entry(Event.ReplyGivenUp.class, word("reply-given-up")),
          entry(Event.Retried.class, word("retried")),
          entry(Event.Dead.class, word("dead")),
          entry(Event.Dropped.class, word("dropped")),
          entry(Event.Held.class, word("held")),
          entry(Event.Acknowledged.class, word("acknowledged")),
          entry(Event.Returned.class, word("returned")),
          entry(Event.Replayed.class, word("replayed")),
          entry(Event.Discarded.class, word("discarded")));

  private static final Map<Outcome, byte[]> OUTCOMES =
      Map.of(
          Outcome.SUCCESS, word("success"),
          Outcome.FAILURE, word("failure"),
          Outcome.REJECT, word("reject"));

  private Kinds() {}

  private static byte[] word(String word) {
    return ('"' + word + '"').getBytes(StandardCharsets.US_ASCII);
  }

  /** Its name in the log; every kind has one, as a test says. */
  static byte[] of(Event event) {
    byte[] name = NAMES.get(event.getClass());
    if (name == null) {
      throw new AssertionError("an event without a name: " + event.getClass().getName());
    }
    return name;
  }

  /** How a handler's work is said to have ended. */
  static byte[] of(Outcome outcome) {
    return Objects.requireNonNull(OUTCOMES.get(outcome));
  }
}
