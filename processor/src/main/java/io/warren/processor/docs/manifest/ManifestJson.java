package io.warren.processor.docs.manifest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.warren.topology.Binding;
import io.warren.topology.ConsumedQueue;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a manifest as JSON, the same bytes for the same manifest, and reads it. */
public final class ManifestJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addMixIn(Topology.class, Declared.class)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          // Written by a newer version that only has more to say.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
          .build();

  private static final ObjectWriter ASCII = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
  private static final ObjectWriter PRETTY = MAPPER.writer(printer());

  private ManifestJson() {}

  /** For people and for files that are committed. */
  public static String write(Manifest manifest) {
    return pretty(manifest) + "\n";
  }

  /** On one line, in ASCII: for string constants, whatever encoding a compiler is told to use. */
  public static String writeCompact(Manifest manifest) {
    try {
      return ASCII.writeValueAsString(manifest);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any tree of maps and lists, in the form in which all documents are written. */
  public static String pretty(Object value) {
    try {
      return PRETTY.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} or {@link #writeCompact} has written.
   *
   * @throws IllegalArgumentException when it is no manifest, or one of another format
   */
  public static Manifest read(String json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      int format = tree.path("format").asInt();
      if (format != Manifest.FORMAT) {
        throw new IllegalArgumentException(
            "a manifest has the format "
                + Manifest.FORMAT
                + ", but this one has "
                + format
                + "; use the same version of Warren for both");
      }
      return MAPPER.treeToValue(tree, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "this is not a manifest as Warren writes it: " + e.getOriginalMessage(), e);
    }
  }

  /** What a topology declares; which of its queues are consumed, a contract's consumer says. */
  @SuppressWarnings("unused") // Jackson reads it.
  private abstract static class Declared {
    @JsonCreator
    Declared(
        @JsonProperty("exchanges") List<Exchange> exchanges,
        @JsonProperty("queues") List<Queue> queues,
        @JsonProperty("bindings") List<Binding> bindings) {}

    @JsonIgnore
    abstract List<ConsumedQueue> consumed();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
