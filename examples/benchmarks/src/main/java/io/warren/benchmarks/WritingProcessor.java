package io.warren.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes sources that it was given, and does nothing else. */
final class WritingProcessor extends AbstractProcessor {
  private final Map<String, String> sources;
  private boolean written;

  private WritingProcessor(Map<String, String> sources) {
    this.sources = sources;
  }

  /** Will write what these files hold now. */
  static WritingProcessor of(Path folder, List<Path> files) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : files) {
      String path = folder.relativize(file).toString();
      String type = path.substring(0, path.length() - ".java".length()).replace('/', '.');
      sources.put(type, Files.readString(file));
    }
    return new WritingProcessor(sources);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!written) {
      written = true;
      sources.forEach(this::write);
    }
    return true;
  }

  private void write(String type, String source) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(type).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
