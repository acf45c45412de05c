package io.warren.internal.wire;

import io.warren.internal.limits.HeaderLimits;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message carries while it waits in a queue of Warren's, be it before a retry, as a dead
 * letter, or on the delay ladder. Expiration and priority travel in headers: as properties, the
 * queue would apply them. Carbon copies and the broker's history stay behind.
 */
public final class WaitingCopy {
  private WaitingCopy() {}

  /**
   * The headers of such a copy; the caller may add to them.
   *
   * @param priority the message's own; null: none
   * @param expiresAtMillis when it expires, in milliseconds since 1970; null: never
   * @param dueMillis when its wait is over, in milliseconds since 1970
   */
  public static Map<String, Object> headers(
      Map<String, Object> ofMessage,
      @Nullable Integer priority,
      @Nullable Long expiresAtMillis,
      long dueMillis) {
    Map<String, Object> headers = new LinkedHashMap<>(ofMessage);
    headers.keySet().removeIf(WaitingCopy::staysBehind);
    headers.put(WireHeaders.DUE_AT, dueMillis);
    if (priority != null) {
      headers.put(WireHeaders.PRIORITY, priority);
    }
    if (expiresAtMillis != null) {
      headers.put(WireHeaders.EXPIRES_AT, expiresAtMillis);
    }
    return headers;
  }

  /** A message that says when it is due. */
  public static OutgoingMessage due(OutgoingMessage message, Instant due) {
    Map<String, Object> headers = new LinkedHashMap<>(message.properties().headers());
    headers.put(WireHeaders.DUE_AT, due.toEpochMilli());
    return new OutgoingMessage(
        message.exchange(),
        message.routingKey(),
        message.mandatory(),
        message.properties().withHeaders(headers),
        message.body(),
        message.delay());
  }

  /** The properties of such a copy. */
  public static MessageProperties properties(
      MessageProperties ofMessage, Map<String, Object> headers) {
    return ofMessage
        .withPriority(null)
        .withExpirationMillis(null)
        .withUserId(null)
        .withHeaders(headers);
  }

  /**
   * The sender's carbon copies would be delivered twice, the broker's history would grow, and
   * returns and waits are counted anew in a new life.
   */
  private static boolean staysBehind(String header) {
    return HeaderLimits.isCarbonCopies(header)
        || header.equals(WireHeaders.RETURNS)
        || header.equals(UnreadParts.HEADERS)
        || header.equals(UnreadParts.BODY)
        || header.equals(WireHeaders.KEY_WAITS)
        || WireHeaders.isHistory(header);
  }
}
