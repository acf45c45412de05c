package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.ROUTING_KEY_ANNOTATION_MISSING;
import static io.warren.processor.diagnostic.Diagnostic.ROUTING_KEY_ANNOTATION_OF_ONE;
import static io.warren.processor.diagnostic.Diagnostic.ROUTING_KEY_MISSING;
import static io.warren.processor.diagnostic.Diagnostic.ROUTING_KEY_OF_SEVERAL;
import static io.warren.processor.diagnostic.Diagnostic.WIRE_TYPE_MISSING;

import io.warren.annotation.ExchangeType;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;

/**
 * There is one place for each routing key: the contract of one method, or the method of several.
 */
final class RoutingKeysCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    if (contract.ownMessages().isEmpty()) {
      return;
    }
    if (contract.hasOneMethod()) {
      checkOne(contract, contract.ownMessages().get(0), report);
    } else {
      checkSeveral(contract, report);
    }
  }

  private static void checkOne(ContractModel contract, MessageModel message, Report report) {
    AnnotationSource routingKey = message.source().routingKey();
    if (routingKey != null) {
      report.add(ROUTING_KEY_ANNOTATION_OF_ONE, routingKey.position(), contract.displayName());
    } else {
      checkKey(message, report);
    }
  }

  private static void checkSeveral(ContractModel contract, Report report) {
    AnnotationSource annotation = contract.annotation();
    boolean moved = false;
    if (annotation != null) {
      for (String attribute : new String[] {"routingKey", "type"}) {
        if (annotation.states(attribute)) {
          moved = true;
          report.add(
              ROUTING_KEY_OF_SEVERAL,
              annotation.at(attribute),
              attribute,
              contract.displayName(),
              contract.messages().size());
        }
      }
    }
    for (MessageModel message : contract.ownMessages()) {
      if (message.source().routingKey() != null) {
        checkKey(message, report);
      } else if (!moved) {
        report.add(
            ROUTING_KEY_ANNOTATION_MISSING,
            message.source().method(),
            contract.displayName(),
            message.method());
      }
    }
  }

  /** Where the exchange routes by the key there must be one; elsewhere a wire name will do. */
  private static void checkKey(MessageModel message, Report report) {
    if (!message.routingKey().isEmpty()) {
      return;
    }
    ExchangeType exchange = message.exchange().type();
    if (exchange == ExchangeType.TOPIC || exchange == ExchangeType.DIRECT) {
      report.add(
          ROUTING_KEY_MISSING,
          message.source().key(),
          message.displayName(),
          message.source().routingKey() == null
              ? "routingKey of its @MessageContract"
              : "the value of its @RoutingKey");
    } else if (message.type().isEmpty()) {
      report.add(WIRE_TYPE_MISSING, message.source().type(), message.displayName());
    }
  }
}
