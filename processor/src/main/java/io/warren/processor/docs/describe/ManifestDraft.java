package io.warren.processor.docs.describe;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.Schema;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A manifest in the making. */
public final class ManifestDraft {
  private final SortedMap<String, Contract> contracts = new TreeMap<>();
  private final SortedMap<String, Schema> schemas = new TreeMap<>();
  private final SortedSet<String> packages = new TreeSet<>();

  /** Adds a contract. */
  public void add(DescribedContract described) {
    contracts.put(described.contract().name(), described.contract());
    schemas.putAll(described.schemas());
    packages.add(described.packageName());
  }

  /** The contracts' canonical names. */
  public Set<String> names() {
    return contracts.keySet();
  }

  public boolean isEmpty() {
    return contracts.isEmpty();
  }

  /**
   * What was added, in the order of the contracts' names.
   *
   * @param application the stated name; null: derived
   */
  public Manifest manifest(@Nullable String application) {
    String name = application == null ? ApplicationName.of(packages) : application;
    return new Manifest(name, List.copyOf(contracts.values()), schemas);
  }
}
