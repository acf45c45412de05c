package io.warren.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.InvalidMessageException;
import io.warren.PayloadException;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageFormatTest {
  private static final byte[] BODY = "{\"number\":\"1\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void aMessageComesBackAsItWas() {
    OutgoingMessage message =
        new OutgoingMessage(
            "orders",
            "order.placed.größe",
            true,
            new MessageProperties(
                "application/json",
                true,
                255,
                "correlation",
                "replies",
                60_000L,
                "the-id",
                1_700_000_000L,
                "order.placed",
                headers()),
            BODY);

    OutgoingMessage read = MessageFormat.read(MessageFormat.write(message));

    assertThat(read).usingRecursiveComparison().isEqualTo(message);
    assertThat(List.copyOf(read.properties().headers().keySet()))
        .isEqualTo(List.copyOf(headers().keySet()));
  }

  @Test
  void aPriorityOfZeroIsNotNone() {
    OutgoingMessage message =
        new OutgoingMessage("", "", false, MessageProperties.NONE.withPriority(0), new byte[0]);

    assertThat(MessageFormat.read(MessageFormat.write(message)).properties().priority()).isZero();
  }

  @Test
  void whatIsNotThereStaysAway() {
    OutgoingMessage message =
        new OutgoingMessage("", "", false, MessageProperties.NONE, new byte[0]);

    assertThat(MessageFormat.read(MessageFormat.write(message)))
        .usingRecursiveComparison()
        .isEqualTo(message);
  }

  @Test
  void everyKindOfHeaderKeepsItsType() {
    Map<String, Object> read =
        MessageFormat.read(MessageFormat.write(message(headers()))).properties().headers();

    headers()
        .forEach(
            (name, value) ->
                assertThat(read.get(name)).as(name).hasSameClassAs(plain(value)).isEqualTo(value));
  }

  @Test
  void aDateIsAnInstant() {
    Instant time = Instant.ofEpochMilli(1_700_000_000_123L);

    assertThat(
            MessageFormat.read(MessageFormat.write(message(Map.of("date", Date.from(time)))))
                .properties()
                .headers())
        .containsEntry("date", time);
  }

  @Test
  void numbersKeepTheirEnds() {
    Map<String, Object> ends =
        Map.of(
            "bytes", List.of(Byte.MIN_VALUE, Byte.MAX_VALUE),
            "shorts", List.of(Short.MIN_VALUE, Short.MAX_VALUE),
            "ints", List.of(Integer.MIN_VALUE, Integer.MAX_VALUE),
            "longs", List.of(Long.MIN_VALUE, Long.MAX_VALUE),
            "floats", List.of(Float.MIN_VALUE, Float.NEGATIVE_INFINITY, Float.NaN),
            "doubles", List.of(Double.MAX_VALUE, Double.NEGATIVE_INFINITY, Double.NaN),
            "decimals", List.of(new BigDecimal("-21474836.48"), new BigDecimal("0.000")));

    assertThat(MessageFormat.read(MessageFormat.write(message(ends))).properties().headers())
        .isEqualTo(ends);
  }

  @Test
  void aLargeBodyAndLargeHeadersFit() {
    byte[] body = new byte[1 << 20];
    new Random(1).nextBytes(body);
    String text = "x".repeat(100_000);
    OutgoingMessage message =
        new OutgoingMessage(
            "orders", "key", true, message(Map.of("text", text)).properties(), body);

    OutgoingMessage read = MessageFormat.read(MessageFormat.write(message));

    assertThat(read.body()).isEqualTo(body);
    assertThat(read.properties().headers()).containsEntry("text", text);
  }

  /** What earlier versions have stored must be read for ever: this is one of them. */
  @Test
  void theFirstVersionIsStillRead() {
    byte[] stored =
        Base64.getDecoder()
            .decode(
                "AQAAAAZvcmRlcnMAAAAMb3JkZXIucGxhY2VkAwQBAAAAEGFwcGxpY2F0aW9uL2pzb24AAAEAAAAAAADqYAEA"
                    + "AAAGdGhlLWlkAQAAAABlU/EAAQAAAAxvcmRlci5wbGFjZWQAAAABAAAABnJlZ2lvbgEAAAACZXUAAAACe30=");

    OutgoingMessage read = MessageFormat.read(stored);

    assertThat(read)
        .usingRecursiveComparison()
        .isEqualTo(
            new OutgoingMessage(
                "orders",
                "order.placed",
                true,
                new MessageProperties(
                    "application/json",
                    true,
                    4,
                    null,
                    null,
                    60_000L,
                    "the-id",
                    1_700_000_000L,
                    "order.placed",
                    Map.of("region", "eu")),
                "{}".getBytes(StandardCharsets.UTF_8)));
    assertThat(MessageFormat.write(read)).isEqualTo(stored);
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] stored = MessageFormat.write(message(Map.of()));
    stored[0] = 2;

    assertThatThrownBy(() -> MessageFormat.read(stored))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("form 2");
  }

  @Test
  void whatIsCutOffIsRefusedWhereverItEnds() {
    byte[] stored = MessageFormat.write(message(headers()));

    for (int length = 0; length < stored.length; length++) {
      byte[] cut = Arrays.copyOf(stored, length);
      assertThatThrownBy(() -> MessageFormat.read(cut))
          .as("cut off after %d bytes", length)
          .isInstanceOf(PayloadException.class);
    }
  }

  @Test
  void whatIsTooLongIsRefused() {
    byte[] stored = MessageFormat.write(message(Map.of()));

    assertThatThrownBy(() -> MessageFormat.read(Arrays.copyOf(stored, stored.length + 1)))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("1 bytes too many");
  }

  @Test
  void damagedBytesAreAMessageOrRefused() {
    byte[] stored = MessageFormat.write(message(headers()));
    Random random = new Random(7);

    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = stored.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      try {
        MessageFormat.read(damaged);
      } catch (PayloadException e) {
        refused++;
      }
    }

    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void headersThatAreNestedWithoutEndAreRefusedBeforeTheyAreKept() {
    assertThatThrownBy(() -> MessageFormat.write(message(Map.of("deep", nested(100)))))
        .isInstanceOf(InvalidMessageException.class)
        .hasMessageContaining("32 deep");
    assertThat(
            MessageFormat.read(MessageFormat.write(message(Map.of("deep", nested(31)))))
                .properties()
                .headers())
        .containsEntry("deep", nested(31));
  }

  private static Object nested(int depth) {
    Object value = "end";
    for (int i = 0; i < depth; i++) {
      value = List.of(value);
    }
    return value;
  }

  private static Object plain(Object value) {
    if (value instanceof List) {
      return new ArrayList<>();
    }
    return value instanceof Map ? new LinkedHashMap<>() : value;
  }

  private static Map<String, Object> headers() {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("text", "größe");
    headers.put("empty", "");
    headers.put("true", true);
    headers.put("false", false);
    headers.put("byte", (byte) -7);
    headers.put("short", (short) 300);
    headers.put("int", 70_000);
    headers.put("long", 1L << 40);
    headers.put("float", 1.5f);
    headers.put("double", Math.PI);
    headers.put("decimal", new BigDecimal("12.50"));
    headers.put("instant", Instant.parse("2026-03-01T10:15:30.123456789Z"));
    headers.put("bytes", new byte[] {1, 2, 3});
    headers.put("list", List.of("a", 1, List.of(true, Map.of("deep", 2L))));
    headers.put("map", Map.of("inner", Map.of("list", List.of(1.5, "x"))));
    headers.put("none", List.of());
    return headers;
  }

  private static OutgoingMessage message(Map<String, Object> headers) {
    return new OutgoingMessage(
        "orders",
        "order.placed",
        true,
        new MessageProperties(
            "application/json",
            true,
            4,
            null,
            null,
            60_000L,
            "the-id",
            1_700_000_000L,
            "order.placed",
            headers),
        BODY);
  }
}
