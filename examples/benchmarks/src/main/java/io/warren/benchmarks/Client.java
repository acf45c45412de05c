package io.warren.benchmarks;

import java.io.Closeable;
import java.util.function.Consumer;

/** One side of the comparison. */
interface Client {
  /** Connects, to publish. */
  Publishing publishing() throws Exception;

  /**
   * Connects, consumes what the queue holds, and acknowledges each message after it was handled.
   *
   * @param handler called once for each message
   */
  Closeable consuming(Consumer<Measured> handler) throws Exception;

  /** A client that is connected. */
  interface Publishing extends Closeable {
    /** Publishes all messages in order, and returns once the broker has confirmed every one. */
    void publish(Measured[] messages) throws Exception;
  }
}
