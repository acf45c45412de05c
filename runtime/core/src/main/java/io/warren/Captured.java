package io.warren;

import java.util.List;

/** The messages that arrive at a binding of a test's own. Thread-safe. */
public interface Captured {
  /** What has arrived so far, in order, without what has expired meanwhile. */
  List<EmbeddedMessage> messages();
}
