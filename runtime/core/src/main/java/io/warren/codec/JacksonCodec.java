package io.warren.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.warren.PayloadException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Objects;

/** JSON through Jackson. */
public final class JacksonCodec implements Codec {
  private static final String HALF_A_CHARACTER =
      "a text has half a character (an unpaired surrogate), which no encoding can carry";

  private final ObjectMapper mapper;

  /** Reads and writes as the mapper does; the mapper is not configured afterwards. */
  public JacksonCodec(ObjectMapper mapper) {
    this.mapper = Objects.requireNonNull(mapper, "mapper");
  }

  /**
   * Changes no value and invents none: what would not arrive as it was sent is not written, and
   * what a type cannot hold is not read. Ignores unknown properties. Knows {@code java.time},
   * written as ISO-8601 text with offset and zone, {@code Optional} and its primitives, which are
   * absent where they are null or missing, the permitted types of a sealed one, and Kotlin where
   * its module ({@code jackson-module-kotlin}) is on the class path.
   */
  public static JacksonCodec withDefaults() {
    return new JacksonCodec(DefaultMapper.make());
  }

  @Override
  public <T> Encoder<T> encoder(PayloadType<T> type) {
    ObjectWriter writer = mapper.writerFor(javaType(type));
    return new Encoder<>() {
      @Override
      public String contentType() {
        return "application/json";
      }

      @Override
      public byte[] encode(T payload) {
        byte[] json;
        try {
          json = writer.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
          throw new PayloadException(type + " cannot be written as JSON: " + reason(e), e);
        }
        if (isText() && HalfCharacters.in(json) != HalfCharacters.NONE) {
          throw new PayloadException(
              type
                  + " cannot be written as JSON: "
                  + at(JsonPaths.ofHalfCharacter(json, mapper.getFactory()))
                  + HALF_A_CHARACTER
                  + ": cut texts between characters, or send bytes");
        }
        return json;
      }
    };
  }

  @Override
  public <T> Decoder<T> decoder(PayloadType<T> type) {
    ObjectReader reader = mapper.readerFor(javaType(type));
    return new Decoder<>() {
      @Override
      public T decode(byte[] bytes) {
        return read(type, reader, bytes);
      }

      @Override
      public T decode(byte[] bytes, Content content) {
        Charset charset = isText() ? content.charset() : UTF_8;
        return read(
            type, reader, charset.equals(UTF_8) ? bytes : content.text(bytes).getBytes(UTF_8));
      }
    };
  }

  private <T> T read(PayloadType<T> type, ObjectReader reader, byte[] bytes) {
    if (isText() && isUtf8(bytes) && HalfCharacters.in(bytes) != HalfCharacters.NONE) {
      throw new PayloadException(
          "the body is not a "
              + type
              + " in JSON: "
              + at(JsonPaths.ofHalfCharacter(bytes, mapper.getFactory()))
              + HALF_A_CHARACTER);
    }
    try {
      T payload = reader.readValue(bytes);
      if (payload == null) {
        throw new PayloadException("the body is the JSON null, where a " + type + " belongs");
      }
      return payload;
    } catch (JsonProcessingException e) {
      throw new PayloadException("the body is not a " + type + " in JSON: " + reason(e), e);
    } catch (IOException e) {
      throw new PayloadException("the body cannot be read as a " + type, e);
    }
  }

  /** With the property's path before it. */
  private static String reason(JsonProcessingException e) {
    return at(JsonPaths.of(e)) + e.getOriginalMessage();
  }

  private static String at(String path) {
    return path.isEmpty() ? "" : "at " + path + ": ";
  }

  /** Jackson has binary formats too, whose bytes mean something else. */
  private boolean isText() {
    return mapper.getFactory().getFormatName().equals(JsonFactory.FORMAT_NAME_JSON);
  }

  /** Jackson finds out by itself when it is UTF-16 or UTF-32: by its zeros, or by its mark. */
  private static boolean isUtf8(byte[] json) {
    return json.length < 2
        || !(json[0] == 0 || json[1] == 0 || json[0] == (byte) 0xFE || json[0] == (byte) 0xFF);
  }

  private JavaType javaType(PayloadType<?> type) {
    return mapper.getTypeFactory().constructType(type.type());
  }
}
