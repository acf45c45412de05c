package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is AsyncAPI 3.0, as its official schema has it. */
final class AsyncApiTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static JsonSchema official;

  @TempDir Path folder;

  @BeforeAll
  static void readTheOfficialSchema() throws IOException {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi/schema-3.0.0.json")) {
      official = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
  }

  @Test
  void isValid() throws IOException {
    assertThat(official.validate(document(WrittenDocuments.qcSearch(), "qc"))).isEmpty();
    assertThat(official.validate(document(WrittenDocuments.awkward(), "awkward"))).isEmpty();
  }

  @Test
  void theSchemaFindsWhatIsWrong() throws IOException {
    ObjectNode document = (ObjectNode) document(WrittenDocuments.qcSearch(), "qc");
    document.withObject("/operations").putObject("wrong").put("action", "publish");

    assertThat(official.validate(document)).isNotEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = document(WrittenDocuments.awkward(), "awkward");
    List<String> references = new ArrayList<>();
    document.findValuesAsText("$ref").forEach(references::add);

    assertThat(references)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse());
  }

  private JsonNode document(List<Path> sources, String name) throws IOException {
    String text =
        WrittenDocuments.compile(folder.resolve(name), sources).documents().get("asyncapi.json");
    return MAPPER.readTree(text);
  }
}
