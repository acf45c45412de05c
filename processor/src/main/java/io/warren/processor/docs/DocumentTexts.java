package io.warren.processor.docs;

import io.warren.processor.docs.document.Document;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts of documents. A contract that cannot be documented, alone or together with those before
 * it, is left out; a document that cannot be written at all costs no other.
 */
final class DocumentTexts {
  private final Manifest own;
  private final List<Manifest> others;

  /** Null: no document has needed them yet. */
  private @Nullable Modules modules;

  private final Map<String, RuntimeException> culprits = new LinkedHashMap<>();
  private final List<RuntimeException> faults = new ArrayList<>();

  DocumentTexts(Manifest own, List<Manifest> others) {
    this.own = own;
    this.others = List.copyOf(others);
  }

  /** The contracts that were left out of a document, and why. */
  Map<String, RuntimeException> culprits() {
    return culprits;
  }

  /** Why documents are missing. */
  List<RuntimeException> faults() {
    return faults;
  }

  /** The text; empty: not even one contract can be documented in it. */
  Optional<String> of(Document document) {
    try {
      return Optional.of(document.text(modules()));
    } catch (RuntimeException e) {
      return withoutCulprits(document, e);
    }
  }

  private Modules modules() {
    if (modules == null) {
      modules = new Modules(own, others);
    }
    return modules;
  }

  private Optional<String> withoutCulprits(Document document, RuntimeException fault) {
    Map<String, RuntimeException> found = new LinkedHashMap<>();
    Set<String> kept = new TreeSet<>();
    Optional<String> text = Optional.empty();
    for (String name : names()) {
      kept.add(name);
      try {
        text = Optional.of(document.text(only(kept)));
      } catch (RuntimeException e) {
        kept.remove(name);
        found.put(name, e);
      }
    }
    if (text.isPresent()) {
      found.forEach(culprits::putIfAbsent);
    } else {
      faults.add(fault);
    }
    return text;
  }

  /** Those of the compilation first. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    own.contracts().stream().map(Contract::name).forEach(names::add);
    others.stream().flatMap(other -> other.contracts().stream()).forEach(c -> names.add(c.name()));
    return names;
  }

  private Modules only(Set<String> kept) {
    return new Modules(
        own.without(name -> !kept.contains(name)),
        others.stream()
            .map(other -> other.without(name -> !kept.contains(name)))
            .filter(other -> !other.contracts().isEmpty())
            .toList());
  }
}
