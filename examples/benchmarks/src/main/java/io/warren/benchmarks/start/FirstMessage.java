package io.warren.benchmarks.start;

import io.warren.benchmarks.broker.Clients;
import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that handles one message that waits for it, and says so. */
final class FirstMessage {
  static final String HANDLED = "handled";
  private static final int DEADLINE_SECONDS = 60;

  private FirstMessage() {}

  /**
   * @param arguments the broker's address, and a client's name
   */
  public static void main(String[] arguments) throws Exception {
    CountDownLatch handled = new CountDownLatch(1);
    Closeable consumer =
        Clients.consume(
            arguments[0],
            arguments[1],
            () -> {
              System.out.println(HANDLED);
              handled.countDown();
            });
    try (consumer) {
      if (!handled.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the message did not come");
      }
    }
  }
}
