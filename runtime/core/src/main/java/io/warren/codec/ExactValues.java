package io.warren.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The values of the JDK that Jackson would write or read otherwise than they are. */
final class ExactValues extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** As {@link Year#parse} reads it. */
  private static final DateTimeFormatter YEAR =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
          .toFormatter();

  ExactValues() {
    super("warren-exact-values");
    text(Year.class, YEAR::format);
    text(Pattern.class, ExactValues::pattern);
    // Neither belongs to this machine's directory more than to the reader's.
    text(File.class, ExactValues::path);
    text(Path.class, path -> path.isAbsolute() ? path.toUri().toString() : path.toString());
    addSerializer(Calendar.class, new ZonedCalendars.Writer());
    tree(JsonNode.class);
    tree(ObjectNode.class);
    tree(ArrayNode.class);
    setSerializerModifier(new ExactWriting());
    setDeserializerModifier(new ExactReading());
  }

  @SuppressWarnings("unchecked")
  private <T extends JsonNode> void tree(Class<T> type) {
    addDeserializer(
        type,
        (JsonDeserializer<T>)
            (JsonDeserializer<?>) new SignedZeros(JsonNodeDeserializer.getDeserializer(type)));
  }

  private <T> void text(Class<T> type, Function<T, String> text) {
    addSerializer(type, new Text<>(type, text));
  }

  private static String path(File file) {
    if (file.getPath().isEmpty()) {
      throw new IllegalArgumentException("an empty path is read as none");
    }
    return file.getPath();
  }

  private static String pattern(Pattern pattern) {
    if (pattern.flags() != 0) {
      throw new IllegalArgumentException(
          "a pattern's flags are not written: put them into the expression, as (?i)");
    }
    return pattern.pattern();
  }

  /** Writes a value as a text. */
  private static final class Text<T> extends StdScalarSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<T, String> text;

    Text(Class<T> type, Function<T, String> text) {
      super(type);
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      String written;
      try {
        written = text.apply(value);
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(generator, String.valueOf(e.getMessage()), e);
      }
      generator.writeString(written);
    }
  }
}
