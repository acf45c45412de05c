package io.warren.processor.docs;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.topology.DelayLadder;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;

/** The delay ladder, as far as the messages of some contracts can need it. */
final class Delays {
  /** A delay that has the same digit on every rung. */
  private static final Duration ONES = DelayLadder.LONGEST.dividedBy(9);

  private Delays() {}

  /** All waiting queues, and the landings of what is produced; nothing where nothing is. */
  static Topology of(List<Contract> contracts) {
    Topology ladder = Topology.EMPTY;
    for (Contract contract : contracts) {
      if (contract.produces() != null) {
        for (ContractMessage message : contract.messages()) {
          ladder = ladder.and(of(message));
        }
      }
    }
    return ladder;
  }

  private static Topology of(ContractMessage message) {
    Topology ladder = Topology.EMPTY;
    if (message.exchange().indexOf('*') >= 0 || message.exchange().indexOf('#') >= 0) {
      // A delayed send to such an exchange is refused.
      return ladder;
    }
    for (int digit = 1; digit <= 9; digit++) {
      Duration delay = ONES.multipliedBy(digit);
      ladder =
          ladder.and(DelayLadder.entry(delay, message.exchange(), message.routingKey()).topology());
    }
    return ladder;
  }
}
