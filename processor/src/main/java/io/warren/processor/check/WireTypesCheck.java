package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.WIRE_TYPE_TWICE;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import java.util.HashMap;
import java.util.Map;

/** The messages of a contract are told apart by their wire names. */
final class WireTypesCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    Map<String, MessageModel> byType = new HashMap<>();
    for (MessageModel message : contract.messages()) {
      MessageModel other = byType.putIfAbsent(message.type(), message);
      // Those without a name have a report of their own.
      if (other != null && !message.type().isEmpty()) {
        report.add(
            WIRE_TYPE_TWICE,
            message.source().type(),
            other.displayName(),
            message.displayName(),
            message.type());
      }
    }
  }
}
