package io.warren.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.warren.processor.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every diagnostic: its text, its line and column, and that nothing else is said.
 *
 * <p>{@code -Drefresh=true} writes what the compiler says into the files; read the difference.
 */
final class BadContractsTest {
  /** What a single source cannot bring about, and the test that does. */
  private static final Set<String> TESTED_ELSEWHERE =
      Set.of(
          // ContractProcessorTest
          Diagnostic.INTERNAL_ERROR.code(),
          // BadPayloadsTest
          Diagnostic.PAYLOAD_UNUSABLE.code(),
          Diagnostic.KOTLIN_MODULE_MISSING.code(),
          Diagnostic.SENSITIVE_UNREACHED.code(),
          // DocumentsProcessorTest
          Diagnostic.DOCUMENTS_FAILED.code(),
          // BaselineGateTest
          Diagnostic.BASELINE_MISSING.code(),
          Diagnostic.BASELINE_UNREADABLE.code(),
          Diagnostic.BASELINE_UNWRITABLE.code(),
          Diagnostic.BASELINE_ACCEPTED.code(),
          Diagnostic.BASELINE_BROKEN.code(),
          Diagnostic.BASELINE_ACCEPT_ALONE.code(),
          Diagnostic.BASELINE_ACCEPT_UNCLEAR.code(),
          // InheritedContractsTest
          Diagnostic.NOT_KNOWN.code(),
          // MergedModulesTest
          Diagnostic.QUEUE_OF_TWO_MODULES.code(),
          // UnfinishedMessagePluginTest
          Diagnostic.UNFINISHED_SEND.code(),
          Diagnostic.UNFINISHED_REQUEST.code(),
          Diagnostic.UNFINISHED_UNCHECKED.code());

  static List<Path> files() {
    return BadContracts.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatStandsUnderEachLine(Path file) throws IOException {
    List<String> source = BadContracts.withoutComplaints(BadContracts.read(file));
    String actual = Complaints.under(source, compile(source));
    if (Boolean.getBoolean("refresh")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(BadContracts.read(file));
  }

  @Test
  void everyDiagnosticHasATest() {
    Set<String> tested = new TreeSet<>(TESTED_ELSEWHERE);
    Pattern code = Pattern.compile("\\[(WARREN-\\d+)]");
    List<Path> files = Stream.concat(files().stream(), BadContracts.breaks().stream()).toList();
    for (Path file : files) {
      Matcher matcher = code.matcher(BadContracts.read(file));
      while (matcher.find()) {
        tested.add(matcher.group(1));
      }
    }
    assertThat(tested)
        .containsExactlyElementsOf(
            new TreeSet<>(Arrays.stream(Diagnostic.values()).map(Diagnostic::code).toList()));
  }

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(Diagnostic.values()).map(Diagnostic::code)).doesNotHaveDuplicates();
  }

  private static Compilation compile(List<String> source) {
    JavaFileObject file = JavaFileObjects.forSourceLines("shop.Source", source);
    List<String> options = new ArrayList<>(List.of("-Xlint:all,-auxiliaryclass,-processing"));
    source.stream()
        .filter(line -> line.startsWith("// -A"))
        .map(line -> line.substring("// ".length()))
        .forEach(options::add);
    return Compiler.javac()
        .withProcessors(new ContractProcessor())
        .withOptions(options)
        .compile(file);
  }
}
