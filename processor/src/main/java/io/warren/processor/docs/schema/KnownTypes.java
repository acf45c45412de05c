package io.warren.processor.docs.schema;

import static io.warren.processor.docs.manifest.Schema.Type.BOOLEAN;
import static io.warren.processor.docs.manifest.Schema.Type.INTEGER;
import static io.warren.processor.docs.manifest.Schema.Type.NUMBER;
import static io.warren.processor.docs.manifest.Schema.Type.STRING;

import io.warren.processor.docs.manifest.Schema;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The form of Java's own values. */
final class KnownTypes {
  private static final Map<String, Schema> BY_NAME = new HashMap<>();

  static {
    put(Schema.ANY, "java.lang.Object", "java.lang.Void");
    put(Schema.of(STRING), "java.lang.String", "java.lang.CharSequence", "java.lang.Character");
    put(Schema.of(BOOLEAN), "java.lang.Boolean", "java.util.concurrent.atomic.AtomicBoolean");
    put(Schema.of(INTEGER, "int8"), "java.lang.Byte");
    put(Schema.of(INTEGER, "int16"), "java.lang.Short");
    put(
        Schema.of(INTEGER, "int32"),
        "java.lang.Integer",
        "java.util.concurrent.atomic.AtomicInteger");
    put(Schema.of(INTEGER, "int64"), "java.lang.Long", "java.util.concurrent.atomic.AtomicLong");
    put(Schema.of(NUMBER, "float"), "java.lang.Float");
    put(Schema.of(NUMBER, "double"), "java.lang.Double");
    put(Schema.of(NUMBER), "java.lang.Number", "java.math.BigDecimal");
    put(Schema.of(INTEGER), "java.math.BigInteger");
    put(Schema.of(STRING, "uuid"), "java.util.UUID");
    put(Schema.of(STRING, "uri"), "java.net.URI", "java.net.URL", "java.nio.file.Path");
    put(
        Schema.of(STRING, "date-time"),
        "java.time.Instant",
        "java.time.OffsetDateTime",
        "java.util.Date");
    put(Schema.of(STRING, "date"), "java.time.LocalDate");
    // "duration" in JSON Schema has no fractions of a second.
    put(Schema.of(STRING, "iso8601-duration"), "java.time.Duration", "java.time.Period");
    // JSON Schema has no word for a time without an offset, or with a zone.
    put(
        Schema.of(STRING),
        "java.time.ZonedDateTime",
        "java.util.Calendar",
        "java.util.GregorianCalendar",
        "java.time.LocalDateTime",
        "java.time.LocalTime",
        "java.time.OffsetTime",
        "java.time.Year",
        "java.time.YearMonth",
        "java.time.MonthDay",
        "java.time.ZoneId",
        "java.time.ZoneOffset",
        "java.util.Locale",
        "java.util.Currency",
        "java.util.TimeZone",
        "java.io.File");
    put(Schema.bytes(), "java.nio.ByteBuffer");
    put(Schema.of(INTEGER, "int32").orNull(), "java.util.OptionalInt");
    put(Schema.of(INTEGER, "int64").orNull(), "java.util.OptionalLong");
    put(Schema.of(NUMBER, "double").orNull(), "java.util.OptionalDouble");
  }

  private KnownTypes() {}

  /** The schema of a class, or null where it is not one of these. */
  static @Nullable Schema schema(String qualifiedName) {
    return BY_NAME.get(qualifiedName);
  }

  /** The schema of a primitive. */
  static Schema primitive(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> Schema.of(BOOLEAN);
      case BYTE -> Schema.of(INTEGER, "int8");
      case SHORT -> Schema.of(INTEGER, "int16");
      case INT -> Schema.of(INTEGER, "int32");
      case LONG -> Schema.of(INTEGER, "int64");
      case FLOAT -> Schema.of(NUMBER, "float");
      case DOUBLE -> Schema.of(NUMBER, "double");
      case CHAR -> Schema.of(STRING);
      default -> throw new IllegalArgumentException(kind + " is no primitive");
    };
  }

  private static void put(Schema schema, String... names) {
    for (String name : names) {
      BY_NAME.put(name, schema);
    }
  }
}
