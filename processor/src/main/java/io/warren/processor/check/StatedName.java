package io.warren.processor.check;

import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.SourcePosition;
import io.warren.topology.Binding;
import java.util.ArrayList;
import java.util.List;

/**
 * A name that a contract states itself.
 *
 * @param kind what it names
 * @param name the name
 * @param position where it stands
 */
record StatedName(Kind kind, String name, SourcePosition position) {
  enum Kind {
    EXCHANGE("exchange"),
    EXISTING_EXCHANGE("exchange"),
    ROUTING_KEY("routing key"),
    WIRE_TYPE("type"),
    BINDING_KEY("binding key"),
    QUEUE("queue"),
    DEAD_QUEUE("deadQueue"),
    DEAD_EXCHANGE("deadExchange");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** Every name of the contract but the inherited ones, which their own contract answers for. */
  static List<StatedName> of(ContractModel contract) {
    List<StatedName> names = new ArrayList<>();
    for (MessageModel message : contract.ownMessages()) {
      add(message, names);
    }
    ConsumesModel consumes = contract.consumes();
    if (consumes != null) {
      add(consumes, names);
    }
    return names;
  }

  private static void add(MessageModel message, List<StatedName> names) {
    AnnotationSource contract = message.source().contract();
    Kind exchange = message.exchange().declare() ? Kind.EXCHANGE : Kind.EXISTING_EXCHANGE;
    SourcePosition position =
        contract == null ? message.source().method() : contract.at("exchange");
    names.add(new StatedName(exchange, message.exchange().name(), position));
    names.add(new StatedName(Kind.ROUTING_KEY, message.routingKey(), message.source().key()));
    if (!message.type().equals(message.routingKey())) {
      names.add(new StatedName(Kind.WIRE_TYPE, message.type(), message.source().type()));
    }
  }

  private static void add(ConsumesModel consumes, List<StatedName> names) {
    AnnotationSource source = consumes.source();
    names.add(new StatedName(Kind.QUEUE, consumes.queue(), source.at("queue")));
    if (source.states("deadQueue")) {
      names.add(new StatedName(Kind.DEAD_QUEUE, consumes.deadQueue(), source.at("deadQueue")));
    }
    names.add(
        new StatedName(Kind.DEAD_EXCHANGE, consumes.deadExchange(), source.at("deadExchange")));
    if (source.states("bindings")) {
      for (Binding binding : consumes.bindings()) {
        names.add(new StatedName(Kind.BINDING_KEY, binding.key(), source.at("bindings")));
      }
    }
  }
}
