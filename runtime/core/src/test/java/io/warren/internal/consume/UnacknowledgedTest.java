package io.warren.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnacknowledgedTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Unacknowledged unacknowledged = new Unacknowledged(() -> now);

  @Test
  void whatWasSettledIsKnownOnce() {
    unacknowledged.add(delivery("id", "body", 1));

    assertThat(unacknowledged.take(delivery("id", "body", 2))).isTrue();
    assertThat(unacknowledged.take(delivery("id", "body", 3))).isFalse();
  }

  @Test
  void twoThatAreAlikeAreKnownTwice() {
    unacknowledged.add(delivery("id", "body", 1));
    unacknowledged.add(delivery("id", "body", 1));

    assertThat(unacknowledged.take(delivery("id", "body", 1))).isTrue();
    assertThat(unacknowledged.take(delivery("id", "body", 1))).isTrue();
    assertThat(unacknowledged.take(delivery("id", "body", 1))).isFalse();
  }

  @Test
  void anotherMessageWithTheSameIdIsNotKnown() {
    unacknowledged.add(delivery("id", "body", 1));

    assertThat(unacknowledged.take(delivery("id", "another", 1))).isFalse();
  }

  @Test
  void aMessageWithoutAnIdIsNotKnown() {
    assertThat(unacknowledged.add(delivery(null, "body", 1))).isFalse();

    assertThat(unacknowledged.take(delivery(null, "body", 1))).isFalse();
  }

  @Test
  void aHeaderOfTheSendersTellsMessagesApart() {
    unacknowledged.add(delivery("id", "body", Map.of("x-tenant", "a", "x-delivery-count", 1L)));

    assertThat(unacknowledged.take(delivery("id", "body", Map.of("x-tenant", "b")))).isFalse();
    assertThat(unacknowledged.take(delivery("id", "body", Map.of("x-tenant", "a")))).isTrue();
  }

  @Test
  void aHeaderOfBytesIsTheSameWhenItComesAgain() {
    unacknowledged.add(delivery("id", "body", bytes("same")));

    assertThat(unacknowledged.take(delivery("id", "body", bytes("other")))).isFalse();
    assertThat(unacknowledged.take(delivery("id", "body", bytes("same")))).isTrue();
  }

  private static Map<String, Object> bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Map.of("signature", bytes, "nested", List.of(Map.of("signature", bytes.clone())));
  }

  @Test
  void afterAnHourItIsForgotten() {
    unacknowledged.add(delivery("early", "body", 1));
    now = now.plus(Duration.ofMinutes(30));
    unacknowledged.add(delivery("late", "body", 1));
    now = now.plus(Duration.ofMinutes(30));

    assertThat(unacknowledged.take(delivery("early", "body", 1))).isFalse();
    assertThat(unacknowledged.take(delivery("late", "body", 1))).isTrue();
  }

  @Test
  void ofTooManyTheFirstAreForgotten() {
    for (int number = 0; number <= 10_000; number++) {
      unacknowledged.add(delivery("id " + number, "body", 1));
    }

    assertThat(unacknowledged.take(delivery("id 0", "body", 1))).isFalse();
    assertThat(unacknowledged.take(delivery("id 1", "body", 1))).isTrue();
    assertThat(unacknowledged.take(delivery("id 10000", "body", 1))).isTrue();
  }

  /**
   * @param count what the broker counts
   */
  private static Delivery delivery(@Nullable String id, String body, long count) {
    return delivery(id, body, Map.of("mine", "yes", "x-delivery-count", count));
  }

  private static Delivery delivery(@Nullable String id, String body, Map<String, Object> headers) {
    MessageProperties properties = MessageProperties.NONE.withMessageId(id).withHeaders(headers);
    return new Delivery() {
      @Override
      public String exchange() {
        return "exchange";
      }

      @Override
      public String routingKey() {
        return "key";
      }

      @Override
      public MessageProperties properties() {
        return properties;
      }

      @Override
      public byte[] body() {
        return body.getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public boolean redelivered() {
        return true;
      }

      @Override
      public boolean open() {
        return true;
      }

      @Override
      public void ack() {}

      @Override
      public void requeue() {}

      @Override
      public void deadLetter() {}
    };
  }
}
