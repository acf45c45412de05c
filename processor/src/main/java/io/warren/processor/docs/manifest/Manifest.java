package io.warren.processor.docs.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The contracts of one compilation.
 *
 * @param format the version of this form, {@link #FORMAT}; it changes when a reader of the old one
 *     would misunderstand the new one
 * @param application what the compilation is called
 * @param contracts by name
 * @param schemas the types that payloads refer to, by the name that {@link Schema#ref} has
 */
public record Manifest(
    int format, String application, List<Contract> contracts, SortedMap<String, Schema> schemas) {

  /** The version that this code writes, and the only one that it reads. */
  public static final int FORMAT = 1;

  public Manifest {
    contracts = List.copyOf(contracts);
    schemas = Collections.unmodifiableSortedMap(new TreeMap<>(schemas));
  }

  /** A manifest of the present form. */
  public Manifest(String application, List<Contract> contracts, Map<String, Schema> schemas) {
    this(FORMAT, application, contracts, new TreeMap<>(schemas));
  }

  /** The same without some contracts; schemas that nothing refers to any more may stay. */
  public Manifest without(Predicate<String> names) {
    return new Manifest(
        format,
        application,
        contracts.stream().filter(contract -> !names.test(contract.name())).toList(),
        schemas);
  }

  /** The same under another name. */
  public Manifest named(String other) {
    return new Manifest(format, other, contracts, schemas);
  }

  /**
   * The contracts of both, in the order of their names; where both have a schema, the other's
   * counts.
   */
  public Manifest and(Manifest other) {
    List<Contract> both = new ArrayList<>(contracts);
    both.addAll(other.contracts);
    both.sort(Comparator.comparing(Contract::name));
    SortedMap<String, Schema> all = new TreeMap<>(schemas);
    all.putAll(other.schemas);
    return new Manifest(application, both, all);
  }
}
