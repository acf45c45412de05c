package io.warren.processor.docs.document;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.topology.DelayLadder;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;

/** The delay ladder, as far as the messages of some contracts can need it. */
public final class DelayQueues {
  /** A delay that has the same digit on every rung. */
  private static final Duration ONES = DelayLadder.LONGEST.dividedBy(9);

  private DelayQueues() {}

  /** All waiting queues, and the landings of what is sent; nothing where nothing can be delayed. */
  static Topology of(List<Contract> contracts) {
    Topology.Builder ladder = Topology.builder();
    // The rungs are the same for all messages.
    int digits = 9;
    for (Contract contract : contracts) {
      for (ContractMessage message : delayed(contract)) {
        for (int digit = 1; digit <= digits; digit++) {
          ladder.all(entry(message, digit).topology());
        }
        digits = 1;
      }
    }
    return ladder.build();
  }

  /** The messages that a contract may send with a delay. */
  public static List<ContractMessage> delayed(Contract contract) {
    return contract.produces() == null
        ? List.of()
        : contract.messages().stream().filter(DelayQueues::canWait).toList();
  }

  /** A delayed send of others is refused. */
  private static boolean canWait(ContractMessage message) {
    return DelayLadder.takes(message.exchange(), message.routingKey());
  }

  private static DelayLadder.Entry entry(ContractMessage message, int digit) {
    Duration delay = ONES.multipliedBy(digit);
    return DelayLadder.entry(delay, message.exchange(), message.routingKey());
  }
}
