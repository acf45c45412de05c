package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the documents with the files in {@code src/test/resources/documents}, and those of the
 * examples with the files in {@code docs/generated}. With {@code -Drefresh=true} those files are
 * replaced; read the difference before you commit it.
 */
final class DocumentsTest {
  @TempDir Path folder;

  @Test
  void writesTheExpectedDocuments() {
    compare(WrittenDocuments.awkward(), WrittenDocuments.DOCUMENTS.resolve("awkward/written"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"qc-search", "orders"})
  void theDocumentsOfTheExamplesAreThoseThatReadersSee(String name) {
    compare(WrittenDocuments.example(name), WrittenDocuments.EXAMPLES_WRITTEN.resolve(name));
  }

  @Test
  void writesTheSameBytesAgainAndFromSourcesInAnyOrder() {
    List<Path> sources = new ArrayList<>(WrittenDocuments.awkward());
    Compilation first = WrittenDocuments.compile(folder.resolve("first"), sources);
    Collections.reverse(sources);
    Compilation second = WrittenDocuments.compile(folder.resolve("second"), sources);
    // On its own class path is what the last compilation left, as Maven does it.
    Compilation third =
        WrittenDocuments.compile(folder.resolve("second"), sources, second.classes());

    assertThat(first.documents()).hasSize(DocumentsProcessor.DOCUMENTS.size());
    assertThat(second.documents()).isEqualTo(first.documents());
    assertThat(third.documents()).isEqualTo(first.documents());
  }

  private void compare(List<Path> sources, Path expected) {
    Map<String, String> documents = WrittenDocuments.compile(folder, sources).documents();
    if (Boolean.getBoolean("refresh")) {
      documents.forEach((file, text) -> write(expected.resolve(file), text));
    }
    Map<String, String> texts = texts(expected);
    Set<String> different = new TreeSet<>(documents.keySet());
    different.addAll(texts.keySet());
    different.removeIf(name -> Objects.equals(documents.get(name), texts.get(name)));
    // Not their texts: they are long.
    assertThat(different)
        .as("differ from those in %s: -Drefresh=true replaces them, and git shows how", expected)
        .isEmpty();
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : Compilation.files(folder)) {
      texts.put(file.getFileName().toString(), read(file));
    }
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
