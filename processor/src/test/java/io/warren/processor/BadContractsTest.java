package io.warren.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.warren.processor.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
          // DocumentsProcessorTest
          Diagnostic.DOCUMENTS_FAILED.code(),
          // ContractProcessorTest, InheritedContractsTest
          Diagnostic.NOT_KNOWN.code(),
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
    String actual = withComplaints(source, compile(source));
    if (Boolean.getBoolean("refresh")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(BadContracts.read(file));
  }

  @Test
  void everyDiagnosticHasATest() {
    Set<String> tested = new TreeSet<>(TESTED_ELSEWHERE);
    Pattern code = Pattern.compile("\\[(WARREN-\\d+)]");
    for (Path file : files()) {
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
    return Compiler.javac()
        .withProcessors(new ContractProcessor())
        .withOptions("-Xlint:all,-auxiliaryclass,-processing")
        .compile(file);
  }

  private static String withComplaints(List<String> source, Compilation compilation) {
    StringBuilder text = new StringBuilder();
    for (int line = 1; line <= source.size(); line++) {
      text.append(source.get(line - 1)).append('\n');
      text.append(complaints(compilation, line));
    }
    return text.append(complaints(compilation, -1)).toString();
  }

  private static String complaints(Compilation compilation, long line) {
    return Stream.concat(compilation.errors().stream(), compilation.warnings().stream())
        .filter(complaint -> line == lineOf(complaint))
        .map(BadContractsTest::complaint)
        .collect(Collectors.joining());
  }

  /** -1 where the complaint is not about the source. */
  private static long lineOf(javax.tools.Diagnostic<? extends JavaFileObject> complaint) {
    JavaFileObject file = complaint.getSource();
    return file != null && file.getName().endsWith("shop/Source.java")
        ? complaint.getLineNumber()
        : -1;
  }

  private static String complaint(javax.tools.Diagnostic<? extends JavaFileObject> complaint) {
    int indent = (int) Math.max(1, complaint.getColumnNumber() - 3);
    String kind = complaint.getKind() == javax.tools.Diagnostic.Kind.ERROR ? "error" : "warning";
    return "//"
        + " ".repeat(indent)
        + "^ "
        + kind
        + ": "
        + complaint.getMessage(Locale.ENGLISH)
        + "\n";
  }
}
