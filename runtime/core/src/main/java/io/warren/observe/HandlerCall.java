package io.warren.observe;

import java.util.List;

/**
 * One call of a handler.
 *
 * @param messages what it is given: one message, or those of a batch in their order. Each was told
 *     before, in an event like this
 * @param batch whether the handler takes batches, which can have one message too: of several, none
 *     is the parent of what the handler sends
 */
public record HandlerCall(List<Event.Received> messages, boolean batch) {
  /** Copies the messages. */
  public HandlerCall {
    messages = List.copyOf(messages);
  }
}
