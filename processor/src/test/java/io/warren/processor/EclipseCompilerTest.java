package io.warren.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler, which is also that of VS Code: the same code and documents as javac's. */
final class EclipseCompilerTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir Path folder;

  static Stream<Path> programs() {
    return Stream.of(
        RESOURCES.resolve("golden/awkward-names/source"),
        RESOURCES.resolve("golden/dedup-keys/source"),
        RESOURCES.resolve("golden/inherited/source"),
        RESOURCES.resolve("golden/nested/source"),
        RESOURCES.resolve("golden/payload-kinds/source"),
        RESOURCES.resolve("golden/several-methods/source"),
        RESOURCES.resolve("documents/awkward/source"),
        RESOURCES.resolve("documents/schemas"),
        EXAMPLES.resolve("orders/src/main/java"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void writesWhatJavacWrites(Path program) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path file : Compilation.files(program)) {
      if (file.toString().endsWith(".java") && !file.endsWith("module-info.java")) {
        Path copy = folder.resolve("source").resolve(program.relativize(file));
        Files.createDirectories(copy.getParent());
        sources.add(Files.writeString(copy, withoutDifferences(Files.readString(file))));
      }
    }
    Compilation javac =
        Compilation.of(
            Jdk.running(),
            folder.resolve("javac"),
            sources,
            "-proc:only",
            "-cp",
            Compilation.classPath());

    Compilation eclipse = Compilation.byEclipse(folder.resolve("eclipse"), sources, "-proc:only");

    assertThat(eclipse.output()).isEmpty();
    assertThat(eclipse.generatedSources()).isNotEmpty().isEqualTo(javac.generatedSources());
    assertThat(eclipse.documents()).isNotEmpty().isEqualTo(javac.documents());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Misspelt | number | Misspelt cannot be resolved to a type
          Invoice  | nmber  | [WARREN-443]
          """)
  void aMistakeIsOneErrorThereToo(String payload, String key, String error) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Due.java"),
            """
            package shop;

            import io.warren.annotation.*;

            @MessageContract(exchange = "shop", routingKey = "due")
            @Produces
            @Consumes(queue = "dunning")
            @Dedup(interval = "1h", key = "%s")
            public interface Due {
              record Invoice(String number) {}

              void due(%s invoice);
            }

            abstract class User implements DueHandler {
              DueSender sender;

              DueConsumer consumer() {
                return new DueConsumer(this);
              }
            }
            """
                .formatted(key, payload));

    Compilation eclipse = Compilation.byEclipse(folder, List.of(source));

    assertThat(eclipse.exitCode()).isNotZero();
    assertThat(eclipse.output()).contains(error, "1 problem (1 error)");
  }

  /**
   * Before JDK 22, javac does not show annotations inside of type arguments. Of a class file,
   * Eclipse's compiler gives constants and members in the order of their names.
   */
  private static String withoutDifferences(String source) {
    return source.replace("<@Nullable ", "<").replace("DayOfWeek", "Year");
  }
}
