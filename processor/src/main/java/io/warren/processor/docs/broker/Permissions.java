package io.warren.processor.docs.broker;

import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.topology.Binding;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The least that RabbitMQ must allow an application.
 *
 * @param application its name
 * @param configure what it declares, as a regular expression
 * @param write what it publishes to, and what it binds something to
 * @param read what it consumes, and what it binds to something
 */
public record Permissions(String application, String configure, String write, String read) {
  /** What the exchange without a name is called here. */
  private static final String DEFAULT_EXCHANGE = "amq.default";

  private static final Pattern RUNG = Pattern.compile("warren\\.delay\\.[0-7](\\.[1-9])?");

  /** Those of every application, in the order of the modules. */
  public static List<Permissions> of(Modules modules) {
    return modules.all().stream()
        .map(manifest -> of(manifest, modules.delaysOf(manifest)))
        .toList();
  }

  private static Permissions of(Manifest manifest, Topology delays) {
    Needed needed = new Needed();
    for (Contract contract : manifest.contracts()) {
      if (keepsSomething(contract)) {
        // What is left of the name is a new id.
        needed.configure.add(DerivedNames.SYSTEM_MARK + DerivedNames.INSTANCE);
      }
      if (contract.produces() != null) {
        contract.messages().stream().map(ContractMessage::exchange).forEach(needed.write::add);
      }
      if (contract.consumes() != null) {
        needed.consumed(contract.consumes());
      }
      if (contract.produces() != null || contract.consumes() != null) {
        needed.declared(contract.topology());
      }
    }
    needed.declared(delays);
    // Any rung may be the first one.
    delays.exchanges().stream().map(Exchange::name).forEach(needed.write::add);
    return new Permissions(
        manifest.application(),
        pattern(needed.configure),
        pattern(needed.write),
        pattern(needed.read));
  }

  /** Whether a store may be asked, for what is sent at a time or for duplicates. */
  private static boolean keepsSomething(Contract contract) {
    return contract.produces() != null
        || (contract.consumes() != null && contract.consumes().dedup() != null);
  }

  /** What RabbitMQ asks for when something is declared, bound, published or consumed. */
  private static final class Needed {
    private final NavigableSet<String> configure = new TreeSet<>();
    private final NavigableSet<String> write = new TreeSet<>();
    private final NavigableSet<String> read = new TreeSet<>();

    void declared(Topology topology) {
      for (Exchange exchange : topology.exchanges()) {
        if (exchange.declare()) {
          configure.add(exchange.name());
          forwards(exchange.name(), exchange.arguments().get("alternate-exchange"));
        }
      }
      for (Queue queue : topology.queues()) {
        if (queue.declare()) {
          configure.add(queue.name());
          forwards(queue.name(), queue.arguments().get("x-dead-letter-exchange"));
        }
      }
      for (Binding binding : topology.bindings()) {
        read.add(binding.exchange());
        write.add(binding.destination());
      }
    }

    private void forwards(String name, @Nullable Object exchange) {
      if (exchange != null) {
        read.add(name);
        write.add(exchange.equals(Exchange.DEFAULT) ? DEFAULT_EXCHANGE : exchange.toString());
      }
    }

    /** Retry copies, replies and replayed dead letters pass the exchange without a name. */
    void consumed(ContractConsumer consumes) {
      read.add(consumes.queue());
      read.add(consumes.deadQueue());
      write.add(DEFAULT_EXCHANGE);
      write.add(DerivedNames.DEAD_EXCHANGE);
    }
  }

  /** Anchored: RabbitMQ looks for a match anywhere in the name. */
  private static String pattern(NavigableSet<String> names) {
    return names.stream()
        .map(Permissions::pattern)
        .distinct()
        .collect(Collectors.collectingAndThen(Collectors.joining("|"), all -> anchored(all)));
  }

  private static String anchored(String alternatives) {
    return alternatives.isEmpty() ? "^$" : "^(" + alternatives + ")$";
  }

  private static String pattern(String name) {
    if (RUNG.matcher(name).matches()) {
      return RUNG.pattern();
    }
    String[] parts = name.split(Pattern.quote(DerivedNames.INSTANCE), -1);
    return Stream.of(parts).map(Permissions::escaped).collect(Collectors.joining(".+"));
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
  }
}
