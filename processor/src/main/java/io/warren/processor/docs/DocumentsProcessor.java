package io.warren.processor.docs;

import static io.warren.processor.diagnostic.Diagnostic.DOCUMENTS_FAILED;
import static io.warren.processor.diagnostic.Diagnostic.INTERNAL_ERROR;

import io.warren.annotation.Sensitive;
import io.warren.processor.docs.asyncapi.AsyncApiDocument;
import io.warren.processor.docs.baseline.BaselineGate;
import io.warren.processor.docs.broker.DefinitionsDocument;
import io.warren.processor.docs.broker.PermissionsDocument;
import io.warren.processor.docs.describe.ManifestDraft;
import io.warren.processor.docs.describe.ModuleIndex;
import io.warren.processor.docs.document.ContractsDocument;
import io.warren.processor.docs.document.Document;
import io.warren.processor.docs.html.TopologyHtml;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.ManifestJson;
import io.warren.processor.docs.markdown.TopologyMarkdown;
import io.warren.processor.read.CompiledSources;
import io.warren.processor.read.Contracts;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documents of a compilation. It sees all contracts together, and so stands beside the
 * code generator, which for the sake of incremental builds sees each alone.
 */
public final class DocumentsProcessor extends AbstractProcessor {
  /** All that a compilation leaves. */
  static final List<Document> DOCUMENTS =
      List.of(
          new ContractsDocument(),
          new TopologyMarkdown(),
          new TopologyHtml(),
          DefinitionsDocument.ofContracts(),
          DefinitionsDocument.ofDelays(),
          new PermissionsDocument(),
          new AsyncApiDocument());

  private static final String APPLICATION = "warren.application";

  private final DocumentWriter writer;
  private final CompiledSources sources = new CompiledSources();
  private Guard guard;
  private Optional<BaselineGate> gate;
  private ContractRounds contracts;
  private UnreachedSensitive sensitive;

  /** What the service loader calls. */
  public DocumentsProcessor() {
    this(DOCUMENTS);
  }

  DocumentsProcessor(List<Document> documents) {
    writer = new DocumentWriter(documents);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    Set<String> options = new HashSet<>(BaselineGate.OPTIONS);
    options.add(APPLICATION);
    return options;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> names = new HashSet<>();
    Contracts.ANNOTATIONS.forEach(annotation -> names.add(annotation.getName()));
    names.add(Sensitive.class.getName());
    return names;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    guard = new Guard(environment);
    gate = BaselineGate.of(environment);
    sensitive = new UnreachedSensitive(environment);
    // Behind a gate nothing passes unseen.
    contracts =
        new ContractRounds(
            environment, sources, guard, gate.isPresent() ? INTERNAL_ERROR : DOCUMENTS_FAILED);
  }

  /** Claims nothing: the code generator comes after it and would see nothing. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.errorRaised()) {
      return false;
    }
    sources.add(round);
    sensitive.add(round);
    boolean last = round.processingOver();
    ManifestDraft present = contracts.describe(last);
    if (!present.isEmpty() && !last) {
      guard.take(DOCUMENTS_FAILED, contracts.first(), () -> index(present));
    }
    contracts.await(annotations, round);
    if (last && !contracts.described().isEmpty()) {
      guard.take(DOCUMENTS_FAILED, contracts.first(), this::write);
      guard.take(INTERNAL_ERROR, contracts.first(), this::compareWithBaseline);
      guard.take(INTERNAL_ERROR, contracts.first(), this::checkSensitive);
    }
    return false;
  }

  private void index(ManifestDraft present) throws IOException {
    ModuleIndex.write(whole(present), processingEnv, elements(present));
  }

  private void write() throws IOException {
    DocumentTexts texts = new DocumentTexts(own(), contracts.others());
    writer.write(texts, processingEnv.getFiler(), elements(contracts.described()));
    Set<String> compiled = contracts.described().names();
    String first = contracts.first();
    texts
        .culprits()
        .forEach(
            (name, fault) ->
                guard.report(
                    DOCUMENTS_FAILED, compiled.contains(name) ? name : first, name, fault));
    texts.faults().forEach(fault -> guard.report(DOCUMENTS_FAILED, first, first, fault));
  }

  /** In a part of the module, nobody knows what the contracts of the rest have. */
  private void checkSensitive() {
    if (contracts.allDescribed() && contracts.earlier().isEmpty()) {
      sensitive.check(contracts.described().names());
    }
  }

  private void compareWithBaseline() {
    // What could not be described is an error already.
    if (contracts.allDescribed()) {
      gate.ifPresent(present -> present.pass(own(), sources));
    }
  }

  /** As another module would read it: with the same kinds of numbers. */
  private Manifest own() {
    return ManifestJson.read(ManifestJson.write(whole(contracts.described())));
  }

  /** With what the module has beside it from an earlier compilation. */
  private Manifest whole(ManifestDraft draft) {
    String application = application();
    Manifest compiled = draft.manifest(application);
    return contracts
        .earlier()
        .map(earlier -> earlier.and(compiled))
        .map(all -> application == null ? all : all.named(application))
        .orElse(compiled);
  }

  private TypeElement[] elements(ManifestDraft draft) {
    return draft.names().stream()
        .map(processingEnv.getElementUtils()::getTypeElement)
        .toArray(TypeElement[]::new);
  }

  private @Nullable String application() {
    return processingEnv.getOptions().get(APPLICATION);
  }
}
