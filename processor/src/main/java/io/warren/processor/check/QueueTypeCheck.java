package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.DELIVERY_LIMIT_OF_CLASSIC;
import static io.warren.processor.diagnostic.Diagnostic.EXCLUSIVE_WITHOUT_AUTO_DELETE;
import static io.warren.processor.diagnostic.Diagnostic.INSTANCE_STAYS;
import static io.warren.processor.diagnostic.Diagnostic.MANY_PRIORITIES;
import static io.warren.processor.diagnostic.Diagnostic.QUORUM_CONFLICT;
import static io.warren.processor.diagnostic.Diagnostic.SINGLE_ACTIVE_OF_EXCLUSIVE;

import io.warren.annotation.QueueType;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.SourcePosition;
import io.warren.topology.DerivedNames;
import java.util.ArrayList;
import java.util.List;

/** What a queue is asked for, its type can do. */
final class QueueTypeCheck implements ContractCheck {
  /**
   * @see <a href="https://www.rabbitmq.com/docs/priority">RabbitMQ: priority queues</a>
   */
  private static final int ADVISED_PRIORITIES = 10;

  @Override
  public void check(ContractModel contract, Report report) {
    ConsumesModel consumes = contract.consumes();
    if (consumes == null || !consumes.declare()) {
      return;
    }
    AnnotationSource source = consumes.source();
    List<String> classic = classicAttributes(consumes);
    if (consumes.statedType() == QueueType.QUORUM && !classic.isEmpty()) {
      report.add(QUORUM_CONFLICT, source.at(classic.get(0)), String.join(" and ", classic));
    }
    if (consumes.exclusive() && !source.states("autoDelete")) {
      report.add(EXCLUSIVE_WITHOUT_AUTO_DELETE, source.at("exclusive"), contract.displayName());
    }
    if (consumes.exclusive() && consumes.singleActive()) {
      report.add(SINGLE_ACTIVE_OF_EXCLUSIVE, source.at("singleActive"), contract.displayName());
    }
    if (consumes.maxPriority() > ADVISED_PRIORITIES && consumes.maxPriority() <= 255) {
      report.add(MANY_PRIORITIES, source.at("maxPriority"), consumes.maxPriority());
    }
    checkInstance(contract, consumes, report);
    if (source.states("deliveryLimit") && consumes.queueType() == QueueType.CLASSIC) {
      String reason = consumes.statedType() == QueueType.CLASSIC ? "its queueType" : classic.get(0);
      report.add(DELIVERY_LIMIT_OF_CLASSIC, source.at("deliveryLimit"), reason);
    }
  }

  /** What is called after a process goes with it. */
  private static void checkInstance(ContractModel contract, ConsumesModel consumes, Report report) {
    if (consumes.exclusive() || !consumes.queue().contains(DerivedNames.INSTANCE)) {
      return;
    }
    SourcePosition position = consumes.source().at("queue");
    if (!consumes.autoDelete()) {
      report.add(INSTANCE_STAYS, position, "the queue", contract.displayName());
    } else if (contract.retry() != null || contract.dedup() != null) {
      // Nobody consumes it, and auto-delete means: with the last consumer.
      report.add(INSTANCE_STAYS, position, "the retry queue", contract.displayName());
    }
  }

  private static List<String> classicAttributes(ConsumesModel consumes) {
    List<String> attributes = new ArrayList<>();
    if (consumes.exclusive()) {
      attributes.add("exclusive");
    }
    if (consumes.autoDelete()) {
      attributes.add("autoDelete");
    }
    if (consumes.maxPriority() > 0) {
      attributes.add("maxPriority");
    }
    return attributes;
  }
}
