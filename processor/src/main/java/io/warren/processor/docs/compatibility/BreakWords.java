package io.warren.processor.docs.compatibility;

import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.JavaTypes;
import io.warren.processor.docs.manifest.Payload;
import io.warren.processor.docs.manifest.Schema;
import java.util.Map;

/** Names and forms, as people read them. */
final class BreakWords {
  private BreakWords() {}

  /** The contract and the method: {@code Orders.placed}. */
  static String message(ContractMessage message) {
    return JavaTypes.simple(message.contract()) + "." + message.method();
  }

  /** How a payload is written as a whole. */
  static String form(Payload payload) {
    return payload.codec() == null
        ? String.valueOf(payload.contentType())
        : "written by " + JavaTypes.simple(payload.codec());
  }

  static String form(Schema schema, Map<String, Schema> schemas) {
    String form = notNull(schema, schemas);
    return schema.nullable() ? form + " or null" : form;
  }

  private static String notNull(Schema schema, Map<String, Schema> schemas) {
    String ref = schema.ref();
    Schema items = schema.items();
    Schema entries = schema.entries();
    Schema.Type type = schema.type();
    if (ref != null) {
      Schema target = schemas.getOrDefault(ref, Schema.ANY);
      return JavaTypes.simple(ref)
          + " ("
          + (target.ref() == null ? notNull(target, schemas) : "type")
          + ")";
    }
    if (items != null) {
      return "array of " + form(items, schemas);
    }
    if (entries != null) {
      return "map of " + form(entries, schemas);
    }
    if (type == null) {
      return "any value";
    }
    if (!schema.subtypes().isEmpty()) {
      String names = String.join(", ", schema.subtypes().keySet());
      return "one of "
          + names
          + (schema.discriminator() == null ? "" : ", as " + schema.discriminator() + " says");
    }
    if (!schema.values().isEmpty()) {
      return "enum";
    }
    String narrower = schema.encoding() == null ? schema.format() : schema.encoding();
    return narrower == null ? type.word() : type.word() + " (" + narrower + ")";
  }
}
