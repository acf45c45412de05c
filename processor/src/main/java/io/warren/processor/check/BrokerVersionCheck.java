package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.CLASSIC_ON_ONE_NODE;
import static io.warren.processor.diagnostic.Diagnostic.PERSISTENCE_UNHEARD;
import static io.warren.processor.diagnostic.Diagnostic.PRIORITY_UNHEARD;

import io.warren.annotation.QueueType;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.ProducesModel;

/** What a contract asks for, the version of the broker heeds. */
public final class BrokerVersionCheck implements ContractCheck {
  /** Up to this one, a quorum queue of 4.0 to 4.2 takes a message for a normal one. */
  private static final int NORMAL_PRIORITY = 4;

  /** The highest that a quorum queue of 4.3 tells apart. */
  private static final int HIGHEST_PRIORITY = 31;

  private final TargetVersion version;

  public BrokerVersionCheck(TargetVersion version) {
    this.version = version;
  }

  @Override
  public void check(ContractModel contract, Report report) {
    ConsumesModel consumes = contract.consumes();
    if (consumes == null || !consumes.declare()) {
      return;
    }
    ProducesModel produces = contract.produces();
    if (consumes.queueType() == QueueType.CLASSIC) {
      checkReplicas(consumes, report);
    } else if (produces != null) {
      checkPriority(produces, consumes, report);
      checkPersistence(produces, consumes, report);
    }
  }

  private void checkPriority(ProducesModel produces, ConsumesModel consumes, Report report) {
    Integer priority = produces.priority();
    if (priority == null) {
      return;
    }
    boolean heeded;
    String rule;
    String remedy;
    if (!version.isAtLeast(4, 0)) {
      heeded = priority == 0;
      rule = "know no priorities";
      remedy = "remove the priority, or add maxPriority, which makes the queue classic";
    } else if (!version.isAtLeast(4, 3)) {
      heeded = priority == 0 || priority > NORMAL_PRIORITY;
      rule = "take all priorities up to 4 for the same, and all above for the same";
      remedy = "write 5 for the higher one, or remove the priority";
    } else {
      heeded = priority <= HIGHEST_PRIORITY;
      rule = "tell the priorities 0 to 31 apart, and take all above for 31";
      remedy = "write one in that range";
    }
    if (!heeded) {
      report.add(
          PRIORITY_UNHEARD,
          produces.source().at("priority"),
          version,
          rule,
          priority,
          consumes.queue(),
          remedy);
    }
  }

  private void checkPersistence(ProducesModel produces, ConsumesModel consumes, Report report) {
    if (!produces.persistent()) {
      report.add(
          PERSISTENCE_UNHEARD, produces.source().at("persistent"), version, consumes.queue());
    }
  }

  /** Queues that disappear with a connection or a consumer are of one node by nature. */
  private void checkReplicas(ConsumesModel consumes, Report report) {
    if (version.isAtLeast(4, 0) && !consumes.exclusive() && !consumes.autoDelete()) {
      String reason = consumes.maxPriority() > 0 ? "maxPriority" : "queueType";
      report.add(
          CLASSIC_ON_ONE_NODE, consumes.source().at(reason), version, consumes.queue(), reason);
    }
  }
}
