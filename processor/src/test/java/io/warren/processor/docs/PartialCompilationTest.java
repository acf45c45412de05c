package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only some sources of a module are compiled, into what an earlier compilation has left. */
final class PartialCompilationTest {
  @TempDir Path folder;
  private Path orders;
  private Path bids;
  private Path prices;
  private Map<String, String> whole;

  @BeforeEach
  void compileTheWholeModule() throws IOException {
    orders = write("orders", "Orders", "interface Orders { void placed(Order order); }");
    bids =
        write(
            "bids",
            "Bids",
            "public class Bids { %s interface Events { void made(int bid); } }"
                .formatted(annotations("bids")));
    prices = write("prices", "Prices", "interface Prices { void set(Price price); }");
    whole = compile(orders, bids, prices).documents();
    assertThat(contracts(whole))
        .containsExactly(
            "com.shop.bids.Bids.Events", "com.shop.orders.Orders", "com.shop.prices.Prices");
  }

  @Test
  void theContractsOfTheOtherSourcesStayInTheDocuments() {
    assertThat(compile(orders).documents()).isEqualTo(whole);
  }

  @Test
  void whatHasChangedIsInTheDocumentsAndTheRestStays() throws IOException {
    Files.writeString(
        orders, Files.readString(orders).replace("queue = \"orders\"", "queue = \"o\""));

    Map<String, String> documents = compile(orders).documents();

    assertThat(contracts(documents)).isEqualTo(contracts(whole));
    assertThat(documents.get("topology.md"))
        .contains("\"o<br/>", "\"prices<br/>")
        .doesNotContain("\"orders<br/>");
  }

  @Test
  void aContractWhoseClassIsDeletedIsGone() throws IOException {
    Files.delete(folder.resolve("classes/com/shop/bids/Bids$Events.class"));

    assertThat(contracts(compile(orders).documents()))
        .containsExactly("com.shop.orders.Orders", "com.shop.prices.Prices");
  }

  @Test
  void aContractThatIsNoneAnyMoreIsGone() throws IOException {
    Files.writeString(bids, "package com.shop.bids; public class Bids { interface Events {} }");

    assertThat(contracts(compile(orders, bids).documents()))
        .containsExactly("com.shop.orders.Orders", "com.shop.prices.Prices");
  }

  @Test
  void theBaselineThatIsAcceptedHasTheWholeModule() throws IOException {
    Path baseline = folder.resolve("baseline.json");

    compile(List.of("-Awarren.baseline=" + baseline, "-Awarren.baseline.accept=true"), orders);

    assertThat(Files.readString(baseline)).isEqualTo(whole.get("contracts.json"));
  }

  @Test
  void otherModulesSeeTheWholeModuleOnce() throws IOException {
    Path output = compile(orders).classes();
    Path other = write("web", "Web", "interface Web { void asked(String page); }");

    Compilation web =
        Compilation.of(
            Jdk.running(),
            folder.resolve("web"),
            List.of(other),
            "-cp",
            output + java.io.File.pathSeparator + Compilation.classPath());

    assertThat(web.documents().get("topology.md"))
        .containsOnlyOnce("<a id=\"contract-com.shop.orders.Orders\">")
        .containsOnlyOnce("<a id=\"contract-com.shop.bids.Bids.Events\">")
        .containsOnlyOnce("<a id=\"contract-com.shop.prices.Prices\">");
  }

  /** As a build tool does it: the changed sources, and class names for who must see all. */
  @Test
  void onlyTheSourcesOfTheChangedContractAreWrittenAgain() throws IOException {
    Compilation changed = compileBeside(List.of("com.shop.bids.Bids", "com.shop.prices.Prices"));

    assertThat(changed.exitCode()).as(changed.output()).isZero();
    assertThat(changed.generatedSources())
        .containsOnlyKeys(
            "com/shop/orders/OrdersConsumer.java",
            "com/shop/orders/OrdersHandler.java",
            "com/shop/orders/OrdersTopology.java");
    assertThat(changed.documents()).isEqualTo(whole);
  }

  @Test
  void aChangedContractMustAgreeWithThoseThatHaveNotChanged() throws IOException {
    Files.writeString(
        orders,
        Files.readString(orders)
            .replace("queue = \"orders\"", "queue = \"prices\", deliveryLimit = 7"));

    Compilation changed = compileBeside(List.of("com.shop.bids.Bids", "com.shop.prices.Prices"));

    assertThat(changed.exitCode()).isNotZero();
    assertThat(changed.output())
        .contains("Orders.java:5: error: [" + Diagnostic.QUEUE_TWICE.code() + "]")
        .contains("1 error");
  }

  /** Compiles the orders again, where they and what was generated for them is not there yet. */
  private Compilation compileBeside(List<String> classNames) throws IOException {
    for (Path file : Compilation.files(folder.resolve("generated"))) {
      Files.delete(file);
    }
    for (Path file : Compilation.files(folder.resolve("classes/com/shop/orders"))) {
      Files.delete(file);
    }
    Files.delete(folder.resolve("classes/META-INF/warren/contracts.json"));
    List<String> arguments = new java.util.ArrayList<>(classNames);
    arguments.addAll(List.of("-cp", classPath()));
    return Compilation.of(Jdk.running(), folder, List.of(orders), arguments.toArray(String[]::new));
  }

  private String classPath() {
    return folder.resolve("classes") + java.io.File.pathSeparator + Compilation.classPath();
  }

  private Path write(String name, String type, String declaration) throws IOException {
    String annotations =
        declaration.startsWith("public class") ? "" : annotations(name) + " public ";
    Path file = folder.resolve(type + ".java");
    return Files.writeString(
        file,
        """
        package com.shop.%s;

        import io.warren.annotation.*;

        %s %s

        record Order(String id) {}
        record Price(int cents) {}
        """
            .formatted(name, annotations, declaration));
  }

  private static String annotations(String name) {
    return "@MessageContract(exchange = \"shop\", routingKey = \"%s\") @Consumes(queue = \"%s\")"
        .formatted(name, name);
  }

  private Compilation compile(Path... sources) {
    return compile(List.of(), sources);
  }

  private Compilation compile(List<String> options, Path... sources) {
    List<String> all = new java.util.ArrayList<>(options);
    all.addAll(List.of("-cp", classPath()));
    Compilation compilation =
        Compilation.of(Jdk.running(), folder, List.of(sources), all.toArray(String[]::new));
    assertThat(compilation.exitCode()).as(compilation.output()).isZero();
    return compilation;
  }

  private static List<String> contracts(Map<String, String> documents) {
    return ManifestJson.read(documents.get("contracts.json")).contracts().stream()
        .map(Contract::name)
        .toList();
  }
}
