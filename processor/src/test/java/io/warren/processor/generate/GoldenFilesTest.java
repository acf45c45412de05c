package io.warren.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is generated with the files in {@code src/test/resources/golden}. With {@code
 * -Drefresh=true} those files are replaced; read the difference before you commit it.
 */
class GoldenFilesTest {
  @TempDir Path folder;

  @BeforeAll
  static void sayWhichJdksAreUsed() {
    Jdk.all().forEach(jdk -> System.out.println("Compiling with " + jdk + " in " + jdk.home()));
  }

  static Stream<GoldenCase> cases() {
    return GoldenCase.all();
  }

  static Stream<Arguments> casesAndJdks() {
    return cases().flatMap(golden -> Jdk.all().stream().map(jdk -> Arguments.of(golden, jdk)));
  }

  @ParameterizedTest(name = "{arguments}")
  @MethodSource("casesAndJdks")
  void generatesTheGoldenFilesAndNoWarning(GoldenCase golden, Jdk jdk) throws IOException {
    Compilation compilation = strict(jdk, folder, golden.sources());

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
    if (Boolean.getBoolean("refresh")) {
      golden.refresh(compilation.generatedSources());
    }
    assertThat(compilation.generatedSources())
        .containsExactlyInAnyOrderEntriesOf(golden.generated());
  }

  @ParameterizedTest(name = "{arguments}")
  @MethodSource("cases")
  void generatesTheSameBytesFromSourcesInAnyOrder(GoldenCase golden) throws IOException {
    List<Path> reversed = new ArrayList<>(golden.sources());
    Collections.reverse(reversed);

    Compilation first = strict(Jdk.running(), folder.resolve("first"), golden.sources());
    Compilation second = strict(Jdk.running(), folder.resolve("second"), reversed);

    assertThat(bytes(second.generated())).isNotEmpty().isEqualTo(bytes(first.generated()));
    assertThat(bytes(second.classes())).isNotEmpty().isEqualTo(bytes(first.classes()));
  }

  @Test
  void inheritsFromContractsOfAnotherJarAsFromSources() throws IOException {
    GoldenCase golden = GoldenCase.named("inherited");
    Map<Boolean, List<Path>> sources =
        golden.sources().stream()
            .collect(Collectors.partitioningBy(source -> source.getParent().endsWith("orders")));
    Compilation whole = strict(Jdk.running(), folder.resolve("whole"), golden.sources());
    Compilation jar = strict(Jdk.running(), folder.resolve("jar"), sources.get(true));

    Compilation compilation =
        Compilation.of(
            Jdk.running(),
            folder,
            sources.get(false),
            "--class-path",
            jar.classes() + File.pathSeparator + Compilation.classPath());

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.generatedSources()).hasSize(7);
    assertThat(whole.generatedSources()).containsAllEntriesOf(compilation.generatedSources());
  }

  private static Compilation strict(Jdk jdk, Path folder, List<Path> sources) {
    return Compilation.of(
        jdk, folder, sources, "-Xlint:all", "-Werror", "--class-path", Compilation.classPath());
  }

  /** Each file's bytes, as hexadecimal digits that can be compared, by its path. */
  private static Map<Path, String> bytes(Path folder) throws IOException {
    Map<Path, String> bytes = new TreeMap<>();
    for (Path file : Compilation.files(folder)) {
      bytes.put(folder.relativize(file), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
    return bytes;
  }
}
