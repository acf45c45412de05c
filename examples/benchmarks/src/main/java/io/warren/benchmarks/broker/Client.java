package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Measured;
import java.io.Closeable;
import java.io.IOException;

/**
 * One side of a comparison.
 *
 * @param name as in the tables
 * @param inFlight how many unconfirmed messages its user allows
 */
record Client(String name, int inFlight, Sending sending, Consuming consuming) {
  /** The same client, whose user allows less. */
  Client with(int otherInFlight) {
    return new Client(name, otherInFlight, sending, consuming);
  }

  /** How it publishes. */
  interface Sending {
    Connected connect() throws Exception;
  }

  /** How it consumes. */
  interface Consuming {
    /**
     * Connects, consumes what the queue holds, and acknowledges each message after it was handled.
     *
     * @param handled called once for each message
     */
    Closeable consume(Runnable handled) throws Exception;
  }

  /** A client that is connected. */
  interface Connected extends Closeable {
    /** A way to publish for one thread, with so many unconfirmed messages at most. */
    Lane lane(int inFlight) throws IOException;
  }

  /** What one thread publishes. */
  interface Lane {
    /** Waits for room first. */
    void publish(Measured message) throws IOException, InterruptedException;

    /**
     * Returns once the broker has confirmed every message.
     *
     * @throws IllegalStateException when one was lost
     */
    void await() throws InterruptedException;

    /** All messages in order. */
    default void publish(Measured[] messages) throws IOException, InterruptedException {
      for (Measured message : messages) {
        publish(message);
      }
      await();
    }
  }
}
