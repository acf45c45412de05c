package io.warren.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.EmbeddedWarren;
import io.warren.Warren;
import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is marked as sensitive is hidden where Jackson writes it, whatever it is told. */
class SensitivePayloadsTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "sensitive");

  @TempDir Path folder;

  @Test
  void itIsHiddenAtAnyPlaceThatItCanHave() throws Exception {
    assertThat(run("com.acme.Trial"))
        .isEqualTo(
            """
            {"id":"1","method":{"kind":"wallet","owner":"Ann","cards":{"first":[{"number":"***","year":2030}]}},"others":[{"number":"***","year":2030}],"last":{"number":"***","year":2030},"page":{"items":[{"number":"***","year":2030}],"size":1}}
            {"id":"2","method":{"kind":"cash","serial.number":"***","currency":"EUR"},"others":[],"last":null,"page":{"items":[],"size":0}}
            {"name":"a","secret":"***","children":[{"name":"b","secret":"***","children":[]}]}
            {"token":"***","first_name":"***","home_city":"***","home_street":"***","more":{"number":"***","year":2030}}
            {"iban":"***","made":{"code":"***"},"sealed":{"is":"Values$Holder","held":{"number":"***","year":2030},"note":"seen"},"numbers":[1]}
            "***\"""");
  }

  private String run(String trial) throws Exception {
    Compilation compilation =
        Compilation.of(
            Jdk.running(),
            folder,
            Compilation.files(SOURCES),
            "--class-path",
            Compilation.classPath());
    assertThat(compilation.exitCode()).as(compilation.output()).isZero();
    URL[] classes = {compilation.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader());
        EmbeddedWarren warren = Warren.embedded()) {
      return loader.loadClass(trial).getMethod("run", Warren.class).invoke(null, warren).toString();
    }
  }
}
