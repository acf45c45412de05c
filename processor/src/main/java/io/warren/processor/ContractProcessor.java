package io.warren.processor;

import static io.warren.processor.diagnostic.Diagnostic.BROKER_TOO_OLD;
import static io.warren.processor.diagnostic.Diagnostic.BROKER_UNKNOWN;
import static io.warren.processor.diagnostic.Diagnostic.DEDUP_KEY_HIDDEN;
import static io.warren.processor.diagnostic.Diagnostic.DEDUP_KEY_UNKNOWN;
import static io.warren.processor.diagnostic.Diagnostic.GENERATED_TYPE_EXISTS;
import static io.warren.processor.diagnostic.Diagnostic.INTERNAL_ERROR;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.JavaFile;
import io.warren.annotation.RoutingKey;
import io.warren.annotation.Sensitive;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.ContractIndex;
import io.warren.contract.Generated;
import io.warren.processor.check.BrokerVersionCheck;
import io.warren.processor.check.ContractCheck;
import io.warren.processor.check.TargetVersion;
import io.warren.processor.check.compilation.CompilationCheck;
import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.docs.describe.SensitivePayloads;
import io.warren.processor.generate.ContractGenerator;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.SourcePosition;
import io.warren.processor.read.ClassFiles;
import io.warren.processor.read.CompiledSources;
import io.warren.processor.read.ContractReader;
import io.warren.processor.read.Contracts;
import io.warren.processor.read.ReadContract;
import io.warren.processor.read.StrayRoutingKeys;
import io.warren.processor.read.StraySensitive;
import io.warren.processor.read.UnknownNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reads, checks and generates, contract by contract: what is wrong with one does not stop the
 * others. A contract waits for what other processors have yet to generate.
 */
public final class ContractProcessor extends AbstractProcessor {
  /** What generated code is annotated with, claimed too; without further meaning here. */
  private static final Set<String> GENERATED =
      Stream.of(Generated.class, CheckReturnValue.class, ContractIndex.class)
          .map(Class::getName)
          .collect(Collectors.toUnmodifiableSet());

  private static final String RABBITMQ = "warren.rabbitmq";

  /** What is wrong only as long as other processors have something to add to a payload. */
  private static final Set<Diagnostic> UNTIL_FINISHED = Set.of(DEDUP_KEY_UNKNOWN, DEDUP_KEY_HIDDEN);

  private final List<ContractCheck> checks;
  private final CompilationCheck compilation = new CompilationCheck();
  private final CompiledSources sources = new CompiledSources();
  private OtherProcessors others;
  private ClassFiles classFiles;

  /** That of the round. */
  private ContractGenerator generator;

  /** What waits for the next round, with the elements of this one. */
  private final SortedMap<String, TypeElement> waiting = new TreeMap<>();

  /** Whether the round is the last one. */
  private boolean over;

  private final Set<String> generatedTypes = new HashSet<>();

  /** Whether a type was generated in the round. */
  private boolean generated;

  /** What the service loader calls. */
  public ContractProcessor() {
    this(ContractCheck.all());
  }

  ContractProcessor(List<ContractCheck> checks) {
    this.checks = new ArrayList<>(checks);
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    others = new OtherProcessors(environment);
    classFiles = ClassFiles.of(environment);
    generator = new ContractGenerator(environment.getElementUtils());
    Map<String, String> options = environment.getOptions();
    if (options.containsKey(RABBITMQ)) {
      String version = Objects.requireNonNullElse(options.get(RABBITMQ), "");
      TargetVersion.parse(version)
          .ifPresentOrElse(this::lint, () -> print(BROKER_UNKNOWN, version));
    }
  }

  private void lint(TargetVersion version) {
    if (version.isAtLeast(3, 10)) {
      checks.add(new BrokerVersionCheck(version));
    } else {
      print(BROKER_TOO_OLD, version);
    }
  }

  /** What is wrong with an option stands nowhere in the source. */
  private void print(Diagnostic diagnostic, Object argument) {
    processingEnv.getMessager().printMessage(diagnostic.kind(), diagnostic.message(argument));
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(RABBITMQ);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> names = new HashSet<>(GENERATED);
    Contracts.ANNOTATIONS.forEach(annotation -> names.add(annotation.getName()));
    names.add(RoutingKey.class.getName());
    names.add(Sensitive.class.getName());
    return names;
  }

  /**
   * Goes through the contracts in the order of their names, so that the order of the sources makes
   * no difference. Claims the annotations: javac warns of those that no processor claims.
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    boolean othersAreDone = others.areDone(round);
    over = round.processingOver();
    generated = false;
    generator = new ContractGenerator(processingEnv.getElementUtils());
    sources.add(round);
    Map<String, TypeElement> contracts = waitingContracts();
    Report strays = new Report();
    addAnnotated(annotations, round, contracts, strays);
    contracts.values().stream().filter(classFiles::have).forEach(this::remember);
    contracts.values().removeIf(classFiles::have);
    SortedMap<String, Report> reports = new TreeMap<>();
    contracts.forEach((name, type) -> reports.put(name, process(name, type, false)));
    // An error lets no further round come in which anything could be generated.
    if (over || othersAreDone || reports.values().stream().anyMatch(Report::hasErrors)) {
      waiting.forEach((name, type) -> reports.put(name, process(name, type, true)));
      waiting.clear();
    } else if (!waiting.isEmpty() && !generated) {
      others.ask(waiting.values().iterator().next());
    }
    strays.print(processingEnv.getMessager());
    reports.values().forEach(report -> report.print(processingEnv.getMessager()));
    return true;
  }

  /** Elements are made anew in each round. */
  private Map<String, TypeElement> waitingContracts() {
    Elements elements = processingEnv.getElementUtils();
    Map<String, TypeElement> contracts = new TreeMap<>();
    waiting.keySet().forEach(name -> contracts.put(name, elements.getTypeElement(name)));
    waiting.clear();
    return contracts;
  }

  private static void addAnnotated(
      Set<? extends TypeElement> annotations,
      RoundEnvironment round,
      Map<String, TypeElement> contracts,
      Report strays) {
    for (TypeElement annotation : annotations) {
      if (GENERATED.contains(annotation.getQualifiedName().toString())) {
        continue;
      }
      Set<? extends Element> annotated = round.getElementsAnnotatedWith(annotation);
      if (annotation.getQualifiedName().contentEquals(Sensitive.class.getName())) {
        annotated.forEach(member -> StraySensitive.check(member, strays));
        continue;
      }
      for (ExecutableElement method : ElementFilter.methodsIn(annotated)) {
        StrayRoutingKeys.check(method, strays);
      }
      for (TypeElement type : ElementFilter.typesIn(annotated)) {
        contracts.put(type.getQualifiedName().toString(), type);
      }
    }
  }

  /**
   * A contract that is not compiled now is not generated again; what was wrong with it was said
   * when it was. The others must agree with it all the same.
   */
  private void remember(TypeElement type) {
    try {
      if (UnknownNames.in(type).isEmpty()) {
        check(reader().read(type, new Report()), new Report());
      }
    } catch (RuntimeException e) {
      // Said when it was compiled.
    }
  }

  /**
   * Goes through one contract.
   *
   * @param late whether what has not come yet comes no more
   */
  private Report process(String name, TypeElement type, boolean late) {
    Report report = new Report();
    try {
      UnknownNames unknown = UnknownNames.in(type);
      if (unknown.isEmpty()) {
        readCheckGenerate(name, type, late, report);
      } else if (late) {
        unknown.reportTo(report, sources);
        standIn(type, report);
      } else {
        waiting.put(name, type);
      }
    } catch (RuntimeException e) {
      report.addFault(INTERNAL_ERROR, SourcePosition.of(type), name, e);
    }
    return report;
  }

  private void readCheckGenerate(String name, TypeElement type, boolean late, Report report) {
    Report reading = new Report();
    ReadContract read = reader().read(type, reading);
    if (!late && reading.has(UNTIL_FINISHED)) {
      waiting.put(name, type);
      return;
    }
    report.addAll(reading);
    if (read.sound() && !report.hasErrors()) {
      SensitivePayloads sensitive =
          SensitivePayloads.in(
              type, read.model(), processingEnv.getElementUtils(), processingEnv.getTypeUtils());
      if (!late && !sensitive.complete()) {
        waiting.put(name, type);
        return;
      }
      read = new ReadContract(sensitive.contract(), true, read.visible());
    }
    ContractModel usable = check(read, report);
    if (read.visible()) {
      write(type, usable, report);
    }
  }

  /**
   * Generates what the users of a contract name, with placeholders for what is unknown, so that
   * they get no errors for what is wrong with the contract.
   */
  private void standIn(TypeElement type, Report report) {
    ReadContract read = reader().read(type, new Report());
    if (read.visible()) {
      write(type, read.model().withoutPolicies(), report);
    }
  }

  private ContractReader reader() {
    return new ContractReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
  }

  /** What to generate: without policies where anything is wrong, because they could be. */
  private ContractModel check(ReadContract read, Report report) {
    ContractModel contract = read.model();
    if (!read.sound()) {
      return contract.withoutPolicies();
    }
    checks.forEach(check -> check.check(contract, report));
    ContractModel usable = report.hasErrors() ? contract.withoutPolicies() : contract;
    compilation.check(usable, report);
    return usable;
  }

  private void write(TypeElement type, ContractModel contract, Report report) {
    if (over) {
      // Nobody would see it.
      return;
    }
    List<String> taken = new ArrayList<>();
    for (JavaFile file : generator.generate(contract, type)) {
      String name = ClassName.get(file.packageName, file.typeSpec.name).canonicalName();
      // javac would warn too.
      if (!generatedTypes.add(name) || sources.have(name)) {
        taken.add(file.typeSpec.name);
        continue;
      }
      try {
        file.writeTo(processingEnv.getFiler());
        generated = true;
      } catch (FilerException e) {
        taken.add(file.typeSpec.name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (!taken.isEmpty()) {
      report.add(
          GENERATED_TYPE_EXISTS,
          contract.position(),
          String.join(" and ", taken),
          contract.displayName(),
          taken.size() == 1 ? "that type exists" : "these types exist");
    }
  }
}
