package io.warren.processor.docs;

import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.docs.describe.ContractDescriber;
import io.warren.processor.docs.describe.DescribedContract;
import io.warren.processor.docs.describe.EarlierContracts;
import io.warren.processor.docs.describe.ManifestDraft;
import io.warren.processor.docs.describe.OtherContracts;
import io.warren.processor.docs.describe.PayloadChecker;
import io.warren.processor.docs.describe.SoundContracts;
import io.warren.processor.docs.document.ContractsDocument;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.model.ContractModel;
import io.warren.processor.read.CompiledSources;
import io.warren.processor.read.UnknownNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Describes the contracts as they come, each one round after it appears: what other processors add
 * to its payloads is there then.
 */
final class ContractRounds {
  private final Elements elements;
  private final Types types;
  private final ProcessingEnvironment environment;
  private final CompiledSources sources;
  private final EarlierContracts earliest;
  private final Guard guard;
  private final PayloadChecker payloads;

  /** What it is when a contract cannot be described. */
  private final Diagnostic failure;

  /** Names rather than elements, which are made anew in each round. */
  private final SortedSet<String> waiting = new TreeSet<>();

  private final SortedSet<String> seen = new TreeSet<>();
  private final ManifestDraft described = new ManifestDraft();

  /** What the round has found of the contracts that are not compiled now; null: nothing yet. */
  private @Nullable OtherContracts rest;

  ContractRounds(
      ProcessingEnvironment environment, CompiledSources sources, Guard guard, Diagnostic failure) {
    this.environment = environment;
    this.sources = sources;
    this.guard = guard;
    this.failure = failure;
    elements = environment.getElementUtils();
    types = environment.getTypeUtils();
    earliest =
        EarlierContracts.read(
            DocumentWriter.FOLDER + ContractsDocument.NAME, environment.getFiler());
    payloads = new PayloadChecker(elements, types, sources::have);
  }

  /** Lets the contracts of this round wait for the next one. */
  void await(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
        waiting.add(type.getQualifiedName().toString());
      }
    }
  }

  /**
   * Describes the contracts that have waited, as far as everything in them is there.
   *
   * @param last whether there is no round in which more could be
   * @return those of this round alone
   */
  ManifestDraft describe(boolean last) {
    rest = null;
    List<String> names = List.copyOf(waiting);
    waiting.clear();
    seen.addAll(names);
    ManifestDraft present = new ManifestDraft();
    for (String name : names) {
      guard.take(failure, name, () -> describe(name, present, last));
    }
    return present;
  }

  private void describe(String name, ManifestDraft present, boolean last) {
    TypeElement type = elements.getTypeElement(name);
    if (!UnknownNames.in(type).isEmpty()) {
      waiting.add(name);
      return;
    }
    Optional<ContractModel> model = SoundContracts.read(type, elements, types);
    if (model.isEmpty()) {
      return;
    }
    DescribedContract contract = ContractDescriber.describe(type, model.get(), elements, types);
    if (!contract.complete() && !last) {
      waiting.add(name);
      return;
    }
    payloads.check(type, model.get()).print(environment.getMessager());
    compareWithOthers(model.get());
    present.add(contract);
    described.add(contract);
  }

  /** The code generator compares the contracts of one compilation with each other. */
  private void compareWithOthers(ContractModel model) {
    Report report = new Report();
    rest().check().again().check(model, report);
    report.print(environment.getMessager());
  }

  /** The contracts of other modules. */
  List<Manifest> others() {
    return rest().modules();
  }

  /** The contracts of this module that an earlier compilation has described. */
  Optional<Manifest> earlier() {
    return rest().earlier();
  }

  private OtherContracts rest() {
    if (rest == null) {
      rest = OtherContracts.find(earliest.without(sources), seen, elements);
    }
    return rest;
  }

  /** All that have been described. */
  ManifestDraft described() {
    return described;
  }

  /** Whether there is none that could not be described. */
  boolean allDescribed() {
    return described.names().containsAll(seen);
  }

  /** Where to report what is about none of them in particular. */
  String first() {
    return seen.first();
  }
}
