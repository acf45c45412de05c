package io.warren.internal.rabbit.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.impl.LongStringHelper;
import io.warren.InvalidMessageException;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.limits.HeaderLimits;
import io.warren.internal.rabbit.Fixture;
import io.warren.internal.transport.MessageProperties;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmqpPropertiesTest {
  @Test
  void whatGoesThereComesBack() {
    Map<String, Object> headers =
        Map.of(
            "string",
            "s",
            "long",
            1L,
            "instant",
            Instant.ofEpochSecond(7),
            "list",
            List.of("a", Map.of("deep", Instant.ofEpochSecond(8))));
    MessageProperties properties =
        new MessageProperties(
            "json", true, 5, "c", "r", 60_000L, "id", 9L, "type", headers, "gzip", "user", "app");

    assertThat(AmqpProperties.fromClient(AmqpProperties.toClient(properties, "r")))
        .isEqualTo(properties);
  }

  @Test
  void theClientsStringsBecomeStringsHoweverDeepTheyAre() {
    BasicProperties from =
        new BasicProperties.Builder()
            .headers(
                Map.of(
                    "a",
                    LongStringHelper.asLongString("x"),
                    "b",
                    List.of(Map.of("c", LongStringHelper.asLongString("y")))))
            .build();

    assertThat(AmqpProperties.fromClient(from).headers())
        .isEqualTo(Map.of("a", "x", "b", List.of(Map.of("c", "y"))));
  }

  @Test
  void aListKeepsItsLengthThereAndBack() {
    List<Object> gaps = Arrays.asList("a", null, "b");
    BasicProperties from =
        new BasicProperties.Builder()
            .headers(Map.of("list", gaps, "deep", List.of(Map.of("list", gaps))))
            .build();

    MessageProperties read = AmqpProperties.fromClient(from);

    assertThat(read.headers())
        .isEqualTo(Map.of("list", gaps, "deep", List.of(Map.of("list", gaps))));
    HeaderLimits.check(read.headers());
    assertThat(AmqpProperties.toClient(read, null).getHeaders()).isEqualTo(read.headers());
  }

  @Test
  void whatAForeignSenderLeavesOutIsAbsent() {
    assertThat(AmqpProperties.fromClient(new BasicProperties())).isEqualTo(MessageProperties.NONE);
  }

  @Test
  void whatCannotBeEncodedIsRefusedBeforehand() {
    assertRefused("k".repeat(256), Map.of(), "routing key has 256 bytes");
    assertRefused("\u00e9".repeat(128), Map.of(), "routing key has 256 bytes");
    assertRefused("key", Map.of("h", new Object()), "header h has a value of java.lang.Object");
    assertRefused("key", Map.of("h", List.of(Map.of("d", 'c'))), "header h.d");
    assertRefused("key", Map.of("h", "x".repeat(130_000)), "the headers have");
    assertRefused("key", Map.of("n".repeat(256), 1), "header name has 256 bytes");
    AmqpLimits.check(Fixture.message("exchange", "k".repeat(255), "id", 1));
    AmqpLimits.check(Fixture.message("exchange", "k", "id", 1, Map.of("h", "x".repeat(100_000))));
    assertThatThrownBy(() -> AmqpLimits.checkBody(new byte[(16 << 20) + 1]))
        .isInstanceOf(InvalidMessageException.class)
        .hasMessageContaining("16777216");
  }

  private static void assertRefused(String key, Map<String, Object> headers, String says) {
    assertThatThrownBy(() -> AmqpLimits.check(Fixture.message("exchange", key, "id", 1, headers)))
        .isInstanceOf(InvalidMessageException.class)
        .hasMessageContaining(says);
  }
}
