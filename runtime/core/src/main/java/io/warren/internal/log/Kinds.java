package io.warren.internal.log;

import static java.util.Map.entry;

import io.warren.observe.Event;
import java.util.Map;

/** What events are called in the log. */
final class Kinds {
  private static final Map<Class<? extends Event>, String> NAMES =
      Map.ofEntries(
          entry(Event.Sent.class, "sent"),
          entry(Event.Delayed.class, "delayed"),
          entry(Event.Scheduled.class, "scheduled"),
          entry(Event.SendFailed.class, "send-failed"),
          entry(Event.Requested.class, "requested"),
          entry(Event.Answered.class, "answered"),
          entry(Event.RequestFailed.class, "request-failed"),
          entry(Event.Moved.class, "moved"),
          entry(Event.Cancelled.class, "cancelled"),
          entry(Event.Released.class, "released"),
          entry(Event.Deferred.class, "deferred"),
          entry(Event.Parked.class, "parked"),
          entry(Event.Received.class, "received"),
          entry(Event.Handled.class, "handled"),
          entry(Event.Replied.class, "replied"),
          entry(Event.ReplyGivenUp.class, "reply-given-up"),
          entry(Event.Retried.class, "retried"),
          entry(Event.Dead.class, "dead"),
          entry(Event.Dropped.class, "dropped"),
          entry(Event.Held.class, "held"),
          entry(Event.Acknowledged.class, "acknowledged"),
          entry(Event.Returned.class, "returned"),
          entry(Event.Replayed.class, "replayed"),
          entry(Event.Discarded.class, "discarded"));

  private Kinds() {}

  /** Its name in the log; every kind has one, as a test says. */
  static String of(Event event) {
    String name = NAMES.get(event.getClass());
    if (name == null) {
      throw new AssertionError("an event without a name: " + event.getClass().getName());
    }
    return name;
  }
}
