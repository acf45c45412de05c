package io.warren.opentelemetry;

import io.opentelemetry.api.trace.SpanKind;

/** What a span is about: its name, the conventions' type of it, and the kind that follows. */
enum Operation {
  PUBLISH("publish", "send", SpanKind.PRODUCER),
  /** Of what has the context of an earlier span: no new message is created. */
  RELEASE("release", "send", SpanKind.CLIENT),
  REPLY("reply", "send", SpanKind.CLIENT),
  RECEIVE("receive", "receive", SpanKind.CLIENT),
  PROCESS("process", "process", SpanKind.CONSUMER),
  SETTLE("ack", "settle", SpanKind.CLIENT);

  private final String label;
  private final String type;
  private final SpanKind kind;

  Operation(String label, String type, SpanKind kind) {
    this.label = label;
    this.type = type;
    this.kind = kind;
  }

  /** Its name for people, the first word of the span's. */
  String label() {
    return label;
  }

  String type() {
    return type;
  }

  SpanKind kind() {
    return kind;
  }
}
