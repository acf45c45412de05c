package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.DELIVERY_LIMIT_OF_CLASSIC;
import static io.warren.processor.diagnostic.Diagnostic.EXCLUSIVE_WITHOUT_AUTO_DELETE;
import static io.warren.processor.diagnostic.Diagnostic.QUORUM_CONFLICT;

import io.warren.annotation.QueueType;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import java.util.ArrayList;
import java.util.List;

/** What a queue is asked for, its type can do. */
final class QueueTypeCheck implements ContractCheck {
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
    if (source.states("deliveryLimit") && consumes.queueType() == QueueType.CLASSIC) {
      String reason = consumes.statedType() == QueueType.CLASSIC ? "its queueType" : classic.get(0);
      report.add(DELIVERY_LIMIT_OF_CLASSIC, source.at("deliveryLimit"), reason);
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
