package io.warren.processor.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.warren.processor.ContractProcessor;
import io.warren.processor.compiler.Jdk;
import io.warren.processor.docs.manifest.ManifestJson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the baseline is found, read and replaced; what breaks is another test's business. */
final class BaselineGateTest {
  private static final String CLASS_PATH = io.warren.processor.compiler.Compilation.classPath();
  private static final String ACCEPT = "-Awarren.baseline.accept=true";

  @TempDir Path folder;

  @Test
  void acceptingWritesTheBaselineAndSaysSo() throws IOException {
    Path baseline = folder.resolve("src/contracts/contracts.json");

    Compilation compilation = compile(baseline, orders("String id"), ACCEPT);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .hadNoteContaining(
            "[WARREN-604] the present contracts are now the baseline, in \""
                + baseline
                + "\"; commit it with them");
    assertThat(ManifestJson.read(Files.readString(baseline)).contracts()).hasSize(1);
  }

  @Test
  void whatIsAcceptedBreaksNothing() throws IOException {
    Path baseline = accepted("String id");
    byte[] before = Files.readAllBytes(baseline);

    assertThat(compile(baseline, orders("int id"))).failed();
    assertThat(compile(baseline, orders("int id"), ACCEPT)).succeededWithoutWarnings();
    assertThat(compile(baseline, orders("int id"))).succeededWithoutWarnings();

    assertThat(Files.readAllBytes(baseline)).isNotEqualTo(before);
  }

  @Test
  void comparingWritesNothing() throws IOException {
    Path baseline = accepted("String id");
    byte[] before = Files.readAllBytes(baseline);

    assertThat(compile(baseline, orders("String id, int amount"))).failed();

    assertThat(Files.readAllBytes(baseline)).isEqualTo(before);
  }

  @Test
  void withBreaksTheWayToAcceptThemIsSaid() {
    Path baseline = accepted("String id");

    assertThat(compile(baseline, orders("int id")))
        .hadNoteContaining(
            "[WARREN-605] the errors from 611 to 642 compare with \""
                + baseline
                + "\"; where a break is meant, accept it by compiling once with"
                + " -Awarren.baseline.accept=true");
  }

  @Test
  void aMissingBaselineIsAnErrorThatSaysHowToWriteIt() {
    Path baseline = folder.resolve("nowhere.json");

    assertOneError(
        compile(baseline, orders("String id")),
        "[WARREN-601] the contracts are compared with those in \""
            + baseline
            + "\", but there is no such file; write it by compiling once with"
            + " -Awarren.baseline.accept=true");
    assertThat(baseline).doesNotExist();
  }

  @Test
  void aBaselineWithoutANameIsMissing() {
    for (String option : List.of("-Awarren.baseline", "-Awarren.baseline=")) {
      assertOneError(
          compileWith(option), "[WARREN-601] the contracts are compared with those in \"\"");
    }
  }

  @Test
  void acceptingWithoutABaselineIsContradicted() {
    assertOneError(
        compileWith("-Awarren.baseline.accept=true"),
        "[WARREN-606] -Awarren.baseline.accept writes the file that -Awarren.baseline names, but"
            + " none is named; add -Awarren.baseline=<file> or remove it");
  }

  @Test
  void acceptingIsTrueOrFalse() {
    Path baseline = accepted("String id");
    for (String value : List.of("yes", "")) {
      assertOneError(
          compileWith("-Awarren.baseline=" + baseline, "-Awarren.baseline.accept=" + value),
          "[WARREN-607] -Awarren.baseline.accept is true or false, but here it is \""
              + value
              + "\"; write one of them");
    }
  }

  private Compilation compileWith(String... options) {
    return Compiler.javac()
        .withProcessors(new DocumentsProcessor(), new ContractProcessor())
        .withOptions((Object[]) options)
        .compile(orders("String id"));
  }

  @Test
  void aBaselineOfAnotherFormatIsAnError() throws IOException {
    Path baseline = accepted("String id");
    Files.writeString(
        baseline, Files.readString(baseline).replace("\"format\" : 1", "\"format\" : 7"));

    assertOneError(
        compile(baseline, orders("String id")),
        "[WARREN-602] the contracts are compared with those in \""
            + baseline
            + "\", but it cannot be read, because a manifest has the format 1, but this one has 7");
  }

  @Test
  void aBaselineThatIsNoManifestIsAnError() throws IOException {
    Path baseline = folder.resolve("contracts.json");
    for (String text : List.of("", "[]", "no json", "{\"format\":1}")) {
      Files.writeString(baseline, text);

      assertOneError(compile(baseline, orders("String id")), "[WARREN-602] ");
    }
    Files.write(baseline, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertOneError(compile(baseline, orders("String id")), "[WARREN-602] ");
  }

  @Test
  void aBaselineThatCannotBeWrittenIsAnError() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Path baseline = folder.resolve("file/contracts.json");

    assertOneError(
        compile(baseline, orders("String id"), ACCEPT),
        "[WARREN-603] the contracts are accepted into \""
            + baseline
            + "\", but it cannot be written: ");
  }

  @Test
  void contractsWithMistakesAreNotAccepted() {
    Path baseline = folder.resolve("contracts.json");

    assertThat(compile(baseline, source("interface Orders { void placed(Missing id); }"), ACCEPT))
        .failed();

    assertThat(baseline).doesNotExist();
  }

  @Test
  void ofPayloadsWhoseSourceIsElsewhereTheMethodIsWrong() throws IOException {
    Path payload = folder.resolve("Order.java");
    Files.writeString(payload, "package com.lib; public record Order(String id, int amount) {}");
    Path library =
        io.warren.processor.compiler.Compilation.of(
                Jdk.running(), folder.resolve("library"), List.of(payload))
            .classes();
    JavaFileObject contract = source("interface Orders { void placed(com.lib.Order order); }");
    Path baseline = folder.resolve("contracts.json");
    Files.writeString(payload, "package com.lib; public record Order(String id) {}");
    Path earlier =
        io.warren.processor.compiler.Compilation.of(
                Jdk.running(), folder.resolve("earlier"), List.of(payload))
            .classes();
    assertThat(compileWith(earlier, baseline, contract, ACCEPT)).succeeded();

    Compilation compilation = compileWith(library, baseline, contract);

    assertOneError(compilation, "[WARREN-611] amount of Order is new and required");
    assertThat(compilation).hadErrorContaining("[WARREN-611]").inFile(contract).onLine(5);
  }

  /** An IDE compiles a part of a module and has the other part on the class path. */
  @Test
  void aContractThatIsCompiledElsewhereIsNotGone() throws IOException {
    Path other = folder.resolve("Bids.java");
    Files.writeString(
        other,
        """
        package com.shop;

        @io.warren.annotation.MessageContract(exchange = "shop", routingKey = "bid")
        @io.warren.annotation.Produces
        interface Bids {
          void made(String bid);
        }
        """);
    Path baseline = folder.resolve("contracts.json");
    JavaFileObject orders = orders("String id");
    JavaFileObject bids = JavaFileObjects.forSourceString("com.shop.Bids", Files.readString(other));
    assertThat(compiler(baseline, ACCEPT).compile(orders, bids)).succeeded();
    Path classes =
        io.warren.processor.compiler.Compilation.of(
                Jdk.running(), folder.resolve("other"), List.of(other))
            .classes();

    assertThat(compileWith(classes, baseline, orders)).succeeded();
    assertOneError(compile(baseline, orders), "[WARREN-621] Bids is removed");
  }

  private Path accepted(String components) {
    Path baseline = folder.resolve("contracts.json");
    assertThat(compile(baseline, orders(components), ACCEPT)).succeededWithoutWarnings();
    return baseline;
  }

  private static JavaFileObject orders(String components) {
    return source(
        "interface Orders { void placed(Order order); } record Order(" + components + ") {}");
  }

  private static JavaFileObject source(String contract) {
    return JavaFileObjects.forSourceLines(
        "com.shop.Orders",
        "package com.shop;",
        "import io.warren.annotation.*;",
        "@MessageContract(exchange = \"shop\", routingKey = \"order\")",
        "@Consumes(queue = \"orders\")",
        contract);
  }

  private static Compilation compile(Path baseline, JavaFileObject source, String... options) {
    return compiler(baseline, options).compile(source);
  }

  private static Compilation compileWith(
      Path library, Path baseline, JavaFileObject source, String... options) {
    return compiler(baseline, options)
        .withClasspath(
            Stream.of((library + File.pathSeparator + CLASS_PATH).split(File.pathSeparator))
                .map(File::new)
                .toList())
        .compile(source);
  }

  private static Compiler compiler(Path baseline, String... options) {
    return Compiler.javac()
        .withProcessors(new DocumentsProcessor(), new ContractProcessor())
        .withOptions(
            Stream.concat(Stream.of("-Awarren.baseline=" + baseline), Stream.of(options)).toList());
  }

  private static void assertOneError(Compilation compilation, String text) {
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining(text);
  }
}
