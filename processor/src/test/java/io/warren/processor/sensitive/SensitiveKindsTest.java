package io.warren.processor.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of payload with something sensitive in it, sent, handled, refused and dead: nothing of
 * it stands in the message log, in what observers are told, in a log line or in a header, and all
 * that is not sensitive is shown.
 *
 * <p>{@code -Drefresh=true} writes what is shown into the files; read the difference.
 */
final class SensitiveKindsTest {
  /** One is handled in a batch that fails, and the default mapper resolves no deduced subtype. */
  private static final Set<String> NOT_HANDLED = Set.of("InBatches", "ByDeduction");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path folder;

  private static Compilation compilation;
  private static URLClassLoader loader;

  static List<SensitiveKind> kinds() {
    return SensitiveKind.all();
  }

  @BeforeAll
  static void compile() throws Exception {
    compilation = compile(folder, Compilation.lombok(), Compilation.classPath());
    assertThat(compilation.exitCode()).as(compilation.output()).isZero();
    loader =
        new URLClassLoader(
            new URL[] {compilation.classes().toUri().toURL()},
            SensitiveKindsTest.class.getClassLoader());
  }

  @AfterAll
  static void close() throws Exception {
    loader.close();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothingSensitiveIsSaidAndAllElseIs(SensitiveKind kind) throws Exception {
    try (KindTrial trial = new KindTrial(loader.loadClass(kind.contract()))) {
      String log = trial.run();

      assertThat(trial.shown()).isNotEmpty();
      if (Boolean.getBoolean("refresh")) {
        kind.refresh(trial.shown());
      }
      assertThat(trial.allWereHandled()).isEqualTo(!NOT_HANDLED.contains(kind.toString()));
      assertThat(trial.logged()).isNotEmpty();
      assertThat(trial.headersOfTheDead()).isNotEmpty();
      assertThat(leaksOf(trial.logged())).as("the message log").isEmpty();
      assertThat(leaksOf(trial.toldToObservers())).as("told to observers").isEmpty();
      assertThat(leaksOf(trial.headersOfTheDead())).as("headers of the dead").isEmpty();
      assertThat(leaksOf(log.lines().toList())).as("log lines").isEmpty();
      assertThat(trees(trial.shown())).isEqualTo(trees(kind.shown()));
    }
  }

  @Test
  void itMakesNoDifferenceWhetherLombokComesFirst() {
    Compilation after =
        compile(folder.resolve("after"), Compilation.classPath(), Compilation.lombok());

    assertThat(after.exitCode()).as(after.output()).isZero();
    assertThat(after.generatedSources()).isEqualTo(compilation.generatedSources());
  }

  @Test
  void whoeverCompilesItFindsTheSame() {
    List<Path> sources =
        SensitiveKind.all().stream()
            .map(SensitiveKind::file)
            // Lombok is a processor for javac; Eclipse needs it as an agent.
            .filter(file -> !file.getFileName().toString().startsWith("Lombok"))
            .toList();

    Compilation eclipse = Compilation.byEclipse(folder.resolve("eclipse"), sources, "-proc:only");

    assertThat(eclipse.output()).isEmpty();
    assertThat(eclipse.generatedSources()).hasSizeGreaterThan(4 * sources.size() - 1);
    assertThat(compilation.generatedSources()).containsAllEntriesOf(eclipse.generatedSources());
  }

  /** Each contract again, inherited from the class files of the first compilation. */
  @Test
  void ofClassFilesNoLessIsFound() throws Exception {
    Path again = Files.createDirectories(folder.resolve("again"));
    List<Path> sources = new ArrayList<>();
    for (SensitiveKind kind : SensitiveKind.all()) {
      sources.add(
          Files.writeString(
              again.resolve("Again" + kind + ".java"),
              "package kinds; @io.warren.annotation.Produces public interface Again%s extends %s {}"
                  .formatted(kind, kind)));
    }
    Compilation inherited =
        Compilation.of(
            Jdk.running(),
            again,
            sources,
            "-proc:only",
            "--class-path",
            compilation.classes() + File.pathSeparator + Compilation.classPath());

    assertThat(inherited.exitCode()).as(inherited.output()).isZero();
    for (SensitiveKind kind : SensitiveKind.all()) {
      assertThat(paths(inherited, "Again" + kind))
          .as("%s", kind)
          .containsAll(paths(compilation, kind.toString()));
    }
  }

  private static List<String> paths(Compilation compilation, String contract) {
    String topology = compilation.generatedSources().get("kinds/" + contract + "Topology.java");
    return Pattern.compile("\\.sensitive\\w*\\(([^)]*)\\)")
        .matcher(topology)
        .results()
        .flatMap(paths -> Stream.of(paths.group(1).split(",\\s*")))
        .toList();
  }

  /** In what order a class has its methods, differs. */
  private static List<JsonNode> trees(List<String> shown) throws IOException {
    List<JsonNode> trees = new ArrayList<>();
    for (String text : shown) {
      trees.add(MAPPER.readTree(text));
    }
    return trees;
  }

  private static List<String> leaksOf(List<String> texts) {
    return texts.stream().filter(ForeignBodies::leaks).toList();
  }

  private static Compilation compile(Path folder, String first, String second) {
    return Compilation.of(
        Jdk.running(),
        folder,
        SensitiveKind.all().stream().map(SensitiveKind::file).toList(),
        "--processor-path",
        first + File.pathSeparator + second,
        "--class-path",
        Compilation.classPath() + File.pathSeparator + Compilation.lombok());
  }
}
