package io.warren.topology.drift;

import io.warren.topology.Topology;
import java.util.Objects;
import java.util.function.Function;

/** What a Warren's contracts want of its broker, beside what the broker has. Thread-safe. */
public final class LiveTopology {
  private final Topology wanted;
  private final Function<Topology, FoundTopology> broker;

  /**
   * A comparison that is still to be made.
   *
   * @param broker looks at the broker, at what is wanted at least
   */
  public LiveTopology(Topology wanted, Function<Topology, FoundTopology> broker) {
    this.wanted = Objects.requireNonNull(wanted, "wanted");
    this.broker = Objects.requireNonNull(broker, "broker");
  }

  /** What the contracts want, in the order in which it is declared. */
  public Topology wanted() {
    return wanted;
  }

  /**
   * Looks at the broker, and compares. Changes nothing there. Waits for the broker: seconds where a
   * virtual host has many thousand queues.
   *
   * @throws io.warren.ConnectionException when the broker or its management API cannot be asked
   */
  public TopologyDiff diff() {
    return TopologyDiff.of(wanted, broker.apply(wanted));
  }
}
