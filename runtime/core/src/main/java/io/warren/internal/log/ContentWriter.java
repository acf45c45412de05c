package io.warren.internal.log;

import com.fasterxml.jackson.core.JsonGenerator;
import io.warren.codec.Codec;
import io.warren.codec.PayloadType;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.NextMessage;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Contents, replies and what a handling produced, in entries; bounded. Thread-safe. */
final class ContentWriter {
  private static final int MOST_PAYLOAD = 64 << 10;
  private static final String PAYLOAD = "payload";

  private final Codec codec;
  private final Shown shown;
  private final boolean payloads;
  private final Map<Class<?>, Codec.Encoder<?>> encoders = new ConcurrentHashMap<>();

  /**
   * @param codec writes what is an object still
   * @param payloads whether any are written
   */
  ContentWriter(Codec codec, Shown shown, boolean payloads) {
    this.codec = codec;
    this.shown = shown;
    this.payloads = payloads;
  }

  /** A message. */
  void message(EntryJson entry, About about, Content content) throws IOException {
    content(entry, Shown.Part.MESSAGE, about, content);
  }

  /** A reply. */
  void reply(EntryJson entry, About about, Content content) throws IOException {
    content(entry, Shown.Part.REPLY, about, content);
  }

  private void content(EntryJson entry, Shown.Part part, About about, Content content)
      throws IOException {
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
    body(entry, part, content.body(), content.type(), about.contract(), about.type());
    entry.end();
  }

  private void body(
      EntryJson entry,
      Shown.Part part,
      byte[] body,
      @Nullable String contentType,
      @Nullable String contract,
      @Nullable String type)
      throws IOException {
    entry.number(Fields.SIZE, body.length);
    if (!payloads) {
      return;
    }
    Shown.Body visible = shown.of(part, body, contentType, contract, type);
    byte[] bytes = visible.bytes();
    JsonGenerator json = entry.generator();
    int length = Texts.beginning(bytes, MOST_PAYLOAD);
    if (Texts.readable(bytes, length)) {
      json.writeFieldName(Fields.TEXT);
      json.writeUTF8String(bytes, 0, length);
    } else {
      length = Math.min(bytes.length, MOST_PAYLOAD);
      json.writeFieldName(Fields.BASE64);
      json.writeBinary(bytes, 0, length);
    }
    if (length < bytes.length || visible.cut()) {
      entry.cut(PAYLOAD);
    }
  }

  /** The reply that a handler gave, as the default codec writes it. */
  void result(EntryJson entry, About about, Object reply) throws IOException {
    entry.begin(Fields.REPLY);
    object(entry, Shown.Part.REPLY, reply, about.contract(), about.type());
    entry.end();
  }

  /** What a handling produced and did not send. */
  void next(EntryJson entry, About about, NextMessage next) throws IOException {
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
    object(entry, Shown.Part.NEXT, next.payload(), about.contract(), next.type());
    entry.end();
  }

  private void object(
      EntryJson entry,
      Shown.Part part,
      Object payload,
      @Nullable String contract,
      @Nullable String type)
      throws IOException {
    if (!payloads) {
      return;
    }
    byte[] body;
    String contentType;
    try {
      Codec.Encoder<Object> encoder = encoder(payload.getClass());
      body = encoder.encode(payload);
      contentType = encoder.contentType();
    } catch (RuntimeException e) {
      // Another codec than the default one may write it, or none.
      entry.cut(PAYLOAD);
      return;
    }
    body(entry, part, body, contentType, contract, type);
  }

  // Sound: an encoder is asked for objects of its class alone.
  @SuppressWarnings("unchecked")
  private Codec.Encoder<Object> encoder(Class<?> type) {
    return (Codec.Encoder<Object>)
        encoders.computeIfAbsent(type, each -> codec.encoder(PayloadType.of(each)));
  }
}
