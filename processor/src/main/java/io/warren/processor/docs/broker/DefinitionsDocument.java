package io.warren.processor.docs.broker;

import io.warren.processor.docs.document.Document;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.ManifestJson;
import io.warren.topology.Binding;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a broker can import. Queues of one connection or one process are not in it: nobody else can
 * declare them. Nor is what must exist already.
 */
public final class DefinitionsDocument implements Document {
  private static final String VIRTUAL_HOST = "/";

  private final String name;
  private final Function<Modules, Topology> topology;

  private DefinitionsDocument(String name, Function<Modules, Topology> topology) {
    this.name = name;
    this.topology = topology;
  }

  /** What senders and consumers declare when they start. */
  public static DefinitionsDocument ofContracts() {
    return new DefinitionsDocument("definitions.json", DefinitionsDocument::declared);
  }

  private static Topology declared(Modules modules) {
    Topology.Builder declared = Topology.builder();
    modules.contracts().forEach(contract -> declared.all(contract.topology()));
    return declared.build();
  }

  /** What senders declare when they first delay a message. */
  public static DefinitionsDocument ofDelays() {
    return new DefinitionsDocument("definitions-delays.json", Modules::delays);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String text(Modules modules) {
    return ManifestJson.pretty(definitions(topology.apply(modules))) + "\n";
  }

  private static Map<String, Object> definitions(Topology topology) {
    Set<String> unimportable =
        topology.queues().stream()
            .filter(queue -> queue.exclusive() || ofInstance(queue.name()))
            .map(Queue::name)
            .collect(Collectors.toSet());
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put(
        "exchanges",
        topology.exchanges().stream()
            .filter(Exchange::declare)
            .map(DefinitionsDocument::exchange)
            .toList());
    definitions.put(
        "queues",
        topology.queues().stream()
            .filter(queue -> queue.declare() && !unimportable.contains(queue.name()))
            .map(DefinitionsDocument::queue)
            .toList());
    definitions.put(
        "bindings",
        topology.bindings().stream()
            .filter(
                binding ->
                    Stream.of(binding.destination(), binding.key())
                        .noneMatch(part -> unimportable.contains(part) || ofInstance(part)))
            .map(DefinitionsDocument::binding)
            .toList());
    return definitions;
  }

  private static boolean ofInstance(String name) {
    return name.contains(DerivedNames.INSTANCE);
  }

  private static Map<String, Object> exchange(Exchange exchange) {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("name", exchange.name());
    definition.put("vhost", VIRTUAL_HOST);
    definition.put("type", exchange.type().name().toLowerCase(Locale.ROOT));
    definition.put("durable", true);
    definition.put("auto_delete", false);
    definition.put("internal", false);
    definition.put("arguments", exchange.arguments());
    return definition;
  }

  private static Map<String, Object> queue(Queue queue) {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("name", queue.name());
    definition.put("vhost", VIRTUAL_HOST);
    definition.put("durable", true);
    definition.put("auto_delete", queue.autoDelete());
    definition.put("arguments", queue.arguments());
    return definition;
  }

  private static Map<String, Object> binding(Binding binding) {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("source", binding.exchange());
    definition.put("vhost", VIRTUAL_HOST);
    definition.put("destination", binding.destination());
    definition.put("destination_type", binding.kind().name().toLowerCase(Locale.ROOT));
    definition.put("routing_key", binding.key());
    definition.put("arguments", Map.of());
    return definition;
  }
}
