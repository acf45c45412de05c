package io.warren.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedZerosTest {
  record Untyped(Object any, Number number) {}

  private final Codec codec = JacksonCodec.withDefaults();

  @Test
  void aNegativeZeroKeepsItsSignWhereNoTypeIsDeclared() {
    assertArrives(PayloadType.of(Object.class), -0.0);
    assertArrives(PayloadType.of(Untyped.class), new Untyped(-0.0, -0.0));
    assertArrives(new PayloadType<List<Object>>() {}, List.of(-0.0, List.of(-0.0)));
    assertArrives(
        new PayloadType<Map<String, Object>>() {}, Map.of("a", -0.0, "b", Map.of("c", -0.0)));
  }

  @Test
  void aNegativeZeroKeepsItsSignInATree() {
    assertArrives(PayloadType.of(JsonNode.class), JsonNodeFactory.instance.numberNode(-0.0));
    assertThat(written(PayloadType.of(JsonNode.class), "{\"a\":[-0.0,0.0,-1.50]}"))
        .isEqualTo("{\"a\":[-0.0,0.0,-1.50]}");
  }

  @Test
  void otherNumbersAndNothingStayWhatTheyWere() {
    Map<String, Object> values = new HashMap<>();
    values.put("zero", new BigDecimal("0.0"));
    values.put("negative", new BigDecimal("-0.10"));
    values.put("whole", 0);
    values.put("nothing", null);
    values.put("list", Arrays.asList(null, "-0.0"));
    assertArrives(new PayloadType<Map<String, Object>>() {}, values);
    assertThat(written(PayloadType.of(JsonNode.class), "null")).isEqualTo("null");
    assertThat(written(new PayloadType<List<JsonNode>>() {}, "[null,{}]")).isEqualTo("[null,{}]");
  }

  private <T> void assertArrives(PayloadType<T> type, T value) {
    byte[] bytes = codec.encoder(type).encode(value);
    assertThat(codec.decoder(type).decode(bytes)).isEqualTo(value);
  }

  private <T> String written(PayloadType<T> type, String json) {
    T read = codec.decoder(type).decode(json.getBytes(UTF_8));
    return new String(codec.encoder(type).encode(read), UTF_8);
  }
}
