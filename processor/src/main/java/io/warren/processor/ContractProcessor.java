package io.warren.processor;

import static io.warren.processor.diagnostic.Diagnostic.BROKER_TOO_OLD;
import static io.warren.processor.diagnostic.Diagnostic.BROKER_UNKNOWN;
import static io.warren.processor.diagnostic.Diagnostic.GENERATED_TYPE_EXISTS;
import static io.warren.processor.diagnostic.Diagnostic.INTERNAL_ERROR;

import com.squareup.javapoet.JavaFile;
import io.warren.annotation.RoutingKey;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.ContractIndex;
import io.warren.contract.Generated;
import io.warren.processor.check.BrokerVersionCheck;
import io.warren.processor.check.CompilationCheck;
import io.warren.processor.check.ContractCheck;
import io.warren.processor.check.TargetVersion;
import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.generate.ContractGenerator;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.SourcePosition;
import io.warren.processor.read.ContractReader;
import io.warren.processor.read.Contracts;
import io.warren.processor.read.ReadContract;
import io.warren.processor.read.StrayRoutingKeys;
import io.warren.processor.read.UnknownNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * others. A contract that names types which do not exist yet waits for the next round.
 */
public final class ContractProcessor extends AbstractProcessor {
  /** What generated code is annotated with, claimed too; without further meaning here. */
  private static final Set<String> GENERATED =
      Stream.of(Generated.class, CheckReturnValue.class, ContractIndex.class)
          .map(Class::getName)
          .collect(Collectors.toUnmodifiableSet());

  private static final String RABBITMQ = "warren.rabbitmq";

  private final List<ContractCheck> checks;
  private final CompilationCheck compilation = new CompilationCheck();

  /** Names rather than elements, which are made anew in each round. */
  private final Set<String> waiting = new TreeSet<>();

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
    return names;
  }

  /**
   * Goes through the contracts in the order of their names, so that the order of the sources makes
   * no difference. Claims the annotations: javac warns of those that no processor claims.
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Elements elements = processingEnv.getElementUtils();
    Map<String, TypeElement> contracts = new TreeMap<>();
    waiting.forEach(name -> contracts.put(name, elements.getTypeElement(name)));
    Report strays = new Report();
    for (TypeElement annotation : annotations) {
      if (GENERATED.contains(annotation.getQualifiedName().toString())) {
        continue;
      }
      Set<? extends Element> annotated = round.getElementsAnnotatedWith(annotation);
      for (ExecutableElement method : ElementFilter.methodsIn(annotated)) {
        StrayRoutingKeys.check(method, strays);
      }
      for (TypeElement type : ElementFilter.typesIn(annotated)) {
        contracts.put(type.getQualifiedName().toString(), type);
      }
    }
    strays.print(processingEnv.getMessager());
    waiting.clear();
    contracts.forEach((name, type) -> process(name, type, round.processingOver()));
    return true;
  }

  private void process(String name, TypeElement type, boolean last) {
    Report report = new Report();
    try {
      UnknownNames unfinished = UnknownNames.in(type);
      if (unfinished.isEmpty()) {
        readCheckGenerate(type, report);
      } else if (last) {
        // Too late to generate anything: nobody would see it.
        unfinished.reportTo(report);
      } else {
        waiting.add(name);
      }
    } catch (RuntimeException e) {
      report.addFault(INTERNAL_ERROR, SourcePosition.of(type), name, e);
    }
    report.print(processingEnv.getMessager());
  }

  private void readCheckGenerate(TypeElement type, Report report) {
    ReadContract read = reader().read(type, report);
    ContractModel usable = check(read, report);
    if (read.visible()) {
      write(type, usable, report);
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
    ContractGenerator generator = new ContractGenerator(processingEnv.getElementUtils());
    for (JavaFile file : generator.generate(contract, type)) {
      try {
        file.writeTo(processingEnv.getFiler());
      } catch (FilerException e) {
        report.add(
            GENERATED_TYPE_EXISTS, contract.position(), file.typeSpec.name, contract.displayName());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
