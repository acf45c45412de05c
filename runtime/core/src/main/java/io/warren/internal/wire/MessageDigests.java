package io.warren.internal.wire;

import io.warren.internal.transport.MessageProperties;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Knows a message again when the broker hands it out another time, of which it needs only a few
 * bytes. Of this process alone: no other one makes the same digests.
 */
public final class MessageDigests {
  /** So that no sender knows which of his messages would have one digest. */
  private static final long SEED = ThreadLocalRandom.current().nextLong();

  private MessageDigests() {}

  /**
   * What is the same each time.
   *
   * @param messageId so that of different messages only those with the same id could be mixed up
   */
  public record Digest(String messageId, long high, long low) {}

  /**
   * Of all that a message is, but what the broker says of its earlier lives, such as how often it
   * has handed the message out.
   *
   * @return null where it has no id: it could be another one that is alike
   */
  public static @Nullable Digest of(
      String exchange, String routingKey, MessageProperties properties, byte[] body) {
    String id = properties.messageId();
    if (id == null || id.isEmpty()) {
      return null;
    }
    Hash hash = new Hash(SEED);
    hash.text(exchange);
    hash.text(routingKey);
    hash.text(properties.type());
    hash.number(properties.timestampSeconds());
    hash.text(properties.correlationId());
    hash.text(properties.replyTo());
    hash.text(properties.contentType());
    hash.text(properties.contentEncoding());
    hash.text(properties.appId());
    hash.text(properties.userId());
    hash.bytes(body);
    headers(hash, properties.headers());
    return new Digest(id, hash.high(), hash.low());
  }

  private static void headers(Hash hash, Map<String, Object> headers) {
    int count = 0;
    long high = 0;
    long low = 0;
    // Added up, as the order of entries means nothing.
    for (Map.Entry<String, Object> header : headers.entrySet()) {
      if (!WireHeaders.isHistory(header.getKey())) {
        Hash entry = entry(header.getKey(), header.getValue());
        high += entry.high();
        low += entry.low();
        count++;
      }
    }
    hash.add(count);
    hash.add(high);
    hash.add(low);
  }

  private static Hash entry(Object name, @Nullable Object value) {
    Hash entry = new Hash(SEED);
    value(entry, name);
    value(entry, value);
    return entry;
  }

  private static void value(Hash hash, @Nullable Object value) {
    // The kind first: a text is not the list of its characters.
    if (value == null) {
      hash.add('0');
    } else if (value instanceof String text) {
      hash.add('t');
      hash.text(text);
    } else if (value instanceof byte[] bytes) {
      hash.add('b');
      hash.bytes(bytes);
    } else if (value instanceof List<?> list) {
      hash.add('l');
      hash.add(list.size());
      list.forEach(each -> value(hash, each));
    } else if (value instanceof Map<?, ?> map) {
      hash.add('m');
      map(hash, map);
    } else if (value instanceof Integer || value instanceof Long) {
      hash.add(value instanceof Long ? 'w' : 'i');
      hash.add(((Number) value).longValue());
    } else {
      // Other numbers, times and truths, of which each has its own text, and the kind tells 1 from
      // 1.0.
      hash.text(value.getClass().getName());
      hash.text(value.toString());
    }
  }

  private static void map(Hash hash, Map<?, ?> map) {
    long high = 0;
    long low = 0;
    for (Map.Entry<?, ?> each : map.entrySet()) {
      Hash entry = entry(each.getKey(), each.getValue());
      high += entry.high();
      low += entry.low();
    }
    hash.add(map.size());
    hash.add(high);
    hash.add(low);
  }
}
