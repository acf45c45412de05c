package io.warren.processor.generate;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.topology.DerivedNames;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Generates the class that states every exchange, queue, binding and argument of a contract. */
final class TopologyGenerator {
  private final ContractModel contract;
  private final GeneratedNames names;
  private final TypeSpec.Builder type;
  // What a name on the broker is called here.
  private final Map<String, String> exchanges = new HashMap<>();
  private final Map<String, String> queues = new HashMap<>();

  TopologyGenerator(ContractModel contract, GeneratedNames names, Skeleton skeleton) {
    this.contract = contract;
    this.names = names;
    type = skeleton.finalClass(names.topology());
  }

  TypeSpec generate() {
    type.addJavadoc("The exchanges, queues and bindings of {@link $T}.\n", contract.name());
    exchanges(contract.messages());
    contract.messages().forEach(this::names);
    ConsumesModel consumes = contract.consumes();
    if (consumes != null) {
      names(consumes);
    }
    topologies();
    if (contract.produces() != null || consumes != null) {
      type.addFields(new MessageSpecs(contract, names).fields());
    }
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private void exchanges(List<MessageModel> messages) {
    boolean shared = contract.exchanges().size() == 1;
    for (MessageModel message : shared ? messages.subList(0, 1) : messages) {
      String constant = names.exchange(message);
      exchanges.putIfAbsent(message.exchange().name(), constant);
      name(
          constant,
          message.exchange().name(),
          "The exchange of " + (shared ? "the messages." : code(message)));
    }
  }

  private void names(MessageModel message) {
    name(names.routingKey(message), message.routingKey(), "The routing key of " + code(message));
    name(names.wireName(message), message.type(), "The wire name of " + code(message));
  }

  private static String code(MessageModel message) {
    return "{@code " + message.method() + "}.";
  }

  private void names(ConsumesModel consumes) {
    queue("QUEUE", consumes.queue(), "The queue that the messages arrive on.");
    Set<Duration> retries = contract.retryPolicy().waits();
    for (Duration wait : contract.waits()) {
      queue(
          names.retryQueue(wait),
          DerivedNames.retryQueue(consumes.queue(), wait),
          retries.contains(wait)
              ? "Where a failed message waits before it is handled again."
              : "Where a duplicate waits for the message that is being handled.");
    }
    queue("DEAD_QUEUE", consumes.deadQueue(), "Where messages end that could not be handled.");
    if (!consumes.deadExchange().isEmpty()) {
      exchanges.putIfAbsent(consumes.deadExchange(), "DEAD_EXCHANGE");
      name(
          "DEAD_EXCHANGE",
          consumes.deadExchange(),
          "Where dead letters pass on their way to the dead queue.");
    }
  }

  private void queue(String constant, String queue, String javadoc) {
    queues.putIfAbsent(queue, constant);
    name(constant, queue, javadoc);
  }

  private void name(String constant, String value, String javadoc) {
    type.addField(
        constant(String.class, constant)
            .addJavadoc("$L\n", javadoc)
            .initializer("$S", value)
            .build());
  }

  private void topologies() {
    TopologyLiteral literal = new TopologyLiteral(exchanges, queues);
    if (contract.produces() != null) {
      topology("PRODUCED", literal.of(contract.produced()), "What a sender declares.");
    }
    if (contract.consumes() != null) {
      topology("CONSUMED", literal.of(contract.consumed()), "What a consumer declares.");
    }
    topology("TOPOLOGY", whole(literal), "All of it.");
  }

  /** What a consumer declares holds what a sender does. */
  private CodeBlock whole(TopologyLiteral literal) {
    if (contract.consumes() != null) {
      return CodeBlock.of("CONSUMED");
    }
    return contract.produces() != null ? CodeBlock.of("PRODUCED") : literal.of(contract.produced());
  }

  private void topology(String constant, CodeBlock value, String javadoc) {
    type.addField(
        constant(Topology.class, constant).addJavadoc("$L\n", javadoc).initializer(value).build());
  }

  private static FieldSpec.Builder constant(Class<?> constantType, String constant) {
    return FieldSpec.builder(
        constantType, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }
}
