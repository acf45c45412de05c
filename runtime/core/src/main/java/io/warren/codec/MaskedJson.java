package io.warren.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.warren.PayloadException;
import io.warren.observe.Shown;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Copies JSON without what is sensitive in it, token by token. */
final class MaskedJson {
  private static final String MASK = "***";

  private static final Shown OF_ANOTHER_TYPE = notShown("its content type is not that of JSON");

  private static final Shown NO_JSON = notShown("it is not JSON");

  /** All of it is read, however little is shown. */
  private static final int MOST_BYTES = 1 << 20;

  private static final Shown TOO_LARGE = notShown("it is larger than 1 MiB");

  /** Strict, and with Jackson's own bounds for depth and lengths. */
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final JsonGenerator generator;

  /** The places of the objects and arrays that are open. */
  private final Deque<SensitiveStep> open = new ArrayDeque<>();

  /** Where the next value is. */
  private SensitiveStep place;

  private MaskedJson(JsonParser parser, JsonGenerator generator, SensitiveStep root) {
    this.parser = parser;
    this.generator = generator;
    place = root;
  }

  static Shown of(byte[] body, Content content, SensitiveStep root, int most) {
    if (!isJson(content.type())) {
      return OF_ANOTHER_TYPE;
    }
    if (body.length > MOST_BYTES) {
      return TOO_LARGE;
    }
    Beginning beginning = new Beginning(most);
    try (JsonParser parser = parser(body, content);
        JsonGenerator generator = FACTORY.createGenerator(beginning)) {
      new MaskedJson(parser, generator, root).copy();
    } catch (IOException | PayloadException e) {
      // What it says may be a part of the body.
      return NO_JSON;
    }
    return beginning.shown();
  }

  private static boolean isJson(@Nullable String type) {
    if (type == null || type.isBlank()) {
      return true;
    }
    String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return media.endsWith("/json") || media.endsWith("+json");
  }

  private static JsonParser parser(byte[] body, Content content) throws IOException {
    if (content.encoding() != null && !content.isCharset()) {
      throw new PayloadException("the body is packed");
    }
    Charset charset = content.charset();
    return charset.equals(UTF_8)
        ? FACTORY.createParser(body)
        : FACTORY.createParser(content.text(body));
  }

  private void copy() throws IOException {
    if (parser.nextToken() == null) {
      throw new JsonParseException(parser, "empty");
    }
    do {
      copyToken(parser.currentToken());
    } while (parser.nextToken() != null && !open.isEmpty());
    if (parser.currentToken() != null) {
      throw new JsonParseException(parser, "more than one value");
    }
  }

  private void copyToken(JsonToken token) throws IOException {
    switch (token) {
      case FIELD_NAME -> {
        generator.writeFieldName(parser.currentName());
        place = open.element().to(parser.currentName());
      }
      case START_OBJECT, START_ARRAY -> start(token);
      case END_OBJECT, END_ARRAY -> {
        open.remove();
        end(token);
      }
      default -> {
        if (place.hidesValues(token == JsonToken.VALUE_NULL)) {
          generator.writeString(MASK);
        } else {
          copyValue(token);
        }
      }
    }
  }

  private void start(JsonToken token) throws IOException {
    if (place == SensitiveStep.HIDDEN) {
      parser.skipChildren();
      generator.writeString(MASK);
      return;
    }
    open.push(place);
    if (token == JsonToken.START_OBJECT) {
      generator.writeStartObject();
    } else {
      generator.writeStartArray();
    }
  }

  private void end(JsonToken token) throws IOException {
    if (token == JsonToken.END_OBJECT) {
      generator.writeEndObject();
    } else {
      generator.writeEndArray();
    }
    if (!open.isEmpty()) {
      // In an array the next item follows, at the same place; in an object a name says where.
      place = open.element();
    }
  }

  /** Numbers as they are written. */
  private void copyValue(JsonToken token) throws IOException {
    switch (token) {
      case VALUE_STRING -> generator.writeString(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(parser.getText());
      default -> generator.copyCurrentEvent(parser);
    }
  }

  private static Shown notShown(String why) {
    return new Shown(
        "\"" + MASK + " (not shown: the payload has sensitive properties, and " + why + ")\"",
        false);
  }

  /** Keeps as many characters as are shown. */
  private static final class Beginning extends Writer {
    private final StringBuilder kept = new StringBuilder();
    private final int most;
    private boolean cut;

    Beginning(int most) {
      this.most = most;
    }

    @Override
    public void write(char[] text, int begin, int length) {
      int room = Math.min(length, most - kept.length());
      kept.append(text, begin, room);
      cut |= room < length;
    }

    Shown shown() {
      // Half a character is shown to nobody.
      if (cut && !kept.isEmpty() && Character.isHighSurrogate(kept.charAt(kept.length() - 1))) {
        kept.setLength(kept.length() - 1);
      }
      return new Shown(kept.toString(), cut);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
