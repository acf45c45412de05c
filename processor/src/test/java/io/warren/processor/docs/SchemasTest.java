package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadType;
import io.warren.processor.compiler.Compilation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of payloads are those of what Warren's default codec writes. */
final class SchemasTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path folder;

  private static URLClassLoader loader;
  private static JsonNode document;

  @BeforeAll
  static void compile() throws Exception {
    Path source = WrittenDocuments.DOCUMENTS.resolve("schemas/Payloads.java");
    Compilation compilation = WrittenDocuments.compile(folder, List.of(source));
    document = MAPPER.readTree(compilation.documents().get("asyncapi.json"));
    loader =
        new URLClassLoader(
            new URL[] {compilation.classes().toUri().toURL()}, SchemasTest.class.getClassLoader());
  }

  @AfterAll
  static void close() throws Exception {
    loader.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"values", "times", "containers", "bean", "shape", "renamed", "list"})
  void whatIsWrittenIsValid(String method) throws Exception {
    assertThat(schema(method).validate(written(method))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"values", "times", "containers", "renamed"})
  void theSchemaNamesThePropertiesThatAreWritten(String method) throws Exception {
    assertThat(names(properties(method))).isEqualTo(names(written(method)));
  }

  @Test
  void theSchemaNamesWhatABeanMayAlsoLeaveOut() throws Exception {
    TreeSet<String> expected = names(written("bean"));
    expected.add("absent");

    assertThat(names(properties("bean"))).isEqualTo(expected);
    assertThat(required("bean")).isEqualTo(names(written("bean")));
  }

  @Test
  void whatMayBeNullIsNotRequired() {
    TreeSet<String> expected = names(properties("values"));
    expected.removeAll(List.of("missing", "otherKind"));

    assertThat(required("values")).isEqualTo(expected);
  }

  @Test
  void whatIsMissingIsInvalid() throws Exception {
    ObjectNode written = (ObjectNode) written("values");
    written.remove("text");
    written.put("middle", "text");

    assertThat(schema("values").validate(written)).hasSize(2);
  }

  @Test
  void subtypesAreToldApartByTheirProperty() throws Exception {
    ObjectNode written = (ObjectNode) written("shape");

    assertThat(definition("shape").get("discriminator").asText()).isEqualTo("kind");
    assertThat(definition("shape").get("oneOf")).hasSize(1);
    assertThat(schema("shape").validate(written.deepCopy().put("kind", "square"))).isNotEmpty();
    written.remove("kind");
    assertThat(schema("shape").validate(written)).isNotEmpty();
  }

  private static JsonNode properties(String method) {
    return definition(method).get("properties");
  }

  private static TreeSet<String> required(String method) {
    TreeSet<String> required = new TreeSet<>();
    definition(method).get("required").forEach(name -> required.add(name.asText()));
    return required;
  }

  private static JsonNode definition(String method) {
    return document.at(payload(method).get("$ref").asText().substring(1));
  }

  private static JsonNode payload(String method) {
    return document
        .get("components")
        .get("messages")
        .get("com.acme.payloads.Payloads." + method)
        .get("payload");
  }

  private static JsonSchema schema(String method) {
    ObjectNode schema = payload(method).deepCopy();
    // A reference hides what stands beside it.
    ObjectNode root = MAPPER.createObjectNode();
    root.putArray("allOf").add(schema);
    root.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(root, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static JsonNode written(String method) throws Exception {
    Class<?> payloads = loader.loadClass("com.acme.payloads.Payloads");
    Map<?, ?> examples = (Map<?, ?>) payloads.getMethod("examples").invoke(null);
    return MAPPER.readTree(encode(examples.get(method)));
  }

  @SuppressWarnings("unchecked") // The class of the payload itself.
  private static byte[] encode(Object payload) {
    PayloadType<Object> type = PayloadType.of((Class<Object>) payload.getClass());
    return JacksonCodec.withDefaults().encoder(type).encode(payload);
  }

  private static TreeSet<String> names(JsonNode object) {
    TreeSet<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
