package io.warren.processor.docs;

import static io.warren.processor.diagnostic.Diagnostic.BASELINE_ACCEPTED;
import static io.warren.processor.diagnostic.Diagnostic.BASELINE_BROKEN;
import static io.warren.processor.diagnostic.Diagnostic.BASELINE_MISSING;
import static io.warren.processor.diagnostic.Diagnostic.BASELINE_UNREADABLE;
import static io.warren.processor.diagnostic.Diagnostic.BASELINE_UNWRITABLE;

import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.docs.compatibility.Break;
import io.warren.processor.docs.compatibility.Compatibility;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.ManifestJson;
import io.warren.processor.model.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;

/**
 * Compares the contracts with a committed manifest, and replaces that one when told so. It is the
 * only thing here that reads or writes outside of the compiler's folders.
 */
final class BaselineGate {
  private static final String BASELINE = "warren.baseline";
  private static final String ACCEPT = "warren.baseline.accept";

  /** The options that it reads. */
  static final Set<String> OPTIONS = Set.of(BASELINE, ACCEPT);

  private final String file;
  private final boolean accept;
  private final Messager messager;

  private BaselineGate(String file, boolean accept, Messager messager) {
    this.file = file;
    this.accept = accept;
    this.messager = messager;
  }

  /** The gate that the compiler's options ask for; empty: none. */
  static Optional<BaselineGate> of(Map<String, String> options, Messager messager) {
    if (!options.containsKey(BASELINE)) {
      return Optional.empty();
    }
    // An option without a value is no gate left open.
    String file = Objects.requireNonNullElse(options.get(BASELINE), "");
    boolean accept = Boolean.parseBoolean(options.get(ACCEPT));
    return Optional.of(new BaselineGate(file, accept, messager));
  }

  /**
   * Compares, or accepts.
   *
   * @param own the compilation's contracts
   * @param isElsewhere contracts that this compilation says nothing about
   */
  void pass(Manifest own, Predicate<String> isElsewhere, BreakPositions positions) {
    if (accept) {
      write(own);
    } else {
      read()
          .map(baseline -> Compatibility.breaks(baseline.without(isElsewhere), own))
          .filter(breaks -> !breaks.isEmpty())
          .ifPresent(breaks -> report(breaks, positions));
    }
  }

  private void write(Manifest own) {
    try {
      Path path = Path.of(file).toAbsolutePath();
      Files.createDirectories(path.getParent());
      Files.writeString(path, ManifestJson.write(own));
      print(BASELINE_ACCEPTED, file);
    } catch (IOException | InvalidPathException e) {
      print(BASELINE_UNWRITABLE, file, e);
    }
  }

  private Optional<Manifest> read() {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        print(BASELINE_MISSING, file);
        return Optional.empty();
      }
      return Optional.of(ManifestJson.read(Files.readString(path)));
    } catch (IOException e) {
      print(BASELINE_UNREADABLE, file, e);
    } catch (IllegalArgumentException e) {
      print(BASELINE_UNREADABLE, file, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void report(List<Break> breaks, BreakPositions positions) {
    Report report = new Report();
    for (Break found : breaks) {
      Object[] arguments = found.arguments().toArray();
      Optional<SourcePosition> position = positions.find(found.place());
      if (position.isPresent()) {
        report.add(found.diagnostic(), position.get(), arguments);
      } else {
        print(found.diagnostic(), arguments);
      }
    }
    report.print(messager);
    print(BASELINE_BROKEN, file);
  }

  private void print(Diagnostic diagnostic, Object... arguments) {
    messager.printMessage(diagnostic.kind(), diagnostic.message(arguments));
  }
}
