package io.warren.internal.rabbit.client;

import io.warren.internal.limits.HeaderLimits;
import io.warren.internal.wire.UnreadParts;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * The frame before a body, as bytes: its properties in the order of AMQP, each with a flag that
 * says whether it is there.
 *
 * @see <a href="https://www.rabbitmq.com/resources/specs/amqp0-9-1.pdf">AMQP 0-9-1, section
 *     4.2.6.1</a>
 */
final class ContentHeader {
  private static final int BODY_SIZE = 4;
  private static final int FLAGS = BODY_SIZE + Long.BYTES;
  private static final int PROPERTIES = FLAGS + Short.BYTES;

  private static final int CONTENT_TYPE = 0x8000;
  private static final int CONTENT_ENCODING = 0x4000;
  private static final int HEADERS = 0x2000;
  private static final int DELIVERY_MODE = 0x1000;
  private static final int PRIORITY = 0x0800;
  private static final int CORRELATION_ID = 0x0400;
  private static final int REPLY_TO = 0x0200;
  private static final int EXPIRATION = 0x0100;
  private static final int MESSAGE_ID = 0x0080;
  private static final int TIMESTAMP = 0x0040;

  private static final int[] TEXTS_BEFORE_TIMESTAMP = {
    CORRELATION_ID, REPLY_TO, EXPIRATION, MESSAGE_ID
  };

  /** How much of a name that nobody could read is told. */
  private static final int LONGEST_REPORT = 1_000;

  private final byte[] payload;
  private final int flags;

  /** Where the table of headers begins, or would. */
  private final int headersAt;

  /** Where what follows the headers begins. */
  private final int afterHeaders;

  /** Where the timestamp begins, or would. */
  private final int timestampAt;

  /** What a header loses; made only where it loses something. */
  private record Losses(StringJoiner unreadable, StringJoiner leftOut) {
    Losses() {
      this(new StringJoiner(", "), new StringJoiner(", "));
    }
  }

  private ContentHeader(byte[] payload) {
    this.payload = payload;
    flags = Short.toUnsignedInt(bytes().getShort(FLAGS));
    int at = afterText(CONTENT_ENCODING, afterText(CONTENT_TYPE, PROPERTIES));
    headersAt = at;
    if (has(HEADERS)) {
      long end = at + Integer.BYTES + Integer.toUnsignedLong(bytes().getInt(at));
      at = (int) Math.min(end, payload.length);
    }
    afterHeaders = at;
    at += (has(DELIVERY_MODE) ? 1 : 0) + (has(PRIORITY) ? 1 : 0);
    for (int text : TEXTS_BEFORE_TIMESTAMP) {
      at = afterText(text, at);
    }
    timestampAt = at;
  }

  /** Made where it is used, and so never on the heap. */
  private ByteBuffer bytes() {
    return ByteBuffer.wrap(payload);
  }

  static long bodySize(byte[] payload) {
    return ByteBuffer.wrap(payload).getLong(BODY_SIZE);
  }

  /**
   * The same without what the client cannot read; the very same where it can read all.
   *
   * @param withoutBody whether no body follows, because it is too large
   */
  static byte[] readable(byte[] payload, boolean withoutBody) {
    int flags = Short.toUnsignedInt(ByteBuffer.wrap(payload).getShort(FLAGS));
    if (!withoutBody && (flags & (HEADERS | TIMESTAMP)) == 0) {
      return payload;
    }
    try {
      ContentHeader header = new ContentHeader(payload);
      return !withoutBody && header.isReadable()
          ? payload
          : header.withoutUnreadable(withoutBody, new Losses());
    } catch (IndexOutOfBoundsException e) {
      // Lengths that lead beyond its end; no broker is known to let such a message in.
      return withoutProperties(payload, withoutBody);
    }
  }

  private static byte[] withoutProperties(byte[] payload, boolean withoutBody) {
    byte[] bare =
        ByteBuffer.allocate(PROPERTIES).put(payload, 0, FLAGS).putShort((short) 0).array();
    ContentHeader header = new ContentHeader(bare);
    Losses losses = new Losses();
    losses.unreadable().add("its properties are malformed");
    return header.withoutUnreadable(withoutBody, losses);
  }

  private boolean isReadable() {
    return hasGoodTimestamp()
        && (!has(HEADERS)
            || FieldTable.ofEntries(bytes(), headersAt + Integer.BYTES, afterHeaders, 0)
                == FieldTable.Fault.NONE);
  }

  private boolean hasGoodTimestamp() {
    return !has(TIMESTAMP) || HeaderLimits.isTime(bytes().getLong(timestampAt));
  }

  private byte[] withoutUnreadable(boolean withoutBody, Losses losses) {
    int newFlags = flags | HEADERS;
    boolean dropsTimestamp = !hasGoodTimestamp();
    if (dropsTimestamp) {
      newFlags &= ~TIMESTAMP;
      losses.leftOut().add("timestamp");
    }
    byte[] table = table(withoutBody, losses);
    ByteArrayOutputStream to = new ByteArrayOutputStream(payload.length + table.length);
    ByteBuffer start =
        ByteBuffer.allocate(PROPERTIES)
            .put(payload, 0, BODY_SIZE)
            .putLong(withoutBody ? 0 : bodySize(payload))
            .putShort((short) newFlags);
    to.writeBytes(start.array());
    to.write(payload, PROPERTIES, headersAt - PROPERTIES);
    to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(table.length).array());
    to.writeBytes(table);
    to.write(payload, afterHeaders, timestampAt - afterHeaders);
    int rest = timestampAt + (dropsTimestamp ? Long.BYTES : 0);
    to.write(payload, rest, payload.length - rest);
    return to.toByteArray();
  }

  private byte[] table(boolean withoutBody, Losses losses) {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    if (has(HEADERS)) {
      copyReadable(table, losses);
    }
    putText(table, UnreadParts.HEADERS, losses.unreadable());
    putText(table, UnreadParts.LEFT_OUT, losses.leftOut());
    if (withoutBody) {
      putName(table, UnreadParts.BODY);
      table.write('l');
      table.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(bodySize(payload)).array());
    }
    return table.toByteArray();
  }

  private void copyReadable(ByteArrayOutputStream to, Losses losses) {
    ByteBuffer bytes = bytes();
    int at = headersAt + Integer.BYTES;
    while (at < afterHeaders) {
      int value = FieldTable.afterName(bytes, at, afterHeaders);
      int after = value < 0 ? value : FieldTable.after(bytes, value, afterHeaders);
      if (after < 0) {
        losses.unreadable().add("all headers from the " + (at - headersAt) + "th byte on");
        return;
      }
      switch (FieldTable.ofValue(bytes, value, afterHeaders, 0)) {
        case NONE -> copy(at, after, to);
        case NO_TIME -> losses.leftOut().add("header '" + name(at) + "'");
        case TOO_DEEP ->
            losses
                .unreadable()
                .add("header '" + name(at) + "' is nested deeper than " + HeaderLimits.DEEPEST);
        case MALFORMED -> losses.unreadable().add("header '" + name(at) + "' is malformed");
      }
      at = after;
    }
  }

  private void copy(int at, int after, ByteArrayOutputStream to) {
    // A forged one would stand before ours, and the client keeps the first.
    if (!UnreadParts.isOne(name(at))) {
      to.write(payload, at, after - at);
    }
  }

  private String name(int at) {
    return new String(payload, at + 1, Byte.toUnsignedInt(payload[at]), StandardCharsets.UTF_8);
  }

  private static void putText(ByteArrayOutputStream to, String name, StringJoiner text) {
    if (text.length() == 0) {
      return;
    }
    String all = text.toString();
    byte[] value =
        (all.length() > LONGEST_REPORT ? all.substring(0, LONGEST_REPORT) + "..." : all)
            .getBytes(StandardCharsets.UTF_8);
    putName(to, name);
    to.write('S');
    to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
    to.writeBytes(value);
  }

  private static void putName(ByteArrayOutputStream to, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    to.write(bytes.length);
    to.writeBytes(bytes);
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }

  private int afterText(int flag, int at) {
    return has(flag) ? at + 1 + Byte.toUnsignedInt(payload[at]) : at;
  }
}
