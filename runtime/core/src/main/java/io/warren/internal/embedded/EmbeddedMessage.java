package io.warren.internal.embedded;

import io.warren.codec.Codec;
import io.warren.codec.PayloadType;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.MessageProperties;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as it lies on the embedded broker, for a test to look at. Immutable. */
public final class EmbeddedMessage implements IncomingMessage {
  private final IncomingMessage message;
  private final Codec codec;

  /** Shows a message, and reads its body with a codec. */
  public EmbeddedMessage(IncomingMessage message, Codec codec) {
    this.message = message;
    this.codec = codec;
  }

  /** The sender's id; null where there is none. */
  public @Nullable String id() {
    return properties().messageId();
  }

  /** The wire name; null where there is none. */
  public @Nullable String type() {
    return properties().type();
  }

  @Override
  public String exchange() {
    return message.exchange();
  }

  @Override
  public String routingKey() {
    return message.routingKey();
  }

  @Override
  public MessageProperties properties() {
    return message.properties();
  }

  /** All headers, the broker's and Warren's included. */
  public Map<String, Object> headers() {
    return properties().headers();
  }

  @Override
  public byte[] body() {
    return message.body();
  }

  /**
   * The payload.
   *
   * @throws io.warren.PayloadException when the body is not such a payload
   */
  public <T> T body(Class<T> type) {
    return body(PayloadType.of(type));
  }

  /**
   * The payload, of a generic type.
   *
   * @throws io.warren.PayloadException when the body is not such a payload
   */
  public <T> T body(PayloadType<T> type) {
    return codec.decoder(type).decode(body());
  }

  /** The body as text. */
  public String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  /** With its body: this is for tests, whose failures should say what was there. */
  @Override
  public String toString() {
    return "EmbeddedMessage[id="
        + id()
        + ", type="
        + type()
        + ", exchange="
        + exchange()
        + ", routingKey="
        + routingKey()
        + ", headers="
        + headers()
        + ", body="
        + text()
        + "]";
  }
}
