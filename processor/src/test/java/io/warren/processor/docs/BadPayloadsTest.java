package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.warren.processor.BadContracts;
import io.warren.processor.Complaints;
import io.warren.processor.ContractProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sources in {@code src/test/resources/payloads}: what is said of payloads that the default
 * codec can never read or write, at its property, and that nothing is said of the others.
 *
 * <p>{@code -Drefresh=true} writes what the compiler says into the files; read the difference.
 */
final class BadPayloadsTest {
  static List<Path> files() {
    return BadContracts.payloads();
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatStandsUnderEachLine(Path file) throws IOException {
    List<String> source = BadContracts.withoutComplaints(BadContracts.read(file));
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new DocumentsProcessor(), new ContractProcessor())
            .compile(JavaFileObjects.forSourceLines("shop.Source", source));
    String actual = Complaints.under(source, compilation);
    if (Boolean.getBoolean("refresh")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(BadContracts.read(file));
  }
}
