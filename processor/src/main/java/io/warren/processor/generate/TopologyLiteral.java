package io.warren.processor.generate;

import com.squareup.javapoet.CodeBlock;
import io.warren.annotation.ExchangeType;
import io.warren.topology.Binding;
import io.warren.topology.ConsumedQueue;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.Map;

/**
 * Topologies as source, with every argument.
 *
 * @param exchanges the constants of exchanges, by name
 * @param queues the constants of queues, by name
 */
record TopologyLiteral(Map<String, String> exchanges, Map<String, String> queues) {

  CodeBlock of(Topology topology) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()$>$>", Topology.class);
    for (Exchange exchange : topology.exchanges()) {
      code.add("\n.exchange($L)", exchange(exchange));
    }
    for (Queue queue : topology.queues()) {
      code.add("\n.queue($L)", queue(queue));
    }
    for (Binding binding : topology.bindings()) {
      code.add("\n.binding($L)", binding(binding));
    }
    for (ConsumedQueue queue : topology.consumed()) {
      code.add("\n.consumed($L)", consumed(queue));
    }
    return code.add("\n.build()$<$<").build();
  }

  private CodeBlock exchange(Exchange exchange) {
    return CodeBlock.of(
        "$T.$L($L, $T.$L)",
        Exchange.class,
        exchange.declare() ? "of" : "existing",
        exchange(exchange.name()),
        ExchangeType.class,
        exchange.type());
  }

  private CodeBlock queue(Queue queue) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("\n$>$>$T.named($L)$>$>", Queue.class, queue(queue.name()));
    if (!queue.declare()) {
      code.add("\n.existing()");
    }
    if (queue.exclusive()) {
      code.add("\n.exclusive()");
    }
    if (queue.autoDelete()) {
      code.add("\n.autoDelete()");
    }
    queue
        .arguments()
        .forEach((name, value) -> code.add("\n.argument($S, $L)", name, Literals.argument(value)));
    return code.add("\n.build()$<$<$<$<").build();
  }

  private CodeBlock binding(Binding binding) {
    boolean toQueue = binding.kind() == Binding.Kind.QUEUE;
    return CodeBlock.of(
        "$T.$L($L, $L, $S)",
        Binding.class,
        toQueue ? "toQueue" : "toExchange",
        exchange(binding.exchange()),
        toQueue ? queue(binding.destination()) : exchange(binding.destination()),
        binding.key());
  }

  private CodeBlock consumed(ConsumedQueue consumed) {
    int limit = consumed.deliveryLimit();
    return CodeBlock.of(
        "new $T($L, $S, $L, $L)",
        ConsumedQueue.class,
        queue(consumed.queue()),
        consumed.deadKey(),
        queue(consumed.deadQueue()),
        limit == Integer.MAX_VALUE ? "Integer.MAX_VALUE" : String.valueOf(limit));
  }

  private CodeBlock exchange(String name) {
    return constant(exchanges, name);
  }

  private CodeBlock queue(String name) {
    return constant(queues, name);
  }

  private static CodeBlock constant(Map<String, String> constants, String name) {
    String constant = constants.get(name);
    return constant == null ? CodeBlock.of("$S", name) : CodeBlock.of("$L", constant);
  }
}
