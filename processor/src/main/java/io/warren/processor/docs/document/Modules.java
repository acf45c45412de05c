package io.warren.processor.docs.document;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What the documents of a compilation are about. It never changes; not thread-safe. */
public final class Modules {
  private final List<Manifest> all;
  private final IdentityHashMap<Manifest, Topology> delays = new IdentityHashMap<>();
  private final Topology allDelays;
  private final Map<Class<?>, Object> made = new HashMap<>();

  /**
   * Puts them together.
   *
   * @param own the manifest of the compilation
   * @param others those of the modules on its class path, by application
   */
  public Modules(Manifest own, List<Manifest> others) {
    List<Manifest> manifests = new ArrayList<>(List.of(own));
    manifests.addAll(others);
    all = List.copyOf(manifests);
    Topology.Builder together = Topology.builder();
    for (Manifest manifest : all) {
      Topology ladder = DelayQueues.of(manifest.contracts());
      delays.put(manifest, ladder);
      together.all(ladder);
    }
    allDelays = together.build();
  }

  /** The manifest of the compilation. */
  public Manifest own() {
    return all.get(0);
  }

  /** The compilation's own first. */
  public List<Manifest> all() {
    return all;
  }

  /** The contracts of all, in the same order. */
  public List<Contract> contracts() {
    return all.stream().flatMap(manifest -> manifest.contracts().stream()).toList();
  }

  /** Whether any contract consumes. */
  public boolean consume() {
    return contracts().stream().anyMatch(contract -> contract.consumes() != null);
  }

  /** Where delayed messages wait, of all modules; empty where nothing can be delayed. */
  public Topology delays() {
    return allDelays;
  }

  /** Where the delayed messages of one of the modules wait. */
  public Topology delaysOf(Manifest manifest) {
    return Objects.requireNonNull(delays.get(manifest), "this is none of the modules");
  }

  /**
   * What several documents need and is made of the modules once.
   *
   * @param type what it is
   * @param maker makes it when it is asked for first
   */
  public <T> T once(Class<T> type, Function<Modules, T> maker) {
    Object known = made.get(type);
    if (known == null) {
      known = maker.apply(this);
      made.put(type, known);
    }
    return type.cast(known);
  }
}
