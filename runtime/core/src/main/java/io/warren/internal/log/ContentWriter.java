package io.warren.internal.log;

import io.warren.observe.Content;
import io.warren.observe.NextMessage;
import io.warren.observe.Shown;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Contents, replies and what a handling produced, in entries; bounded. Thread-safe. */
final class ContentWriter {
  private static final int MOST_PAYLOAD = 64 << 10;
  private static final String PAYLOAD = "payload";

  private final boolean payloads;

  /**
   * @param payloads whether any are written
   */
  ContentWriter(boolean payloads) {
    this.payloads = payloads;
  }

  /** A message, or a reply that came. */
  void message(EntryJson entry, Content content) {
    entry.begin(Fields.CONTENT);
    entry.name(Fields.TYPE, content.type());
    entry.name(Fields.ENCODING, content.encoding());
    Integer priority = content.priority();
    if (priority != null) {
      entry.number(Fields.PRIORITY, priority);
    }
    entry.duration(Fields.EXPIRATION, content.expiration());
    entry.name(Fields.REPLY_TO, content.replyTo());
    entry.time(Fields.CREATED, content.created());
    entry.name(Fields.APPLICATION, content.appId());
    if (!content.headers().isEmpty()) {
      new HeadersWriter(entry).write(content.headers());
    }
    body(entry, content);
    entry.end();
  }

  private void body(EntryJson entry, Content content) {
    byte[] body = content.body();
    entry.number(Fields.SIZE, body.length);
    if (!payloads) {
      return;
    }
    if (content.mask() != null) {
      masked(entry, content.shown(MOST_PAYLOAD));
      return;
    }
    JsonBytes json = entry.json();
    int length = Texts.beginning(body, MOST_PAYLOAD);
    if (Texts.readable(body, length)) {
      json.field(Fields.TEXT);
      json.string(body, length);
    } else {
      length = Math.min(body.length, MOST_PAYLOAD);
      json.field(Fields.BASE64);
      json.base64(body, length);
    }
    if (length < body.length) {
      entry.cut(PAYLOAD);
    }
  }

  private static void masked(EntryJson entry, Shown shown) {
    JsonBytes json = entry.json();
    json.field(Fields.TEXT);
    json.string(shown.text());
    if (shown.cut()) {
      entry.cut(PAYLOAD);
    }
  }

  /** The reply that a handler gave. */
  void result(EntryJson entry, Supplier<Content> reply) {
    if (!payloads) {
      return;
    }
    entry.begin(Fields.REPLY);
    written(entry, reply);
    entry.end();
  }

  /** What a handling produced and did not send. */
  void next(EntryJson entry, NextMessage next) {
    entry.begin(Fields.NEXT);
    entry.name(Fields.MESSAGE, next.messageId());
    entry.name(Fields.PARENT, next.parentId());
    entry.name(Fields.CONVERSATION, next.conversationId());
    entry.name(Fields.TYPE, next.type());
    entry.name(Fields.EXCHANGE, next.exchange());
    entry.name(Fields.KEY, next.routingKey());
    if (!next.headers().isEmpty()) {
      new HeadersWriter(entry).write(next.headers());
    }
    written(entry, next.content());
    entry.end();
  }

  /** Without payloads it is not even written: that would be for its size alone. */
  private void written(EntryJson entry, @Nullable Supplier<Content> content) {
    if (!payloads) {
      return;
    }
    Content written = content == null ? null : written(content);
    if (written == null) {
      entry.cut(PAYLOAD);
    } else {
      body(entry, written);
    }
  }

  /** Null: it cannot be. */
  private static @Nullable Content written(Supplier<Content> content) {
    try {
      return content.get();
    } catch (Throwable e) {
      // A user's mapper throws what it likes. A reply's handling fails of the same, and says it;
      // what was to be sent later may never be.
      return null;
    }
  }
}
