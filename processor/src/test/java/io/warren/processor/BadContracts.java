package io.warren.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources in {@code src/test/resources/bad}. Under each line that the compiler complains about
 * stands what it says; the caret is at the column.
 */
public final class BadContracts {
  private static final Path FOLDER = Path.of("src", "test", "resources", "bad");

  private BadContracts() {}

  static List<Path> files() {
    return list(FOLDER);
  }

  /** Those whose payloads no codec reads or writes. */
  public static List<Path> payloads() {
    return list(FOLDER.resolveSibling("payloads"));
  }

  /** Those that are bad beside an earlier state of theirs. */
  public static List<Path> breaks() {
    return list(FOLDER.resolveSibling("breaks"));
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source alone. */
  public static List<String> withoutComplaints(String text) {
    return text.lines().filter(line -> !isComplaint(line)).toList();
  }

  static boolean isComplaint(String line) {
    return line.matches("// *\\^ (error|warning): .*");
  }
}
