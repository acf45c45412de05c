package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Measured;

/** Sends a message once the one before it is confirmed. */
final class OneAtATime {
  private final Measured[] messages;

  OneAtATime(Measured[] messages) {
    this.messages = messages;
  }

  /** Microseconds from the call until the confirm is known, of each message. */
  double[] measure(Client client) throws Exception {
    try (Client.Connected connected = client.sending().connect()) {
      Client.Lane lane = connected.lane(1);
      // The connection, the channel and the exchange are there afterwards.
      lane.publish(messages[0]);
      lane.await();
      double[] micros = new double[messages.length];
      for (int i = 0; i < messages.length; i++) {
        long begin = System.nanoTime();
        lane.publish(messages[i]);
        lane.await();
        micros[i] = (System.nanoTime() - begin) / 1e3;
      }
      return micros;
    }
  }
}
