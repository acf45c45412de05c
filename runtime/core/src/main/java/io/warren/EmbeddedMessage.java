package io.warren;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as it lies on the embedded broker, for a test to look at. Immutable. Its text has the
 * body, so that a test that fails says what was there.
 */
public interface EmbeddedMessage {
  /** The sender's id; null where there is none. */
  @Nullable String id();

  /** The wire name; null where there is none. */
  @Nullable String type();

  /** What the body is, such as {@code application/json}; null where nobody says. */
  @Nullable String contentType();

  /** Where it was published. */
  String exchange();

  /** With what key it was published. */
  String routingKey();

  /** What a reply has in common with its request; null where there is none. */
  @Nullable String correlationId();

  /** Where a reply goes; null where there is none. */
  @Nullable String replyTo();

  /** Its priority; 0 where there is none. */
  int priority();

  /** How long it waits in its queue at most; null where it never expires. */
  @Nullable Duration expiration();

  /** All headers, the broker's and Warren's included; unmodifiable. */
  Map<String, Object> headers();

  /** The body as it is; not to be changed. */
  byte[] body();

  /**
   * The payload. One of a generic type is read with a codec: {@code
   * JacksonCodec.withDefaults().decoder(new PayloadType<List<Order>>() {}).decode(message.body())}.
   *
   * @throws PayloadException when the body is not such a payload
   */
  <T> T body(Class<T> type);

  /** The body as text. */
  String text();
}
