package io.warren.processor.docs;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the documents of a compilation are about.
 *
 * @param own the manifest of the compilation
 * @param others those of the modules on its class path, by application
 */
public record Modules(Manifest own, List<Manifest> others) {
  public Modules {
    others = List.copyOf(others);
  }

  /** The compilation's own first. */
  public List<Manifest> all() {
    List<Manifest> all = new ArrayList<>(List.of(own));
    all.addAll(others);
    return all;
  }

  /** The contracts of all, in the same order. */
  List<Contract> contracts() {
    return all().stream().flatMap(manifest -> manifest.contracts().stream()).toList();
  }

  /** Whether any contract consumes. */
  boolean consume() {
    return contracts().stream().anyMatch(contract -> contract.consumes() != null);
  }

  /**
   * One manifest for each application, in the order of their names.
   *
   * @param manifests perhaps several of one application
   */
  static List<Manifest> byApplication(List<Manifest> manifests) {
    Map<String, Manifest> applications = new TreeMap<>();
    manifests.forEach(
        manifest -> applications.merge(manifest.application(), manifest, Modules::merge));
    return List.copyOf(applications.values());
  }

  private static Manifest merge(Manifest one, Manifest other) {
    List<Contract> contracts = new ArrayList<>(one.contracts());
    contracts.addAll(other.contracts());
    contracts.sort(Comparator.comparing(Contract::name));
    Map<String, Schema> schemas = new TreeMap<>(one.schemas());
    schemas.putAll(other.schemas());
    return new Manifest(one.application(), contracts, schemas);
  }
}
