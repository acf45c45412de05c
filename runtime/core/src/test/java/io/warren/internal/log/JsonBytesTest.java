package io.warren.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Too little for anything, so that it has to grow everywhere. */
  private final JsonBytes json = new JsonBytes(1);

  private JsonNode read() throws IOException {
    return MAPPER.readTree(json.array(), 0, json.size());
  }

  private String string(String text) throws IOException {
    json.clear();
    json.string(text);
    return read().textValue();
  }

  @Test
  void eachCharacterIsReadAsItWasWrittenWhereverItStands() throws IOException {
    for (int c = 0; c <= 0x2FFF; c++) {
      for (int before = 0; before < 9; before++) {
        String text = "x".repeat(before) + (char) c + "y".repeat(9);
        assertThat(string(text)).isEqualTo(text);
      }
    }
  }

  @Test
  void textsOfAllKindsOfCharactersAreReadAsTheyWereWritten() throws IOException {
    Random random = new Random(1);
    int[] kinds = {0x20, 0x80, 0x800, 0x10000, 0x110000};
    for (int i = 0; i < 20_000; i++) {
      int below = kinds[random.nextInt(kinds.length)];
      String text =
          random
              .ints(random.nextInt(40), 0, below)
              .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(string(text)).isEqualTo(text);
    }
  }

  @Test
  void halfACharacterIsAQuestionMark() throws IOException {
    assertThat(string("a\ud83d")).isEqualTo("a?");
    assertThat(string("\ude00\"b")).isEqualTo("?\"b");
    assertThat(string("\ud83d\ud83d\ude00")).isEqualTo("?\ud83d\ude00");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 9, 10, 99, 100, 1_790_000_000_123_456L, -1, -100})
  void numbersAreReadAsTheyWereWritten(long number) throws IOException {
    json.number(number);
    assertThat(read().longValue()).isEqualTo(number);
  }

  @Test
  void numbersOfAnyLengthAreReadAsTheyWereWritten() {
    Random random = new Random(2);
    for (int i = 0; i < 100_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      json.clear();
      json.number(number);
      assertThat(new String(json.array(), 0, json.size(), StandardCharsets.US_ASCII))
          .isEqualTo(Long.toString(number));
    }
    json.clear();
    json.number(Long.MIN_VALUE);
    json.beginObject();
    assertThat(new String(json.array(), 0, json.size(), StandardCharsets.US_ASCII))
        .isEqualTo(Long.MIN_VALUE + ",{");
  }

  @Test
  void whatIsNoNumberOfJsonIsAString() throws IOException {
    json.beginArray();
    json.number(1.5e300);
    json.number(Double.NaN);
    json.number(Double.NEGATIVE_INFINITY);
    json.endArray();
    assertThat(read()).isEqualTo(MAPPER.readTree("[1.5E300,\"NaN\",\"-Infinity\"]"));
  }

  @Test
  void commasAreWhereSomethingFollows() throws IOException {
    json.beginObject();
    json.field(Field.of("a"));
    json.beginArray();
    json.flag(true);
    json.nothing();
    json.beginObject();
    json.endObject();
    json.beginArray();
    json.endArray();
    json.base64(new byte[] {1, 2, 3, 4}, 3);
    json.endArray();
    json.field("b\"");
    json.flag(false);
    int from = json.size();
    json.field(Field.of("c"));
    json.number(1);
    byte[] fields = Arrays.copyOfRange(json.array(), from, json.size());
    json.field("d");
    json.raw("\"word\"".getBytes(StandardCharsets.US_ASCII));
    json.endObject();
    assertThat(read())
        .isEqualTo(
            MAPPER.readTree(
                "{\"a\":[true,null,{},[],\"AQID\"],\"b\\\"\":false,\"c\":1,\"d\":\"word\"}"));

    json.clear();
    json.beginObject();
    json.field("x");
    json.string("");
    json.again(fields);
    json.endObject();
    assertThat(read()).isEqualTo(MAPPER.readTree("{\"x\":\"\",\"c\":1}"));
  }
}
