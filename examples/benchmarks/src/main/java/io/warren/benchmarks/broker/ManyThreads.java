package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads publish at the same time, on one connection. */
final class ManyThreads {
  static final int THREADS = 8;
  static final int IN_FLIGHT = 100;

  private final Measured[] messages;

  /**
   * @param messages what each thread sends
   */
  ManyThreads(Measured[] messages) {
    this.messages = messages;
  }

  /** Messages a second, of all threads together. */
  double measure(Client client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (Client.Connected connected = client.sending().connect()) {
      List<Client.Lane> lanes = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        lanes.add(connected.lane(IN_FLIGHT));
      }
      // Opens connections and channels, and starts the threads.
      publish(threads, lanes, Arrays.copyOf(messages, 1));
      long begin = System.nanoTime();
      publish(threads, lanes, messages);
      return THREADS * messages.length * 1e9 / (System.nanoTime() - begin);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void publish(ExecutorService threads, List<Client.Lane> lanes, Measured[] messages)
      throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Client.Lane lane : lanes) {
      tasks.add(
          () -> {
            lane.publish(messages);
            return null;
          });
    }
    for (Future<Void> end : threads.invokeAll(tasks)) {
      end.get();
    }
  }
}
