package io.warren.internal.embedded;

import java.util.List;
import java.util.function.Supplier;

/** The messages that arrive at a binding of a test's own. Thread-safe. */
public final class Captured {
  private final Supplier<List<EmbeddedMessage>> messages;

  /** Shows a queue's messages. */
  public Captured(Supplier<List<EmbeddedMessage>> messages) {
    this.messages = messages;
  }

  /** What has arrived so far, in order, without what has expired meanwhile. */
  public List<EmbeddedMessage> messages() {
    return messages.get();
  }
}
