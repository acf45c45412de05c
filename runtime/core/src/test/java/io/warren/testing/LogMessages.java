package io.warren.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads messages of the log as its readers do: each is what the schema says. */
public final class LogMessages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Validator VALIDATOR =
      new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
  private static final URI SCHEMA = VALIDATOR.registerSchema(schema());

  private LogMessages() {}

  private static String schema() {
    try {
      // Readers take more than it says; what is written here is no more.
      return Files.readString(Path.of("../../docs/message-log.schema.json"))
          .replace("\"additionalProperties\": true", "\"additionalProperties\": false");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A message of the log. */
  public static JsonNode read(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    Validator.Result result = VALIDATOR.validate(SCHEMA, text);
    if (!result.isValid()) {
      throw new AssertionError(
          "not what the schema says: "
              + result.getErrors().stream()
                  .map(error -> error.getInstanceLocation() + " " + error.getError())
                  .toList()
              + " in "
              + text.substring(0, Math.min(text.length(), 2_000)));
    }
    return tree(text);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}
