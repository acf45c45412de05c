package io.warren.processor.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say of what nobody is shown. */
final class SensitiveDocumentsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String PAYMENTS =
      """
      package shop;

      import com.fasterxml.jackson.annotation.JsonProperty;
      import io.warren.annotation.*;
      import java.util.List;
      import java.util.Map;

      @MessageContract(exchange = "shop")
      @Produces
      interface Payments {
        @RoutingKey("payment.made")
        Receipt made(Payment payment);

        @RoutingKey("payment.seen")
        void seen(Receipt.Line line);
      }

      record Payment(
          String id, List<Card> cards, @Sensitive Owner owner, @Sensitive Map<String, Integer> pins) {}

      record Card(@Sensitive @JsonProperty("pan") String number, Owner owner, Card next) {}

      record Owner(String name) {}

      record Receipt(@Sensitive String code, List<Line> lines) {
        record Line(String text) {}
      }

      @MessageContract(exchange = "plain", routingKey = "plain")
      @Produces
      interface Plain {
        void sent(Receipt.Line line);
      }
      """;

  @TempDir static Path folder;

  private static Map<String, String> documents;

  @BeforeAll
  static void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("Payments.java"), PAYMENTS);
    Compilation compilation =
        Compilation.of(
            Jdk.running(), folder, List.of(source), "--class-path", Compilation.classPath());
    assertThat(compilation.exitCode()).as(compilation.output()).isZero();
    documents = compilation.documents();
  }

  @Test
  void thePageHasAColumnWhereSomethingIsSensitive() {
    assertThat(rows("topology.md", "| message |"))
        .satisfiesExactly(
            row -> assertThat(row).endsWith("| sensitive |"),
            row -> assertThat(row).doesNotContain("sensitive"));
    assertThat(rows("topology.md", "| `made` |"))
        .singleElement()
        .asString()
        .contains("`cards[].pan`", "`cards[].next=cards[]`", "`owner`", "`pins`", "`reply: code`")
        .doesNotContain("`id`", "lines");
    assertThat(rows("topology.md", "| `seen` |")).singleElement().asString().endsWith("|  |");
  }

  @Test
  void soHasThePageForBrowsers() {
    assertThat(documents.get("topology.html"))
        .containsOnlyOnce("<th scope=\"col\">Sensitive</th>")
        .contains("cards[].pan", "reply: code");
  }

  @Test
  void theManifestHasThePaths() throws IOException {
    JsonNode manifest = MAPPER.readTree(documents.get("contracts.json"));

    assertThat(manifest.findValues("sensitive").stream().map(JsonNode::toString))
        .contains("[\"cards[].pan\",\"cards[].next=cards[]\",\"owner\",\"pins\"]", "[\"code\"]");
  }

  @Test
  void asyncApiMarksTheProperties() throws IOException {
    JsonNode schemas = MAPPER.readTree(documents.get("asyncapi.json")).at("/components/schemas");

    assertThat(sensitive(schemas, "Payment")).containsExactly("owner", "pins");
    assertThat(sensitive(schemas, "Card")).containsExactly("pan");
    assertThat(sensitive(schemas, "Receipt")).containsExactly("code");
    assertThat(sensitive(schemas, "Owner")).isEmpty();
    assertThat(schemas.findValues("x-sensitive")).hasSize(4).allMatch(JsonNode::booleanValue);
  }

  @Test
  void aMarkBesideAReferenceIsNotLost() throws IOException {
    JsonNode owner =
        MAPPER
            .readTree(documents.get("asyncapi.json"))
            .at("/components/schemas/shop.Payment/properties/owner");

    assertThat(owner.has("$ref")).isFalse();
    assertThat(owner.at("/allOf/0/$ref").asText()).endsWith("Owner");
    assertThat(owner.at("/x-sensitive").booleanValue()).isTrue();
  }

  private static List<String> rows(String document, String begin) {
    return documents.get(document).lines().filter(line -> line.startsWith(begin)).toList();
  }

  private static List<String> sensitive(JsonNode schemas, String type) {
    return schemas.get("shop." + type).get("properties").properties().stream()
        .filter(property -> property.getValue().has("x-sensitive"))
        .map(Map.Entry::getKey)
        .toList();
  }
}
