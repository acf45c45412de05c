package io.warren.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.warren.observe.About;
import io.warren.observe.Reason;
import org.jspecify.annotations.Nullable;

/** Makes spans, with the names and attributes of the conventions. Thread-safe. */
final class Spans {
  private final Tracer tracer;

  Spans(Tracer tracer) {
    this.tracer = tracer;
  }

  /** One about one message, below a parent. */
  SpanBuilder of(Operation operation, About about, Context parent) {
    SpanBuilder span = about.queue() == null ? sent(operation, about) : taken(operation, about);
    set(span, MessagingConventions.MESSAGE_ID, about.messageId());
    set(span, MessagingConventions.CORRELATION_ID, about.correlationId());
    set(span, MessagingConventions.CONVERSATION, about.conversationId());
    set(span, MessagingConventions.TYPE, about.type());
    set(span, MessagingConventions.ROUTING_KEY, about.routingKey());
    if (about.attempt() > 0) {
      span.setAttribute(MessagingConventions.ATTEMPT, (long) about.attempt());
    }
    return span.setParent(parent);
  }

  /** One about a lot of messages of a queue, which begins a trace. */
  SpanBuilder ofLot(About first, int size) {
    String queue = queue(first);
    return named(Operation.PROCESS, queue, first)
        .setNoParent()
        .setAttribute(MessagingConventions.DESTINATION, queue)
        .setAttribute(MessagingConventions.BATCH_SIZE, (long) size);
  }

  /**
   * One about the reply to a message.
   *
   * @param address where the reply goes: in no name, as many are made up for one requester
   */
  Span ofReply(About about, @Nullable String address, Context parent) {
    SpanBuilder span = tracer.spanBuilder(Operation.REPLY.label());
    set(span, MessagingConventions.DESTINATION, address);
    if (address != null && address.startsWith(MessagingConventions.OF_THE_BROKER)) {
      span.setAttribute(MessagingConventions.DESTINATION_TEMPORARY, true);
    }
    set(span, MessagingConventions.CORRELATION_ID, about.correlationId());
    set(span, MessagingConventions.CONVERSATION, about.conversationId());
    return common(span, Operation.REPLY, about).setParent(parent).startSpan();
  }

  private SpanBuilder sent(Operation operation, About about) {
    String destination = joined(about.exchange(), about.routingKey());
    return named(operation, destination, about)
        .setAttribute(MessagingConventions.DESTINATION, destination);
  }

  /** Keys are the sender's, and may be many: the queue is what all have in common. */
  private SpanBuilder taken(Operation operation, About about) {
    String queue = queue(about);
    String route = joined(about.exchange(), about.routingKey());
    String destination = queue.equals(about.routingKey()) ? route : joined(route, about.queue());
    return named(operation, queue, about)
        .setAttribute(MessagingConventions.DESTINATION_TEMPLATE, queue)
        .setAttribute(MessagingConventions.DESTINATION, destination);
  }

  private SpanBuilder named(Operation operation, String target, About about) {
    return common(tracer.spanBuilder(operation.label() + " " + target), operation, about);
  }

  private static SpanBuilder common(SpanBuilder span, Operation operation, About about) {
    set(span, MessagingConventions.CONTRACT, about.contract());
    return span.setSpanKind(operation.kind())
        .setAttribute(MessagingConventions.SYSTEM, MessagingConventions.RABBITMQ)
        .setAttribute(MessagingConventions.OPERATION_NAME, operation.label())
        .setAttribute(MessagingConventions.OPERATION_TYPE, operation.type());
  }

  /** A name that is new with each process is one. */
  private static String queue(About about) {
    String queue = about.queue();
    return queue == null ? "" : queue.replace(about.instance(), "{instance}");
  }

  private static String joined(@Nullable String exchange, @Nullable String key) {
    if (key == null || key.isEmpty()) {
      return exchange == null || exchange.isEmpty()
          ? MessagingConventions.DEFAULT_EXCHANGE
          : exchange;
    }
    return exchange == null || exchange.isEmpty() ? key : exchange + ":" + key;
  }

  private static void set(SpanBuilder span, AttributeKey<String> key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      span.setAttribute(key, value);
    }
  }

  /** It has failed. Of the reason only the code: its text may quote a payload. */
  static void failed(Span span, Reason reason) {
    String type = type(reason);
    span.setStatus(StatusCode.ERROR, type);
    span.setAttribute(MessagingConventions.ERROR_TYPE, type);
  }

  /** The code, or the exception where the code says no more than that there was one. */
  static String type(Reason reason) {
    Throwable thrown = reason.thrown();
    if (thrown == null || !reason.code().equals("exception")) {
      return reason.code();
    }
    String name = thrown.getClass().getCanonicalName();
    return name == null ? thrown.getClass().getName() : name;
  }
}
