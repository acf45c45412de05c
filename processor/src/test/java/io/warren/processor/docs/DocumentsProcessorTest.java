package io.warren.processor.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.warren.processor.ContractProcessor;
import io.warren.processor.docs.document.ContractsDocument;
import io.warren.processor.docs.document.Document;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.ManifestJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the processor goes about it, whatever the documents say. */
final class DocumentsProcessorTest {
  private static final JavaFileObject ORDERS =
      JavaFileObjects.forSourceLines(
          "com.shop.orders.Orders",
          "package com.shop.orders;",
          "import io.warren.annotation.*;",
          "@MessageContract(exchange = \"shop\", routingKey = \"order\")",
          "@Produces",
          "interface Orders { void placed(Order order); }",
          "record Order(String id) {}");

  private static final JavaFileObject BIDS =
      JavaFileObjects.forSourceLines(
          "com.shop.bids.Bids",
          "package com.shop.bids;",
          "import io.warren.annotation.*;",
          "@MessageContract(exchange = \"shop\", routingKey = \"bid\")",
          "interface Bids { void placed(String bid); }");

  private static final JavaFileObject WRONG =
      JavaFileObjects.forSourceLines(
          "com.shop.Wrong",
          "package com.shop;",
          "import io.warren.annotation.*;",
          "@MessageContract(exchange = \"shop\")",
          "interface Wrong { void placed(String bid); }");

  @Test
  void writesTheContractsInTheOrderOfTheirNames() {
    Manifest manifest = manifest(compile(new DocumentsProcessor(), ORDERS, BIDS));

    assertThat(manifest.contracts())
        .extracting(Contract::name)
        .containsExactly("com.shop.bids.Bids", "com.shop.orders.Orders");
    assertThat(manifest.schemas()).containsOnlyKeys("com.shop.orders.Order");
  }

  @Test
  void callsTheApplicationAfterTheCommonPackageWhereNothingIsStated() {
    assertThat(manifest(compile(new DocumentsProcessor(), ORDERS)).application())
        .isEqualTo("orders");
    assertThat(manifest(compile(new DocumentsProcessor(), ORDERS, BIDS)).application())
        .isEqualTo("shop");
    Compilation named =
        Compiler.javac()
            .withProcessors(new DocumentsProcessor(), new ContractProcessor())
            .withOptions("-Awarren.application=web shop")
            .compile(ORDERS);
    assertThat(manifest(named).application()).isEqualTo("web shop");
  }

  @Test
  void aWrongContractIsReportedByTheCodeGeneratorAlone() {
    Compilation compilation = compile(new DocumentsProcessor(), ORDERS, WRONG);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadWarningCount(0);
  }

  @Test
  void anUnexpectedExceptionIsOneWarningAndTheContractsAreCompiled() {
    Document failing = failingWith("");

    Compilation compilation = compile(new DocumentsProcessor(List.of(failing)), ORDERS);

    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningCount(1);
    assertThat(compilation)
        .hadWarningContaining(
            "[WARREN-903] Warren failed to write the topology documents at com.shop.orders.Orders,"
                + " which is a fault of Warren and not of the contract, and the documents are"
                + " incomplete; please report it with the contract and what follows:"
                + " java.lang.IllegalStateException: this was not expected")
        .inFile(ORDERS)
        .onLine(5);
    assertThat(compilation).generatedSourceFile("com.shop.orders.OrdersSender");
  }

  @Test
  void aDocumentThatCannotBeWrittenCostsNoOther() {
    Document failing = failingWith("");

    Compilation compilation =
        compile(new DocumentsProcessor(List.of(failing, new ContractsDocument())), ORDERS, BIDS);

    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningCount(1);
    assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/warren/contracts.json");
  }

  @Test
  void aContractThatCannotBeDocumentedCostsOnlyItself() {
    Document failing = failingWith("com.shop.bids.Bids");

    Compilation compilation = compile(new DocumentsProcessor(List.of(failing)), ORDERS, BIDS);

    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningCount(1);
    assertThat(compilation).hadWarningContaining("at com.shop.bids.Bids").inFile(BIDS);
    assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/warren/failing.txt")
        .contentsAsUtf8String()
        .isEqualTo("com.shop.orders.Orders");
  }

  /**
   * Exchange and key as long as they can be sent with a delay, and longer, up to the wire's limit.
   */
  @ParameterizedTest
  @CsvSource({"116, 116", "117, 116", "118, 117", "120, 119", "123, 122", "255, 1", "255, 255"})
  void longNamesAreDocumentedWithTheOthers(int exchange, int key) {
    JavaFileObject longNames =
        JavaFileObjects.forSourceLines(
            "com.shop.LongNames",
            "package com.shop;",
            "import io.warren.annotation.*;",
            "@MessageContract(",
            "  exchange = \"" + "e".repeat(exchange) + "\",",
            "  routingKey = \"" + "k".repeat(key) + "\")",
            "@Produces",
            "@Consumes(queue = \"long.names\")",
            "public interface LongNames { void event(String text); }");

    Compilation compilation = compile(new DocumentsProcessor(), longNames, ORDERS);

    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningCount(exchange + key > 233 ? 1 : 0);
    for (Document document : DocumentsProcessor.DOCUMENTS) {
      assertThat(compilation)
          .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/warren/" + document.name());
    }
  }

  private static Document failingWith(String contract) {
    return new Document() {
      @Override
      public String name() {
        return "failing.txt";
      }

      @Override
      public String text(Modules modules) {
        List<String> names = modules.contracts().stream().map(Contract::name).toList();
        if (contract.isEmpty() || names.contains(contract)) {
          throw new IllegalStateException("this was not expected");
        }
        return String.join(" ", names);
      }
    };
  }

  /** What Gradle reads; that it then builds incrementally can be shown only with Gradle. */
  @Test
  void theCodeGeneratorStaysIsolating() throws IOException {
    Path resources = Path.of("src", "main", "resources", "META-INF");

    assertThat(Files.readAllLines(resources.resolve("gradle/incremental.annotation.processors")))
        .containsExactly(
            ContractProcessor.class.getName() + ",isolating",
            DocumentsProcessor.class.getName() + ",aggregating");
    assertThat(
            Files.readAllLines(resources.resolve("services/javax.annotation.processing.Processor")))
        .filteredOn(line -> !line.startsWith("#"))
        .containsExactly(DocumentsProcessor.class.getName(), ContractProcessor.class.getName());
  }

  private static Compilation compile(DocumentsProcessor documents, JavaFileObject... sources) {
    return Compiler.javac().withProcessors(documents, new ContractProcessor()).compile(sources);
  }

  private static Manifest manifest(Compilation compilation) {
    assertThat(compilation).succeededWithoutWarnings();
    JavaFileObject file =
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/warren/contracts.json")
            .orElseThrow();
    try (InputStream in = file.openInputStream()) {
      return ManifestJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
