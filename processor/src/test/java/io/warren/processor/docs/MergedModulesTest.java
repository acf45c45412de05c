package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ManifestJson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of a module that uses the contracts of others. */
final class MergedModulesTest {
  @TempDir Path folder;

  @Test
  void showTheContractsOfAllModulesAndWhereTheyAreFrom() throws IOException {
    Compilation orders =
        WrittenDocuments.compile(folder.resolve("orders"), source("Orders", "order", "orders", ""));
    Compilation bids =
        WrittenDocuments.compile(folder.resolve("bids"), source("Bids", "bid", "bids", ""));

    Compilation shop =
        WrittenDocuments.compile(
            folder.resolve("shop"),
            source("Shop", "shop", "shops", ""),
            orders.classes(),
            bids.classes());

    assertThat(shop.documents().get("topology.md"))
        .contains(
            "| [`Shop`](#contract-com.shop.Shop) | shop |",
            "| [`Orders`](#contract-com.order.Orders) | order |",
            "| [`Bids`](#contract-com.bid.Bids) | bid |");
    assertThat(shop.documents().get("definitions.json"))
        .contains("\"shops\"", "\"orders\"", "\"bids\"");
    assertThat(shop.documents().get("permissions.json"))
        .contains("\"application\" : \"shop\"", "\"application\" : \"order\"");
    assertThat(shop.documents().get("asyncapi.json")).contains("com.bid.Bids.take.receive");
    // Each module hands on its own alone.
    assertThat(ManifestJson.read(shop.documents().get("contracts.json")).contracts())
        .extracting(Contract::name)
        .containsExactly("com.shop.Shop");
  }

  @Test
  void aQueueThatAnotherModuleDeclaresDifferentlyIsAnErrorThatNamesBoth() throws IOException {
    Compilation orders =
        WrittenDocuments.compile(folder.resolve("orders"), source("Orders", "order", "orders", ""));

    Compilation shop =
        Compilation.of(
            Jdk.running(),
            folder.resolve("shop"),
            source("Shop", "shop", "orders", ", deliveryLimit = 5"),
            "--class-path",
            orders.classes() + File.pathSeparator + Compilation.classPath());

    assertThat(shop.exitCode()).isNotZero();
    assertThat(shop.output())
        .contains("[WARREN-501]", "\"orders\"", "20 in Orders", "5 in Shop")
        .contains("1 error");
  }

  @Test
  void aQueueThatAnotherModuleConsumesTooIsAWarning() throws IOException {
    Compilation orders =
        WrittenDocuments.compile(folder.resolve("orders"), source("Orders", "order", "orders", ""));

    Compilation shop =
        Compilation.of(
            Jdk.running(),
            folder.resolve("shop"),
            source("Shop", "shop", "orders", ""),
            "--class-path",
            orders.classes() + File.pathSeparator + Compilation.classPath());

    assertThat(shop.exitCode()).isZero();
    assertThat(shop.output())
        .contains(
            "[WARREN-505] RabbitMQ gives each message of a queue to any one of its consumers, but"
                + " \"orders\" is consumed by Orders of the module \"order\" and by Shop of this one;"
                + " give each module its own queue")
        .contains("Shop.java:6:", "1 warning");
  }

  /** What Maven leaves in its output folder when a contract is deleted. */
  @Test
  void aContractThatIsGoneIsNotShown() throws IOException {
    Compilation orders =
        WrittenDocuments.compile(folder.resolve("orders"), source("Orders", "order", "orders", ""));
    Files.delete(orders.classes().resolve("com/order/Orders.class"));

    Compilation shop =
        WrittenDocuments.compile(
            folder.resolve("shop"), source("Shop", "shop", "shops", ""), orders.classes());

    assertThat(shop.documents().get("topology.md")).contains("Shop").doesNotContain("Orders");
  }

  private List<Path> source(String name, String packageName, String queue, String attributes)
      throws IOException {
    Path file = folder.resolve(name + ".java");
    Files.writeString(
        file,
        """
        package com.%s;

        import io.warren.annotation.*;

        @MessageContract(exchange = "exchange", routingKey = "key")
        @Consumes(queue = "%s"%s)
        @Retry(times = 1, interval = "5s")
        public interface %s {
          void take(String text);
        }
        """
            .formatted(packageName, queue, attributes, name));
    return List.of(file);
  }
}
