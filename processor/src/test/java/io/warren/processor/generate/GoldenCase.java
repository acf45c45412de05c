package io.warren.processor.generate;

import io.warren.processor.compiler.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sources with contracts, and what is to be generated from them.
 *
 * @param folder with the folders {@code source} and {@code generated}
 */
record GoldenCase(Path folder) {
  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "golden");

  static Stream<GoldenCase> all() {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.sorted().toList().stream().map(GoldenCase::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GoldenCase named(String name) {
    return new GoldenCase(GOLDEN.resolve(name));
  }

  List<Path> sources() {
    return Compilation.files(folder.resolve("source"));
  }

  Map<String, String> generated() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Path generated = generatedFolder();
    for (Path file : Compilation.files(generated)) {
      texts.put(generated.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
    return texts;
  }

  /** Replaces the golden files. */
  void refresh(Map<String, String> texts) throws IOException {
    Path generated = generatedFolder();
    if (Files.exists(generated)) {
      for (Path file : Compilation.files(generated)) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = generated.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  private Path generatedFolder() {
    return folder.resolve("generated");
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
