package io.warren.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.PayloadException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadCodecTest {
  record Order(String id, Instant placed) {}

  private final Codec codec = new PayloadCodec(JacksonCodec.withDefaults());

  @Test
  void recordsAndTimesTravelAsJson() {
    Order order = new Order("o-1", Instant.parse("2026-01-02T03:04:05Z"));

    byte[] bytes = codec.encoder(PayloadType.of(Order.class)).encode(order);

    assertThat(text(bytes)).isEqualTo("{\"id\":\"o-1\",\"placed\":\"2026-01-02T03:04:05Z\"}");
    assertThat(codec.decoder(PayloadType.of(Order.class)).decode(bytes)).isEqualTo(order);
    assertThat(codec.encoder(PayloadType.of(Order.class)).contentType())
        .isEqualTo("application/json");
  }

  @Test
  void typeArgumentsAreKept() {
    PayloadType<List<Order>> type = new PayloadType<>() {};
    List<Order> orders = List.of(new Order("o-1", Instant.EPOCH));

    assertThat(codec.decoder(type).decode(codec.encoder(type).encode(orders))).isEqualTo(orders);
  }

  @Test
  void unknownPropertiesAreIgnored() {
    assertThat(decode("{\"id\":\"o-1\",\"colour\":\"red\"}")).isEqualTo(new Order("o-1", null));
  }

  @Test
  void whatIsNoPayloadSaysSo() {
    assertThatThrownBy(() -> decode("{\"id\":"))
        .isInstanceOf(PayloadException.class)
        .hasMessageStartingWith("the body is not a " + Order.class.getName() + " in JSON: ");
    assertThatThrownBy(() -> decode("")).isInstanceOf(PayloadException.class);
    assertThatThrownBy(() -> decode("null"))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("JSON null");
    assertThatThrownBy(() -> decode("{} {}")).isInstanceOf(PayloadException.class);
  }

  @Test
  void bytesAndTextPassThrough() {
    byte[] bytes = {0, 1, (byte) 0xFF};

    assertThat(codec.encoder(PayloadType.of(byte[].class)).encode(bytes)).isSameAs(bytes);
    assertThat(codec.decoder(PayloadType.of(byte[].class)).decode(bytes)).isSameAs(bytes);
    assertThat(text(codec.encoder(PayloadType.of(String.class)).encode("h\u00e9")))
        .isEqualTo("h\u00e9");
    assertThatThrownBy(() -> codec.decoder(PayloadType.of(String.class)).decode(bytes))
        .isInstanceOf(PayloadException.class)
        .hasMessage("the body is not text in UTF-8");
  }

  @Test
  void halfACharacterIsNotSentAsAnother() {
    String cut = "hi \uD83D\uDE00".substring(0, 4);

    assertThatThrownBy(() -> codec.encoder(PayloadType.of(String.class)).encode(cut))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("half a character at index 3");
  }

  private Order decode(String json) {
    return codec.decoder(PayloadType.of(Order.class)).decode(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
