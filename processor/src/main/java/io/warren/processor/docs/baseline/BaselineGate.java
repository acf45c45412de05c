package io.warren.processor.docs.baseline;

import static io.warren.processor.diagnostic.Diagnostic.BASELINE_ACCEPTED;
import static io.warren.processor.diagnostic.Diagnostic.BASELINE_ACCEPT_ALONE;
import static io.warren.processor.diagnostic.Diagnostic.BASELINE_ACCEPT_UNCLEAR;
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
import io.warren.processor.read.CompiledSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Compares the contracts with a committed manifest, and replaces that one when told so. It is the
 * only thing here that reads or writes outside of the compiler's folders.
 */
public final class BaselineGate {
  private static final String BASELINE = "warren.baseline";
  private static final String ACCEPT = "warren.baseline.accept";

  /** The options that it reads. */
  public static final Set<String> OPTIONS = Set.of(BASELINE, ACCEPT);

  private final String file;
  private final boolean accept;
  private final ProcessingEnvironment environment;

  private BaselineGate(String file, boolean accept, ProcessingEnvironment environment) {
    this.file = file;
    this.accept = accept;
    this.environment = environment;
  }

  /** The gate that the compiler's options ask for; empty: none. */
  public static Optional<BaselineGate> of(ProcessingEnvironment environment) {
    Map<String, String> options = environment.getOptions();
    // An option without a value is no gate left open.
    String file = Objects.requireNonNullElse(options.get(BASELINE), "");
    String accept =
        options.containsKey(ACCEPT) ? Objects.requireNonNullElse(options.get(ACCEPT), "") : "false";
    boolean accepts = accept.equalsIgnoreCase("true");
    BaselineGate gate = new BaselineGate(file, accepts, environment);
    if (!options.containsKey(BASELINE)) {
      if (options.containsKey(ACCEPT)) {
        gate.print(BASELINE_ACCEPT_ALONE);
      }
      return Optional.empty();
    }
    if (!accepts && !accept.equalsIgnoreCase("false")) {
      gate.print(BASELINE_ACCEPT_UNCLEAR, accept);
    }
    return Optional.of(gate);
  }

  /**
   * Compares, or accepts.
   *
   * @param own the compilation's contracts
   * @param sources what is compiled
   */
  public void pass(Manifest own, CompiledSources sources) {
    if (accept) {
      write(own);
    } else {
      read()
          .map(baseline -> Compatibility.breaks(without(baseline, sources), own))
          .filter(breaks -> !breaks.isEmpty())
          .ifPresent(breaks -> report(breaks, sources));
    }
  }

  /** Of contracts that are elsewhere this compilation says nothing. */
  private Manifest without(Manifest baseline, CompiledSources sources) {
    return baseline.without(
        name -> {
          TypeElement type = environment.getElementUtils().getTypeElement(name);
          return type != null && !sources.have(type);
        });
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

  private void report(List<Break> breaks, CompiledSources sources) {
    BreakPositions positions =
        new BreakPositions(environment.getElementUtils(), environment.getTypeUtils(), sources);
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
    report.print(environment.getMessager());
    print(BASELINE_BROKEN, file);
  }

  private void print(Diagnostic diagnostic, Object... arguments) {
    environment.getMessager().printMessage(diagnostic.kind(), diagnostic.message(arguments));
  }
}
