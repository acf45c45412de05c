package io.warren.internal.embedded;

import io.warren.EmbeddedMessage;
import io.warren.codec.Codec;
import io.warren.codec.PayloadType;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.wire.ReceivedBody;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of the embedded broker, as a test sees it. */
public final class ShownMessage implements EmbeddedMessage {
  private final IncomingMessage message;
  private final Codec codec;

  /** Shows a message, and reads its body with a codec. */
  public ShownMessage(IncomingMessage message, Codec codec) {
    this.message = message;
    this.codec = codec;
  }

  @Override
  public @Nullable String id() {
    return properties().messageId();
  }

  @Override
  public @Nullable String type() {
    return properties().type();
  }

  @Override
  public @Nullable String contentType() {
    return properties().contentType();
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
  public @Nullable String correlationId() {
    return properties().correlationId();
  }

  @Override
  public @Nullable String replyTo() {
    return properties().replyTo();
  }

  @Override
  public int priority() {
    Integer priority = properties().priority();
    return priority == null ? 0 : priority;
  }

  @Override
  public @Nullable Duration expiration() {
    Long millis = properties().expirationMillis();
    return millis == null ? null : Duration.ofMillis(millis);
  }

  @Override
  public Map<String, Object> headers() {
    return properties().headers();
  }

  @Override
  public byte[] body() {
    return message.body();
  }

  @Override
  public <T> T body(Class<T> type) {
    return ReceivedBody.decode(message, codec.decoder(PayloadType.of(type)));
  }

  @Override
  public String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  /** With its body: this is for tests, whose failures should say what was there. */
  private MessageProperties properties() {
    return message.properties();
  }

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
