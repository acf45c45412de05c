package io.warren.processor.docs.describe;

import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.ManifestJson;
import io.warren.processor.read.CompiledSources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * What an earlier compilation has left in the class output of this one: where only some sources are
 * compiled, the contracts of the others still belong to the module.
 */
public final class EarlierContracts {
  private final Filer filer;
  private final Optional<Manifest> manifest;

  private EarlierContracts(Filer filer, Optional<Manifest> manifest) {
    this.filer = filer;
    this.manifest = manifest;
  }

  /**
   * Reads a manifest.
   *
   * @param file its name in the class output
   */
  public static EarlierContracts read(String file, Filer filer) {
    return new EarlierContracts(filer, bytes(file, filer).flatMap(EarlierContracts::parsed));
  }

  private static Optional<Manifest> parsed(byte[] json) {
    try {
      return Optional.of(ManifestJson.read(new String(json, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      // Of another version of Warren; it is about to be overwritten.
      return Optional.empty();
    }
  }

  /**
   * The contracts whose class files are still there and whose sources are not compiled now; empty:
   * there are none.
   */
  public Optional<Manifest> without(CompiledSources sources) {
    return manifest
        .map(all -> all.without(name -> sources.have(name) || !hasClassFile(name)))
        .filter(rest -> !rest.contracts().isEmpty());
  }

  /** A canonical name does not say which of its dots stand before nested types. */
  private boolean hasClassFile(String canonicalName) {
    return Stream.iterate(canonicalName.replace('.', '/'), EarlierContracts::nested)
        .limit(1 + canonicalName.chars().filter(letter -> letter == '.').count())
        .anyMatch(path -> bytes(path + ".class", filer).isPresent());
  }

  private static String nested(String path) {
    int last = path.lastIndexOf('/');
    return last < 0 ? path : path.substring(0, last) + "$" + path.substring(last + 1);
  }

  /** A file of the class output; empty: it is not there, or cannot be read. */
  private static Optional<byte[]> bytes(String file, Filer filer) {
    try (InputStream in =
        filer.getResource(StandardLocation.CLASS_OUTPUT, "", file).openInputStream()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
