package io.warren.faults;

import io.warren.testing.PrivateRabbit;

/** Quorum queues that give no answer, neither yes nor no. */
final class StuckQueues {
  private StuckQueues() {}

  static void suspend(PrivateRabbit broker, String queue) {
    tell(broker, "suspend", queue);
  }

  static void resume(PrivateRabbit broker, String queue) {
    tell(broker, "resume", queue);
  }

  /** Its leader is a process with its name and that of its virtual host. */
  private static void tell(PrivateRabbit broker, String what, String queue) {
    broker.ctl("eval", "sys:" + what + "('%2F_" + queue + "').");
  }
}
