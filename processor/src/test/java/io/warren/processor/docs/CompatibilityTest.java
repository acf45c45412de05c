package io.warren.processor.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.warren.processor.BadContracts;
import io.warren.processor.Complaints;
import io.warren.processor.ContractProcessor;
import io.warren.processor.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sources in {@code src/test/resources/breaks}, each before and after a change: what is said,
 * its line and column, and that nothing else is said. Files without complaints are harmless
 * changes.
 *
 * <p>{@code -Drefresh=true} writes what the compiler says into the files; read the difference.
 */
final class CompatibilityTest {
  private static final String AFTER = "// ---- after";

  @TempDir Path folder;

  static List<Path> files() {
    return BadContracts.breaks();
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatBreaks(Path file) throws IOException {
    List<String> lines = BadContracts.withoutComplaints(BadContracts.read(file));
    int after = lines.indexOf(AFTER);
    Path baseline = folder.resolve("contracts.json");

    assertThat(compile(lines.subList(0, after), baseline, "-Awarren.baseline.accept=true"))
        .succeededWithoutWarnings();
    List<String> present = lines.subList(after + 1, lines.size());
    String actual =
        String.join("\n", lines.subList(0, after + 1))
            + "\n"
            + Complaints.under(present, compile(present, baseline));

    if (Boolean.getBoolean("refresh")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(BadContracts.read(file));
  }

  @Test
  void theDocumentationListsEveryBreakAndLint() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "compatibility.md"));
    for (Diagnostic diagnostic : Diagnostic.values()) {
      if (diagnostic.code().matches("WARREN-[67]\\d\\d")) {
        assertThat(page).contains("| " + diagnostic.code().replace("WARREN-", "") + " |");
      }
    }
  }

  private static Compilation compile(List<String> source, Path baseline, String... more) {
    return Compiler.javac()
        .withProcessors(new DocumentsProcessor(), new ContractProcessor())
        .withOptions(
            Stream.concat(Stream.of("-Awarren.baseline=" + baseline), Stream.of(more)).toList())
        .compile(JavaFileObjects.forSourceLines("shop.Source", source));
  }
}
