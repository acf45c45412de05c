package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.warren.Declare;
import io.warren.TopologyException;
import io.warren.Warren;
import io.warren.annotation.ExchangeType;
import io.warren.annotation.QueueType;
import io.warren.internal.rabbit.RabbitTransport;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.processor.compiler.Compilation;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ManifestJson;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.PrivateRedis;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.DerivedNames;
import io.warren.topology.Topology;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say of the broker, said to a real one. */
final class BrokerAgreesTest {
  private static PrivateRabbit rabbit;

  @TempDir Path folder;

  @BeforeAll
  static void startBroker() {
    rabbit = PrivateRabbit.create().start();
  }

  @AfterAll
  static void stopBroker() {
    rabbit.close();
  }

  @Test
  void whatIsImportedIsWhatTheRuntimeDeclares() throws Exception {
    Compilation compilation = WrittenDocuments.compile(folder, WrittenDocuments.awkward());
    rabbit.ctl("import_definitions", document(compilation, "definitions.json"));
    rabbit.ctl("import_definitions", document(compilation, "definitions-delays.json"));
    List<String> imported = everything();
    assertThat(imported).hasSizeGreaterThan(150);

    // What is missing would be refused to a runtime that may declare nothing; by one that may, an
    // argument that differs would be refused too, and what is missing would be new.
    declare(Declare.PASSIVE, topologies(compilation));
    declare(Declare.ACTIVE, topologies(compilation));

    assertThat(everything()).containsExactlyElementsOf(imported);
  }

  @Test
  void thePermissionsAreEnoughForEverythingThatTheApplicationDoes() throws Exception {
    Compilation compilation = WrittenDocuments.compile(folder, WrittenDocuments.permitted());
    JsonNode permissions =
        new ObjectMapper().readTree(compilation.documents().get("permissions.json")).get(0);
    rabbit.ctl("add_user", "least", "secret");
    rabbit.ctl(
        "set_permissions",
        "-p",
        "/",
        "least",
        permissions.get("configure").asText(),
        permissions.get("write").asText(),
        permissions.get("read").asText());

    assertThat(run(compilation))
        .isEqualTo("[sent, failed, failed, delayed, reply, dead: permitted, failed]");
    assertThat(rabbit.ctl("list_exchanges", "name")).contains(DerivedNames.SYSTEM_MARK);
  }

  /** Why changed arguments and types are breaks. */
  @Test
  void whatExistsKeepsItsArgumentsAndItsType() {
    Topology present = queues(QueueType.QUORUM, false, 0, 20, ExchangeType.TOPIC);
    declare(Declare.ACTIVE, List.of(present, present));

    for (Topology changed :
        List.of(
            queues(QueueType.QUORUM, false, 0, 5, ExchangeType.TOPIC),
            queues(QueueType.QUORUM, true, 0, 20, ExchangeType.TOPIC),
            queues(QueueType.CLASSIC, false, 0, 20, ExchangeType.TOPIC),
            queues(QueueType.CLASSIC, false, 5, 20, ExchangeType.TOPIC),
            queues(QueueType.QUORUM, false, 0, 20, ExchangeType.FANOUT))) {
      assertThatThrownBy(() -> declare(Declare.ACTIVE, List.of(changed)))
          .isInstanceOf(TopologyException.class);
    }
  }

  private static Topology queues(
      QueueType type,
      boolean singleActive,
      int maxPriority,
      int deliveryLimit,
      ExchangeType deadExchangeType) {
    return ConsumerQueues.of("fixed")
        .type(type)
        .singleActive(singleActive)
        .maxPriority(maxPriority)
        .deliveryLimit(deliveryLimit)
        .deadExchange("fixed.lost")
        .deadExchangeType(deadExchangeType)
        .build()
        .topology();
  }

  private static String run(Compilation compilation) throws Exception {
    URL[] classes = {compilation.classes().toUri().toURL()};
    String uri = rabbit.amqpUri().replace("guest:guest", "least:secret");
    try (URLClassLoader loader =
            new URLClassLoader(classes, BrokerAgreesTest.class.getClassLoader());
        PrivateRedis redis = PrivateRedis.create().start();
        Warren warren = Warren.builder().rabbit(uri).redis(redis.uri()).build()) {
      return loader
          .loadClass("com.acme.permitted.Trial")
          .getMethod("run", Warren.class)
          .invoke(null, warren)
          .toString();
    }
  }

  private static String document(Compilation compilation, String name) {
    Path file = compilation.classes().resolve("META-INF/warren").resolve(name);
    assertThat(file).exists();
    return file.toString();
  }

  /** All that the contracts declare, but for what belongs to one process or to others. */
  private static List<Topology> topologies(Compilation compilation) {
    Modules modules =
        new Modules(ManifestJson.read(compilation.documents().get("contracts.json")), List.of());
    return Stream.concat(
            modules.contracts().stream()
                .filter(contract -> !List.of("Prices", "Legacy").contains(contract.displayName()))
                .map(Contract::topology),
            Stream.of(modules.delays()))
        .toList();
  }

  private static void declare(Declare how, List<Topology> topologies) {
    RabbitOptions options =
        new RabbitOptions(List.of(rabbit.amqpUri()), null, Duration.ofSeconds(20), how, null);
    RabbitTransport transport = new RabbitTransport(options, Runnable::run);
    try {
      topologies.forEach(transport::declare);
    } finally {
      transport.close(Duration.ofSeconds(5));
    }
  }

  private static List<String> everything() {
    return Stream.of(
            rabbit.ctl("list_queues", "name", "durable", "auto_delete", "exclusive", "arguments"),
            rabbit.ctl("list_exchanges", "name", "type", "durable", "internal", "arguments"),
            rabbit.ctl(
                "list_bindings",
                "source_name",
                "destination_name",
                "destination_kind",
                "routing_key",
                "arguments"))
        .flatMap(String::lines)
        .sorted()
        .toList();
  }
}
