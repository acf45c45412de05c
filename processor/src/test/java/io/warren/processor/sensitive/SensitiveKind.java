package io.warren.processor.sensitive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source in {@code src/test/resources/sensitive-kinds}: a contract whose payload has something
 * sensitive, and at its end what is shown of each message.
 *
 * <p>A static method without parameters gives the payload of the contract's method of the same
 * name; {@code foreign()} gives bodies as others may write them. What is sensitive is {@code
 * s3cr3t} or {@code 47114711}, and whatever has such a text in it.
 */
record SensitiveKind(Path file) {
  static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "sensitive-kinds");

  private static final String SHOWN = "// shown ";

  static List<SensitiveKind> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(SensitiveKind::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String contract() {
    return "kinds." + this;
  }

  /** What stands at the end of the source. */
  List<String> shown() throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(SHOWN))
        .map(line -> line.substring(SHOWN.length()))
        .toList();
  }

  void refresh(List<String> shown) throws IOException {
    List<String> source =
        Files.readAllLines(file).stream().filter(line -> !line.startsWith(SHOWN)).toList();
    Files.write(
        file, Stream.concat(source.stream(), shown.stream().map(text -> SHOWN + text)).toList());
  }

  @Override
  public String toString() {
    return file.getFileName().toString().replace(".java", "");
  }
}
