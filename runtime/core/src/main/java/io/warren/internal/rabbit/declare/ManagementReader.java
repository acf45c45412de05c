package io.warren.internal.rabbit.declare;

import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Settings;
import io.warren.topology.drift.FoundTopology;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads all exchanges, queues and bindings of a virtual host, and what policies make of them.
 * Thread-safe.
 */
public final class ManagementReader {
  private static final String QUEUE_COLUMNS =
      "?columns=name,type,durable,exclusive,auto_delete,arguments,policy"
          + ",effective_policy_definition";

  private final ManagementApi api;
  private final String virtualHost;

  public ManagementReader(ManagementApi api, String virtualHost) {
    this.api = api;
    this.virtualHost = virtualHost;
  }

  /**
   * Reads everything.
   *
   * @throws io.warren.ConnectionException in one sentence
   */
  public FoundTopology find() {
    Map<String, Map<String, Object>> policies = new LinkedHashMap<>();
    for (Map<String, Object> policy : list("policies", "")) {
      policies.put(text(policy, "name"), table(policy, "definition"));
    }
    Map<String, FoundTopology.Part> exchanges = new LinkedHashMap<>();
    for (Map<String, Object> exchange : list("exchanges", "")) {
      exchanges.put(text(exchange, "name"), exchange(exchange, policies));
    }
    Map<String, FoundTopology.Part> queues = new LinkedHashMap<>();
    for (Map<String, Object> queue : list("queues", QUEUE_COLUMNS)) {
      queues.put(text(queue, "name"), queue(queue, policies));
    }
    return new FoundTopology(true, exchanges, queues, bindings());
  }

  private List<Map<String, Object>> list(String what, String query) {
    String encoded = URLEncoder.encode(virtualHost, StandardCharsets.UTF_8).replace("+", "%20");
    return api.list(what + "/" + encoded + query, virtualHost);
  }

  private static FoundTopology.Part exchange(
      Map<String, Object> exchange, Map<String, Map<String, Object>> policies) {
    return new FoundTopology.Part(
        Settings.exchange(
            text(exchange, "type"),
            is(exchange, "durable"),
            is(exchange, "auto_delete"),
            is(exchange, "internal"),
            table(exchange, "arguments")),
        policies.getOrDefault(text(exchange, "policy"), Map.of()));
  }

  private static FoundTopology.Part queue(
      Map<String, Object> queue, Map<String, Map<String, Object>> policies) {
    Map<String, Object> arguments = new LinkedHashMap<>(table(queue, "arguments"));
    if (queue.containsKey("type")) {
      arguments.put(Settings.QUEUE_TYPE, text(queue, "type"));
    }
    // What is in effect, operator policies included, comes with a queue's statistics, seconds after
    // its declaration.
    Map<String, Object> policy =
        queue.containsKey("effective_policy_definition")
            ? table(queue, "effective_policy_definition")
            : policies.getOrDefault(text(queue, "policy"), Map.of());
    return new FoundTopology.Part(
        Settings.queue(
            is(queue, "durable"), is(queue, "exclusive"), is(queue, "auto_delete"), arguments),
        policy);
  }

  private List<Binding> bindings() {
    List<Binding> bindings = new ArrayList<>();
    for (Map<String, Object> binding : list("bindings", "")) {
      String source = text(binding, "source");
      if (!source.equals(Exchange.DEFAULT)) {
        boolean queue = text(binding, "destination_type").equals("queue");
        bindings.add(
            new Binding(
                source,
                text(binding, "destination"),
                queue ? Binding.Kind.QUEUE : Binding.Kind.EXCHANGE,
                text(binding, "routing_key")));
      }
    }
    return bindings;
  }

  private static String text(Map<String, Object> object, String name) {
    @Nullable Object value = object.get(name);
    return value == null ? "" : value.toString();
  }

  private static boolean is(Map<String, Object> object, String name) {
    return Boolean.TRUE.equals(object.get(name));
  }

  /** An empty table may come as an empty list, because Erlang has one form for both. */
  private static Map<String, Object> table(Map<String, Object> object, String name) {
    Map<String, Object> table = new LinkedHashMap<>();
    if (object.get(name) instanceof Map<?, ?> values) {
      values.forEach((key, value) -> table.put(String.valueOf(key), value));
    }
    return table;
  }
}
