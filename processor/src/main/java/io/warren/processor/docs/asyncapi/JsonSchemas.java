package io.warren.processor.docs.asyncapi;

import io.warren.processor.docs.manifest.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas in the words of JSON Schema, draft 7, as AsyncAPI has them. */
final class JsonSchemas {
  private static final String REFERENCE = "#/components/schemas/";

  private JsonSchemas() {}

  static Map<String, Object> of(Schema schema) {
    Map<String, Object> json = plain(schema);
    if (!schema.sensitive()) {
      return json;
    }
    Map<String, Object> marked = new LinkedHashMap<>();
    if (json.containsKey("$ref")) {
      // A reference hides what stands beside it.
      marked.put("allOf", List.of(json));
    } else {
      marked.putAll(json);
    }
    marked.put("x-sensitive", true);
    return marked;
  }

  private static Map<String, Object> plain(Schema schema) {
    if (schema.ref() != null) {
      Map<String, Object> reference = Map.of("$ref", REFERENCE + key(schema.ref()));
      return schema.nullable()
          ? Map.of("anyOf", List.of(reference, Map.of("type", "null")))
          : reference;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    if (schema.type() != null) {
      String type = schema.type().word();
      json.put("type", schema.nullable() ? List.of(type, "null") : type);
    }
    if (schema.format() != null) {
      json.put("format", schema.format());
    }
    if (schema.encoding() != null) {
      json.put("contentEncoding", schema.encoding());
    }
    if (!schema.values().isEmpty()) {
      json.put("enum", schema.values());
    }
    if (!schema.properties().isEmpty()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      schema.properties().forEach((name, property) -> properties.put(name, of(property)));
      json.put("properties", properties);
    }
    if (!schema.required().isEmpty()) {
      json.put("required", schema.required());
    }
    if (!schema.subtypes().isEmpty()) {
      json.put("oneOf", schema.subtypes().values().stream().map(JsonSchemas::of).toList());
    }
    if (schema.discriminator() != null) {
      json.put("discriminator", schema.discriminator());
    }
    if (schema.items() != null) {
      json.put("items", of(schema.items()));
    }
    if (schema.entries() != null) {
      json.put("additionalProperties", of(schema.entries()));
    }
    return json;
  }

  /** A key of a component: anything else than letters, digits, dots, dashes becomes its number. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    name.chars()
        .forEach(
            c -> {
              boolean plain =
                  (c >= 'a' && c <= 'z')
                      || (c >= 'A' && c <= 'Z')
                      || (c >= '0' && c <= '9')
                      || c == '.'
                      || c == '-';
              if (plain) {
                key.append((char) c);
              } else {
                key.append('_').append(Integer.toHexString(c));
              }
            });
    return key.toString();
  }
}
