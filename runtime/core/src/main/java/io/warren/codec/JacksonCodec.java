package io.warren.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.warren.PayloadException;
import java.io.IOException;
import java.util.Objects;

/** JSON through Jackson. */
public final class JacksonCodec implements Codec {
  private final ObjectMapper mapper;

  /** Reads and writes as the mapper does; the mapper is not configured afterwards. */
  public JacksonCodec(ObjectMapper mapper) {
    this.mapper = Objects.requireNonNull(mapper, "mapper");
  }

  /** Reads {@code java.time}, writes it as ISO-8601 text, and ignores unknown properties. */
  public static JacksonCodec withDefaults() {
    return new JacksonCodec(
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build());
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
        try {
          return writer.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
          throw new PayloadException(
              type + " cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
      }
    };
  }

  @Override
  public <T> Decoder<T> decoder(PayloadType<T> type) {
    ObjectReader reader = mapper.readerFor(javaType(type));
    return bytes -> {
      try {
        T payload = reader.readValue(bytes);
        if (payload == null) {
          throw new PayloadException("the body is the JSON null, where a " + type + " belongs");
        }
        return payload;
      } catch (JsonProcessingException e) {
        throw new PayloadException(
            "the body is not a " + type + " in JSON: " + e.getOriginalMessage(), e);
      } catch (IOException e) {
        throw new PayloadException("the body cannot be read as a " + type, e);
      }
    };
  }

  private JavaType javaType(PayloadType<?> type) {
    return mapper.getTypeFactory().constructType(type.type());
  }
}
