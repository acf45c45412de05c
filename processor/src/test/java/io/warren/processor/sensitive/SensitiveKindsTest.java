package io.warren.processor.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
      assertThat(trial.shown()).isEqualTo(kind.shown());
    }
  }

  @Test
  void itMakesNoDifferenceWhetherLombokComesFirst() {
    Compilation after =
        compile(folder.resolve("after"), Compilation.classPath(), Compilation.lombok());

    assertThat(after.exitCode()).as(after.output()).isZero();
    assertThat(after.generatedSources()).isEqualTo(compilation.generatedSources());
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
