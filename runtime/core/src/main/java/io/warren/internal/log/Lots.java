package io.warren.internal.log;

import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.MessageIds;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages of one log: many entries in each. Thread-safe. */
final class Lots {
  /** What its messages are called on the wire. */
  static final String TYPE = "warren.log";

  private static final int FORMAT = 1;
  private static final int ENVELOPE = 256;

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
    head =
        utf8(
            "{\"format\":"
                + FORMAT
                + (application == null ? "" : ",\"application\":" + EntryJson.quoted(application))
                + ",\"instance\":"
                + EntryJson.quoted(instance));
  }

  /**
   * A message.
   *
   * @param next the number of the entry that comes after all so far
   * @param dropped how many entries are in no message
   * @param end whether none follows
   */
  OutgoingMessage message(Instant now, List<byte[]> entries, long next, long dropped, boolean end) {
    ByteArrayOutputStream body =
        new ByteArrayOutputStream(
            ENVELOPE + entries.stream().mapToInt(entry -> entry.length + 1).sum());
    body.writeBytes(head);
    body.writeBytes(
        utf8(
            ",\"next\":"
                + next
                + ",\"dropped\":"
                + dropped
                + (end ? ",\"end\":true" : "")
                + ",\"entries\":["));
    boolean first = true;
    for (byte[] entry : entries) {
      if (!first) {
        body.write(',');
      }
      first = false;
      body.writeBytes(entry);
    }
    body.writeBytes(utf8("]}"));
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
    return new OutgoingMessage(exchange, routingKey, true, properties, body.toByteArray());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
