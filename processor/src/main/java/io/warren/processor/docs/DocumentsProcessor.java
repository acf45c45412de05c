package io.warren.processor.docs;

import static io.warren.processor.diagnostic.Diagnostic.DOCUMENTS_FAILED;
import static io.warren.processor.diagnostic.Diagnostic.INTERNAL_ERROR;

import io.warren.processor.check.CompilationCheck;
import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.ManifestJson;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.SourcePosition;
import io.warren.processor.read.Contracts;
import io.warren.processor.read.UnknownNames;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documents of a compilation. It sees all contracts together, and so stands beside the
 * code generator, which for the sake of incremental builds sees each alone.
 *
 * <p>Contracts are read one round after they appear: what other processors add to their payloads is
 * there then.
 */
public final class DocumentsProcessor extends AbstractProcessor {
  private static final String APPLICATION = "warren.application";

  private final List<Document> documents;

  /** Names rather than elements, which are made anew in each round. */
  private final SortedSet<String> waiting = new TreeSet<>();

  private final SortedSet<String> seen = new TreeSet<>();

  /** The top-level types whose source is compiled. */
  private final Set<String> sources = new HashSet<>();

  private final Draft draft = new Draft();

  /** What the service loader calls. */
  public DocumentsProcessor() {
    this(Document.all());
  }

  DocumentsProcessor(List<Document> documents) {
    this.documents = documents;
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
    return names;
  }

  /** Claims nothing: the code generator comes after it and would see nothing. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.errorRaised()) {
      return false;
    }
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      sources.add(type.getQualifiedName().toString());
    }
    describeWaiting(round.processingOver());
    for (TypeElement annotation : annotations) {
      for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
        waiting.add(type.getQualifiedName().toString());
      }
    }
    if (round.processingOver() && !draft.isEmpty()) {
      guarded(DOCUMENTS_FAILED, seen.first(), this::writeDocuments);
      gate().ifPresent(gate -> guarded(INTERNAL_ERROR, seen.first(), () -> pass(gate)));
    }
    return false;
  }

  private void describeWaiting(boolean last) {
    if (waiting.isEmpty()) {
      return;
    }
    Draft present = new Draft();
    for (String name : List.copyOf(waiting)) {
      waiting.remove(name);
      seen.add(name);
      // Behind a gate nothing passes unseen.
      Diagnostic failure = gate().isPresent() ? INTERNAL_ERROR : DOCUMENTS_FAILED;
      guarded(failure, name, () -> describe(name, present, last));
    }
    if (!present.isEmpty() && !last) {
      guarded(DOCUMENTS_FAILED, seen.first(), () -> index(present));
    }
  }

  private void describe(String name, Draft present, boolean last) {
    Elements elements = processingEnv.getElementUtils();
    TypeElement type = elements.getTypeElement(name);
    if (!UnknownNames.in(type).isEmpty()) {
      waiting.add(name);
      return;
    }
    Optional<ContractModel> model =
        SoundContracts.read(type, elements, processingEnv.getTypeUtils());
    if (model.isEmpty()) {
      return;
    }
    Described described =
        ContractDescriber.describe(type, model.get(), elements, processingEnv.getTypeUtils());
    if (!described.complete() && !last) {
      waiting.add(name);
      return;
    }
    compareWithOthers(model.get());
    present.add(described);
    draft.add(described);
  }

  /** The code generator compares the contracts of one compilation with each other. */
  private void compareWithOthers(ContractModel model) {
    CompilationCheck check = new CompilationCheck();
    for (Manifest other : others()) {
      for (Contract contract : other.contracts()) {
        check.remember(contract.name(), contract.displayName(), contract.topology());
      }
    }
    Report report = new Report();
    check.check(model, report);
    report.print(processingEnv.getMessager());
  }

  /** In a named module nothing can be left for others: a package belongs to one module. */
  private void index(Draft present) throws IOException {
    Elements elements = processingEnv.getElementUtils();
    TypeElement[] contracts =
        present.names().stream().map(elements::getTypeElement).toArray(TypeElement[]::new);
    if (elements.getModuleOf(contracts[0]).isUnnamed()) {
      ModuleIndex.write(present.manifest(application()), processingEnv.getFiler(), contracts);
    }
  }

  private Optional<BaselineGate> gate() {
    return BaselineGate.of(processingEnv.getOptions(), processingEnv.getMessager());
  }

  private void pass(BaselineGate gate) {
    if (!draft.names().containsAll(seen)) {
      return; // What could not be described is an error already.
    }
    Elements elements = processingEnv.getElementUtils();
    gate.pass(
        own(),
        name -> {
          TypeElement type = elements.getTypeElement(name);
          return type != null && !isHere(type);
        },
        new BreakPositions(elements, processingEnv.getTypeUtils(), this::isHere));
  }

  private boolean isHere(Element type) {
    Element outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return sources.contains(((TypeElement) outermost).getQualifiedName().toString());
  }

  /** As another module would read it: with the same kinds of numbers. */
  private Manifest own() {
    return ManifestJson.read(ManifestJson.write(draft.manifest(application())));
  }

  private void writeDocuments() throws IOException {
    Modules modules = new Modules(own(), others());
    Elements elements = processingEnv.getElementUtils();
    TypeElement[] contracts =
        draft.names().stream().map(elements::getTypeElement).toArray(TypeElement[]::new);
    for (Document document : documents) {
      byte[] bytes = document.text(modules).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out =
          processingEnv
              .getFiler()
              .createResource(
                  StandardLocation.CLASS_OUTPUT, "", Document.FOLDER + document.name(), contracts)
              .openOutputStream()) {
        out.write(bytes);
      }
    }
  }

  private List<Manifest> others() {
    return ModuleIndex.others(processingEnv.getElementUtils(), seen);
  }

  private @Nullable String application() {
    return processingEnv.getOptions().get(APPLICATION);
  }

  private interface Step {
    void run() throws IOException;
  }

  /** What goes wrong with the documents alone is no reason to refuse good contracts. */
  private void guarded(Diagnostic failure, String contract, Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      Report report = new Report();
      report.add(
          failure,
          SourcePosition.of(processingEnv.getElementUtils().getTypeElement(contract)),
          contract,
          trace);
      report.print(processingEnv.getMessager());
    }
  }
}
