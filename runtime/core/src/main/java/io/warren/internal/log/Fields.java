package io.warren.internal.log;

/** The names in the log. They are its format: a name never changes its meaning. */
final class Fields {
  static final Field NUMBER = Field.of("number");
  static final Field ID = Field.of("id");
  static final Field TIME = Field.of("time");
  static final Field EVENT = Field.of("event");
  static final Field MESSAGE = Field.of("message");
  static final Field PARENT = Field.of("parent");
  static final Field CONVERSATION = Field.of("conversation");
  static final Field CORRELATION = Field.of("correlation");
  static final Field CONTRACT = Field.of("contract");
  static final Field TYPE = Field.of("type");
  static final Field EXCHANGE = Field.of("exchange");
  static final Field KEY = Field.of("key");
  static final Field QUEUE = Field.of("queue");
  static final Field ATTEMPT = Field.of("attempt");

  static final Field TOOK = Field.of("took");
  static final Field QUEUED = Field.of("queued");
  static final Field WAITED = Field.of("waited");
  static final Field PAUSE = Field.of("pause");
  static final Field TIMEOUT = Field.of("timeout");
  static final Field DUE = Field.of("due");
  static final Field REPLACING = Field.of("replacing");
  static final Field FOREIGN = Field.of("foreign");
  static final Field REDELIVERED = Field.of("redelivered");
  static final Field BATCH = Field.of("batch");
  static final Field OUTCOME = Field.of("outcome");
  static final Field FAILURE = Field.of("failure");
  static final Field CODE = Field.of("code");
  static final Field TEXT = Field.of("text");
  static final Field TRACE = Field.of("trace");
  static final Field FAILURES = Field.of("failures");
  static final Field RETRY = Field.of("retry");
  static final Field RETRIES = Field.of("retries");
  static final Field BY_BROKER = Field.of("byBroker");
  static final Field DEAD_QUEUE = Field.of("deadQueue");

  static final Field CONTENT = Field.of("content");
  static final Field ENCODING = Field.of("encoding");
  static final Field PRIORITY = Field.of("priority");
  static final Field EXPIRATION = Field.of("expiration");
  static final Field REPLY_TO = Field.of("replyTo");
  static final Field CREATED = Field.of("created");
  static final Field APPLICATION = Field.of("application");
  static final Field HEADERS = Field.of("headers");
  static final Field SIZE = Field.of("size");
  static final Field BASE64 = Field.of("base64");
  static final Field REPLY = Field.of("reply");
  static final Field NEXT = Field.of("next");

  private Fields() {}
}
