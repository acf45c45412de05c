package io.warren.topology.drift;

import io.warren.topology.Arguments;
import io.warren.topology.Binding;
import io.warren.topology.Settings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a broker has, as far as it could be asked. Immutable.
 *
 * @param complete whether everything is in it; otherwise only which of the wanted exchanges and
 *     queues exist
 * @param exchanges by name
 * @param queues by name
 * @param bindings without those of the default exchange
 */
public record FoundTopology(
    boolean complete,
    Map<String, Part> exchanges,
    Map<String, Part> queues,
    List<Binding> bindings) {

  /** Copies the maps and the list, in their order. */
  public FoundTopology {
    exchanges = Collections.unmodifiableMap(new LinkedHashMap<>(exchanges));
    queues = Collections.unmodifiableMap(new LinkedHashMap<>(queues));
    bindings = List.copyOf(bindings);
  }

  /**
   * An exchange or a queue.
   *
   * @param settings as {@link Settings} names them
   * @param policy what policies and operator policies together say of it
   */
  public record Part(Map<String, Object> settings, Map<String, Object> policy) {
    /** Copies both maps, in their order. */
    public Part {
      settings = Arguments.copyOf(settings);
      policy = Arguments.copyOf(policy);
    }

    /** One of which only the existence is known. */
    public static Part existing() {
      return new Part(Map.of(), Map.of());
    }
  }
}
