package io.warren.topology.drift;

import io.warren.topology.Binding;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.QueueRoles;
import io.warren.topology.Settings;
import io.warren.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what contracts want with what a broker has. Not thread-safe. */
final class Comparison {
  private final Topology wanted;
  private final FoundTopology found;
  private final QueueRoles roles;
  // By kind and object: two contracts may want the same.
  private final Map<String, Difference> differences = new LinkedHashMap<>();

  Comparison(Topology wanted, FoundTopology found) {
    this.wanted = wanted;
    this.found = found;
    roles = QueueRoles.of(wanted);
  }

  List<Difference> differences() {
    wanted.exchanges().forEach(this::exchange);
    wanted.queues().forEach(this::queue);
    if (found.complete()) {
      wanted.bindings().forEach(this::binding);
      found.bindings().forEach(this::foundBinding);
      found.queues().keySet().forEach(this::foundQueue);
    }
    return List.copyOf(differences.values());
  }

  private void add(
      Difference.Kind kind, String object, String wanted, String found, String remedy) {
    differences.putIfAbsent(
        kind + " " + object, new Difference(kind, object, wanted, found, remedy));
  }

  private void exchange(Exchange exchange) {
    if (exchange.name().equals(Exchange.DEFAULT)) {
      return;
    }
    String object = "exchange '" + exchange.name() + "'";
    FoundTopology.Part part = found.exchanges().get(exchange.name());
    if (part == null) {
      missing(object, exchange.declare());
    } else if (exchange.declare() && found.complete()) {
      different(object, Settings.of(exchange), part.settings(), Remedies.DIFFERENT_EXCHANGE);
      overridden(object, PolicyEffects.onExchange(exchange, part.policy()));
    }
  }

  private void queue(Queue queue) {
    String object = queue(queue.name());
    FoundTopology.Part part = found.queues().get(queue.name());
    if (part == null) {
      missing(object, queue.declare());
    } else if (queue.declare() && found.complete()) {
      different(object, Settings.of(queue), part.settings(), Remedies.different(queue, roles));
      overridden(object, PolicyEffects.onQueue(queue, part.policy()));
    }
  }

  private void missing(String object, boolean declared) {
    add(
        Difference.Kind.MISSING,
        object,
        "",
        "",
        declared ? Remedies.MISSING : Remedies.MISSING_EXISTING);
  }

  private void different(
      String object, Map<String, Object> wanted, Map<String, Object> found, String remedy) {
    Set<String> names = new LinkedHashSet<>(wanted.keySet());
    names.addAll(found.keySet());
    if (!wanted.containsKey(Settings.QUEUE_TYPE)) {
      // The virtual host's default, which a declaration without a type takes.
      names.remove(Settings.QUEUE_TYPE);
    }
    if (Boolean.TRUE.equals(wanted.get(Settings.EXCLUSIVE))) {
      // The broker keeps it as transient, whatever was declared.
      names.remove(Settings.DURABLE);
    }
    List<String> wants = new ArrayList<>();
    List<String> has = new ArrayList<>();
    for (String name : names) {
      if (!Settings.sameValue(wanted.get(name), found.get(name))) {
        wants.add(setting(name, wanted.get(name)));
        has.add(setting(name, found.get(name)));
      }
    }
    if (!wants.isEmpty()) {
      add(
          Difference.Kind.DIFFERENT,
          object,
          String.join(", ", wants),
          String.join(", ", has),
          remedy);
    }
  }

  private static String setting(String name, @Nullable Object value) {
    return value == null ? "no " + name : name + "=" + value;
  }

  private void overridden(String object, PolicyEffects effects) {
    if (!effects.found().isEmpty()) {
      add(
          Difference.Kind.OVERRIDDEN,
          object,
          String.join(", ", effects.wanted()),
          String.join(", ", effects.found()),
          Remedies.OVERRIDDEN);
    }
  }

  private void binding(Binding binding) {
    Set<String> destinations =
        binding.kind() == Binding.Kind.QUEUE ? found.queues().keySet() : found.exchanges().keySet();
    // Where an end is missing, the binding is declared with it.
    if (found.exchanges().containsKey(binding.exchange())
        && destinations.contains(binding.destination())
        && !found.bindings().contains(binding)) {
      missing(object(binding), true);
    }
  }

  private void foundBinding(Binding binding) {
    if (wanted.bindings().contains(binding)) {
      return;
    }
    boolean intoQueue =
        binding.kind() == Binding.Kind.QUEUE && roles.ownBindings(binding.destination());
    if (intoQueue || roles.leadsDeadLetters(binding)) {
      add(
          Difference.Kind.EXTRA,
          object(binding),
          "",
          "",
          intoQueue ? Remedies.EXTRA_BINDING : Remedies.EXTRA_DEAD_BINDING);
    }
  }

  private void foundQueue(String name) {
    String work = roles.formerWorkQueue(name);
    if (work != null) {
      add(
          Difference.Kind.LEFT_OVER,
          queue(name),
          "",
          "",
          name.equals(DerivedNames.deadQueue(work))
              ? Remedies.leftOverDeadQueue(wanted.consumed(work).deadQueue())
              : Remedies.leftOverRetryQueue(work));
    }
  }

  private static String queue(String name) {
    return "queue '" + name + "'";
  }

  private static String object(Binding binding) {
    return "binding of exchange '"
        + binding.exchange()
        + "' to "
        + (binding.kind() == Binding.Kind.QUEUE ? "queue '" : "exchange '")
        + binding.destination()
        + "' with key '"
        + binding.key()
        + "'";
  }
}
