package io.warren.internal.log;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** The names in the log. They are its format: a name never changes its meaning. */
final class Fields {
  static final SerializableString NUMBER = field("number");
  static final SerializableString ID = field("id");
  static final SerializableString TIME = field("time");
  static final SerializableString EVENT = field("event");
  static final SerializableString MESSAGE = field("message");
  static final SerializableString PARENT = field("parent");
  static final SerializableString CONVERSATION = field("conversation");
  static final SerializableString CORRELATION = field("correlation");
  static final SerializableString CONTRACT = field("contract");
  static final SerializableString TYPE = field("type");
  static final SerializableString EXCHANGE = field("exchange");
  static final SerializableString KEY = field("key");
  static final SerializableString QUEUE = field("queue");
  static final SerializableString ATTEMPT = field("attempt");

  static final SerializableString TOOK = field("took");
  static final SerializableString QUEUED = field("queued");
  static final SerializableString WAITED = field("waited");
  static final SerializableString PAUSE = field("pause");
  static final SerializableString TIMEOUT = field("timeout");
  static final SerializableString DUE = field("due");
  static final SerializableString REPLACING = field("replacing");
  static final SerializableString FOREIGN = field("foreign");
  static final SerializableString REDELIVERED = field("redelivered");
  static final SerializableString BATCH = field("batch");
  static final SerializableString OUTCOME = field("outcome");
  static final SerializableString FAILURE = field("failure");
  static final SerializableString CODE = field("code");
  static final SerializableString TEXT = field("text");
  static final SerializableString TRACE = field("trace");
  static final SerializableString FAILURES = field("failures");
  static final SerializableString RETRY = field("retry");
  static final SerializableString RETRIES = field("retries");
  static final SerializableString BY_BROKER = field("byBroker");
  static final SerializableString DEAD_QUEUE = field("deadQueue");

  static final SerializableString CONTENT = field("content");
  static final SerializableString ENCODING = field("encoding");
  static final SerializableString PRIORITY = field("priority");
  static final SerializableString EXPIRATION = field("expiration");
  static final SerializableString REPLY_TO = field("replyTo");
  static final SerializableString CREATED = field("created");
  static final SerializableString APPLICATION = field("application");
  static final SerializableString HEADERS = field("headers");
  static final SerializableString SIZE = field("size");
  static final SerializableString BASE64 = field("base64");
  static final SerializableString REPLY = field("reply");
  static final SerializableString NEXT = field("next");

  private Fields() {}

  private static SerializableString field(String name) {
    return new SerializedString(name);
  }
}
