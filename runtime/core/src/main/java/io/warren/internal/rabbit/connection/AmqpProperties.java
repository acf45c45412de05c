package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.LongString;
import io.warren.internal.transport.MessageProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns Warren's properties into the client's and back. */
public final class AmqpProperties {
  private static final Integer TRANSIENT = 1;
  private static final Integer PERSISTENT = 2;

  private AmqpProperties() {}

  public static BasicProperties toClient(MessageProperties from, @Nullable String replyTo) {
    Long expiration = from.expirationMillis();
    Long timestamp = from.timestampSeconds();
    return new BasicProperties(
        from.contentType(),
        from.contentEncoding(),
        headers(from.headers()),
        from.persistent() ? PERSISTENT : TRANSIENT,
        from.priority(),
        from.correlationId(),
        replyTo,
        expiration == null ? null : expiration.toString(),
        from.messageId(),
        timestamp == null ? null : Date.from(Instant.ofEpochSecond(timestamp)),
        from.type(),
        from.userId(),
        from.appId(),
        null);
  }

  /** Copied only where the client cannot encode a value as it is. */
  private static @Nullable Map<String, Object> headers(Map<String, Object> headers) {
    if (headers.isEmpty()) {
      return null;
    }
    for (Object value : headers.values()) {
      if (value instanceof Instant || value instanceof Map || value instanceof List) {
        Map<String, Object> copy = new LinkedHashMap<>();
        headers.forEach((name, each) -> copy.put(name, toClient(each)));
        return copy;
      }
    }
    return headers;
  }

  private static @Nullable Object toClient(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return Date.from(instant);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, each) -> copy.put(String.valueOf(name), toClient(each)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(each -> copy.add(toClient(each)));
      return copy;
    }
    return value;
  }

  public static MessageProperties fromClient(BasicProperties from) {
    Map<String, Object> headers = from.getHeaders();
    Integer deliveryMode = from.getDeliveryMode();
    Date timestamp = from.getTimestamp();
    return new MessageProperties(
        from.getContentType(),
        PERSISTENT.equals(deliveryMode),
        from.getPriority(),
        from.getCorrelationId(),
        from.getReplyTo(),
        expiration(from.getExpiration()),
        from.getMessageId(),
        timestamp == null ? null : timestamp.toInstant().getEpochSecond(),
        from.getType(),
        headers == null ? Map.of() : map(headers),
        from.getContentEncoding(),
        from.getUserId(),
        from.getAppId());
  }

  /** RabbitMQ refuses an expiration that is no number, but other brokers' shovels may not. */
  private static @Nullable Long expiration(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Map<String, Object> map(Map<?, ?> from) {
    Map<String, Object> to = new LinkedHashMap<>();
    // AMQP has a void value, which copies of the message have, too.
    from.forEach((name, value) -> to.put(String.valueOf(name), fromClient(value)));
    return to;
  }

  private static @Nullable Object fromClient(@Nullable Object value) {
    if (value instanceof LongString string) {
      return string.toString();
    }
    if (value instanceof Date date) {
      return date.toInstant();
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      // What says nothing has its place all the same.
      list.forEach(each -> copy.add(fromClient(each)));
      return copy;
    }
    return value;
  }
}
