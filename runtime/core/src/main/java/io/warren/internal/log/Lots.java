package io.warren.internal.log;

import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.MessageIds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages of one log: many entries in each. Thread-safe. */
final class Lots {
  /** What its messages are called on the wire. */
  static final String TYPE = "warren.log";

  private static final int FORMAT_NUMBER = 1;
  private static final Field FORMAT = Field.of("format");
  private static final Field INSTANCE = Field.of("instance");
  private static final int ENVELOPE = 256;
  private static final byte[] TAIL = utf8("]}");

  /** Of a message that says something, but has no entries. */
  static final Lot NONE = new Lot(0);

  private final String exchange;
  private final String routingKey;
  private final @Nullable String application;
  private final byte[] head;

  /**
   * @param application null: the log does not say
   * @param instance which Warren it is
   */
  Lots(String exchange, String routingKey, @Nullable String application, String instance) {
    this.exchange = exchange;
    this.routingKey = routingKey;
    this.application = application;
    head = head(application, instance);
  }

  private static byte[] head(@Nullable String application, String instance) {
    JsonBytes json = new JsonBytes(ENVELOPE);
    json.beginObject();
    json.field(FORMAT);
    json.number(FORMAT_NUMBER);
    if (application != null) {
      json.field(Fields.APPLICATION);
      json.string(application);
    }
    json.field(INSTANCE);
    json.string(instance);
    return Arrays.copyOf(json.array(), json.size());
  }

  /**
   * A message.
   *
   * @param next the number of the entry that comes after all so far
   * @param dropped how many entries are in no message
   * @param end whether none follows
   */
  OutgoingMessage message(Instant now, Lot entries, long next, long dropped, boolean end) {
    byte[] numbers =
        utf8(
            ",\"next\":"
                + next
                + ",\"dropped\":"
                + dropped
                + (end ? ",\"end\":true" : "")
                + ",\"entries\":[");
    byte[] body =
        ByteBuffer.allocate(head.length + numbers.length + entries.length() + TAIL.length)
            .put(head)
            .put(numbers)
            .put(entries.bytes(), 0, entries.length())
            .put(TAIL)
            .array();
    MessageProperties properties =
        new MessageProperties(
            "application/json",
            true,
            null,
            null,
            null,
            null,
            MessageIds.SHARED.next(now.toEpochMilli()),
            now.getEpochSecond(),
            TYPE,
            Map.of(),
            null,
            null,
            application);
    return new OutgoingMessage(exchange, routingKey, true, properties, body);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
