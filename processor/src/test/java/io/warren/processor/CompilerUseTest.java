package io.warren.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.docs.DocumentsProcessor;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often the processors ask the compiler, and what they write again, in a build tool's hands.
 */
final class CompilerUseTest {
  @TempDir Path folder;
  private long questions;

  @Test
  void asManyContractsMoreAskAsManyQuestionsMore() throws IOException {
    long few = questions(10);
    long more = questions(20);
    long many = questions(40);

    assertThat(many - more).isEqualTo(2 * (more - few)).isPositive();
  }

  @Test
  void theSameWhereAnEarlierCompilationHasLeftItsOutput() throws IOException {
    assertThat(compile(40, List.of())).hasSize(40 * 4 + 1);

    long few = questionsBesideClassFiles(10);
    long more = questionsBesideClassFiles(20);
    long many = questionsBesideClassFiles(40);

    assertThat(many - more).isEqualTo(2 * (more - few)).isPositive();
  }

  @Test
  void whatIsGivenAsAClassFileIsNotWrittenAgain() throws IOException {
    compile(10, List.of());

    List<String> changed = compile(1, names(1, 10));

    assertThat(changed)
        .filteredOn(name -> !name.startsWith("Contracts_"))
        .containsExactly(
            "Contract00Consumer.java",
            "Contract00Handler.java",
            "Contract00Sender.java",
            "Contract00Topology.java");
    assertThat(changed).hasSize(5);
  }

  private long questions(int contracts) throws IOException {
    for (Path file : Compilation.files(Files.createDirectories(folder.resolve("classes")))) {
      Files.delete(file);
    }
    compile(contracts, List.of());
    return questions;
  }

  private long questionsBesideClassFiles(int contracts) throws IOException {
    compile(contracts, List.of());
    return questions;
  }

  private static List<String> names(int from, int to) {
    return Stream.iterate(from, i -> i + 1)
        .limit(to - from)
        .map(number -> "shop." + name(number))
        .toList();
  }

  private static String name(int number) {
    return "Contract%02d".formatted(number);
  }

  /** The names of the sources that are generated. */
  private List<String> compile(int contracts, List<String> classNames) throws IOException {
    questions = 0;
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path generated = Files.createTempDirectory(folder, "generated");
    List<Path> sources = new ArrayList<>();
    for (int number = 0; number < contracts; number++) {
      sources.add(source(number));
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              null,
              List.of(
                  "--release",
                  "17",
                  "-d",
                  classes.toString(),
                  "-s",
                  generated.toString(),
                  "-cp",
                  classes + java.io.File.pathSeparator + Compilation.classPath()),
              classNames,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(
          List.of(new Wrapped(new DocumentsProcessor()), new Wrapped(new ContractProcessor())));
      assertThat(task.call()).isTrue();
    }
    return Compilation.files(generated).stream()
        .map(file -> file.getFileName().toString())
        .sorted()
        .toList();
  }

  private Path source(int number) throws IOException {
    return Files.writeString(
        folder.resolve(name(number) + ".java"),
        """
        package shop;

        import io.warren.annotation.*;

        @MessageContract(exchange = "shop", routingKey = "%1$s")
        @Produces
        @Consumes(queue = "%1$s")
        public interface %1$s {
          void handle(String order);
        }
        """
            .formatted(name(number)));
  }

  /** A processor in an environment that is not javac's own, as Gradle's is not. */
  private final class Wrapped extends AbstractProcessor {
    private final Processor processor;

    Wrapped(Processor processor) {
      this.processor = processor;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(new CountingEnvironment(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }

  /** Counts what is asked. */
  private final class CountingEnvironment implements ProcessingEnvironment {
    private final ProcessingEnvironment environment;

    CountingEnvironment(ProcessingEnvironment environment) {
      this.environment = environment;
    }

    private <T> T counting(Class<T> type, T asked) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                questions++;
                try {
                  return method.invoke(asked, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    @Override
    public Filer getFiler() {
      return counting(Filer.class, environment.getFiler());
    }

    @Override
    public Elements getElementUtils() {
      return counting(Elements.class, environment.getElementUtils());
    }

    @Override
    public Types getTypeUtils() {
      return counting(Types.class, environment.getTypeUtils());
    }

    @Override
    public Messager getMessager() {
      return environment.getMessager();
    }

    @Override
    public Map<String, String> getOptions() {
      return environment.getOptions();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return environment.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return environment.getLocale();
    }
  }
}
