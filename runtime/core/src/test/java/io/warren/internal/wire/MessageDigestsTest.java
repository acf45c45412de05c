package io.warren.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.transport.MessageProperties;
import io.warren.internal.wire.MessageDigests.Digest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageDigestsTest {
  private static final MessageProperties PROPERTIES =
      MessageProperties.NONE.withMessageId("the-id").withType("order.placed");

  @Test
  void aMessageWithoutAnIdHasNone() {
    assertThat(of(MessageProperties.NONE, "body")).isNull();
    assertThat(of(PROPERTIES.withMessageId(""), "body")).isNull();
  }

  @Test
  void theSameMessageHasTheSameWhateverTheBrokerSaysOfItsEarlierLives() {
    Map<String, Object> first = new LinkedHashMap<>(headers());
    Map<String, Object> again = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(headers().keySet());
    Collections.reverse(names);
    names.forEach(name -> again.put(name, headers().get(name)));
    again.put("x-delivery-count", 3L);
    again.put("x-death", List.of(Map.of("count", 1L)));

    assertThat(of(PROPERTIES.withHeaders(again), "body"))
        .isNotNull()
        .isEqualTo(of(PROPERTIES.withHeaders(first), "body"));
  }

  @Test
  void whateverDiffersTellsMessagesApart() {
    List<@Nullable Digest> digests = new ArrayList<>();
    digests.add(of(PROPERTIES, "body"));
    digests.add(of(PROPERTIES, "bodY"));
    digests.add(of(PROPERTIES, ""));
    digests.add(of(PROPERTIES, "\0"));
    digests.add(of(PROPERTIES, "body and more than eight bytes"));
    digests.add(of(PROPERTIES, "body and more than eight Bytes"));
    digests.add(MessageDigests.of("exchange", "other", PROPERTIES, new byte[0]));
    digests.add(MessageDigests.of("other", "key", PROPERTIES, new byte[0]));
    digests.add(MessageDigests.of("exchangek", "ey", PROPERTIES, new byte[0]));
    digests.add(of(PROPERTIES.withMessageId("another"), "body"));
    digests.add(of(PROPERTIES.withType(null), "body"));
    digests.add(of(PROPERTIES.withType(null).withCorrelationId("order.placed"), "body"));
    digests.add(of(PROPERTIES.withReplyTo("queue"), "body"));
    digests.add(of(PROPERTIES.withTimestampSeconds(0L), "body"));
    digests.add(of(PROPERTIES.withTimestampSeconds(1L), "body"));
    digests.add(of(PROPERTIES.withContentType("text/plain"), "body"));
    digests.add(of(PROPERTIES.withContentEncoding("gzip"), "body"));
    digests.add(of(PROPERTIES.withAppId("app"), "body"));
    digests.add(of(PROPERTIES.withUserId("user"), "body"));
    for (Object value : values()) {
      digests.add(header("a", value));
      digests.add(header("a", List.of(value)));
      digests.add(header("a", List.of(value, value)));
      digests.add(header("a", List.of(List.of(value), value)));
      digests.add(header("a", Map.of("a", value)));
      digests.add(header("b", value));
    }
    digests.add(of(PROPERTIES.withHeaders(Collections.singletonMap("a", null)), "body"));
    digests.add(header("a", Arrays.asList(1, null)));
    digests.add(header("a", Arrays.asList(null, 1)));
    digests.add(of(PROPERTIES.withHeaders(Map.of("a", 1, "b", 2)), "body"));
    digests.add(of(PROPERTIES.withHeaders(Map.of("a", 2, "b", 1)), "body"));

    Set<@Nullable Digest> different = new HashSet<>(digests);
    assertThat(different).doesNotContainNull().hasSameSizeAs(digests);
  }

  private static List<Object> values() {
    return List.of(
        "1",
        "",
        "text",
        1,
        1L,
        (short) 1,
        (byte) 1,
        1.0,
        1.0f,
        new BigDecimal("1"),
        new BigDecimal("1.0"),
        true,
        false,
        Instant.EPOCH,
        bytes("1"),
        bytes("text"),
        bytes(""));
  }

  private static Map<String, Object> headers() {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("tenant", "lab-2");
    headers.put("bytes", bytes("a signature"));
    headers.put("list", List.of(1, "2", bytes("3"), List.of(bytes("4"))));
    headers.put("map", Map.of("bytes", bytes("5"), "number", 6L));
    headers.put("nothing", null);
    headers.put("time", Instant.EPOCH);
    return headers;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable Digest header(String name, Object value) {
    return of(PROPERTIES.withHeaders(Map.of(name, value)), "body");
  }

  private static @Nullable Digest of(MessageProperties properties, String body) {
    return MessageDigests.of("exchange", "key", properties, bytes(body));
  }
}
