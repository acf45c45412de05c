package io.warren.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Warren;
import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts of a named module, in which the runtime is an automatic module. */
class NamedModuleTest {
  @TempDir Path folder;

  static Stream<Jdk> jdks() {
    return Jdk.all().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void generatesOnlyWhatTheModuleCanRead(Jdk jdk) throws Exception {
    Compilation compilation = compile(jdk);

    assertThat(sender(compilation)).contains("\n@CheckReturnValue\n");
  }

  private Compilation compile(Jdk jdk) throws IOException, URISyntaxException {
    Path module = folder.resolve("module-info.java");
    Files.writeString(module, "module com.acme { exports com.acme; requires io.warren.runtime; }");
    List<Path> sources = new ArrayList<>(GoldenCase.named("qc-search").sources());
    sources.add(module);
    Compilation compilation =
        Compilation.of(jdk, folder, sources, "-Xlint:all", "--module-path", runtime().toString());
    assertThat(compilation.exitCode()).as(compilation.output()).isZero();
    // javac does warn of an automatic module, at the contract and in the module's declaration.
    assertThat(compilation.output()).doesNotContain(compilation.generated().toString());
    return compilation;
  }

  private static String sender(Compilation compilation) {
    return compilation.generatedSources().get("com/acme/QcSearchSender.java");
  }

  /** The runtime's jar; only a jar is an automatic module. */
  private Path runtime() throws IOException, URISyntaxException {
    Path classes = location(Warren.class);
    if (Files.isRegularFile(classes)) {
      return classes;
    }
    Path jar = folder.resolve("warren-runtime.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", "io.warren.runtime");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Path entry : Compilation.files(classes)) {
        out.putNextEntry(new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
        Files.copy(entry, out);
      }
    }
    return jar;
  }

  private static Path location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
