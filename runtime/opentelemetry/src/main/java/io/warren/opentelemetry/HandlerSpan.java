package io.warren.opentelemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Observer;
import io.warren.observe.Reason;
import io.warren.observe.Result;
import java.util.List;
import java.util.Objects;

/** The span of one call of a handler, which is current meanwhile. */
final class HandlerSpan implements Observer.Scope {
  private final HandlerCall call;
  private final List<DeliverySpans> deliveries;
  private final Span span;
  private final Scope current;

  @SuppressWarnings("MustBeClosedChecker") // closed when the handler is over
  private HandlerSpan(HandlerCall call, List<DeliverySpans> deliveries, Context parent, Span span) {
    this.call = call;
    this.deliveries = deliveries;
    this.span = span;
    current = parent.with(span).makeCurrent();
  }

  /**
   * Begins it on the thread of the handler.
   *
   * @param deliveries those of the messages, in their order
   */
  static HandlerSpan begin(Spans spans, HandlerCall call, List<DeliverySpans> deliveries) {
    Context parent = call.batch() ? Context.root() : deliveries.get(0).creation();
    SpanBuilder builder =
        call.batch()
            ? lot(spans, call, deliveries)
            : spans.of(Operation.PROCESS, call.messages().get(0).about(), parent);
    // Nothing of Warren's: whoever gives it its threads may trace them.
    link(builder, Context.current(), Attributes.empty());
    return new HandlerSpan(call, deliveries, parent, builder.startSpan());
  }

  private static SpanBuilder lot(Spans spans, HandlerCall call, List<DeliverySpans> deliveries) {
    List<Event.Received> messages = call.messages();
    SpanBuilder builder = spans.ofLot(messages.get(0).about(), messages.size());
    for (int i = 0; i < messages.size(); i++) {
      String id = messages.get(i).about().messageId();
      Attributes attributes = Attributes.of(MessagingConventions.MESSAGE_ID, id);
      link(builder, deliveries.get(i).creation(), attributes);
    }
    return builder;
  }

  private static void link(SpanBuilder builder, Context context, Attributes attributes) {
    SpanContext linked = Span.fromContext(context).getSpanContext();
    if (linked.isValid()) {
      builder.addLink(linked, attributes);
    }
  }

  @Override
  public void close(List<Result> results) {
    current.close();
    results.stream()
        .map(Result::reason)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(this::failed);
    span.end();
    for (int i = 0; i < results.size(); i++) {
      deliveries
          .get(i)
          .handlerEnds(call.messages().get(i).about(), results.get(i), call.batch() ? null : span);
    }
  }

  private void failed(Reason reason) {
    Spans.failed(span, reason);
    Throwable thrown = reason.thrown();
    if (thrown != null) {
      span.recordException(thrown);
    }
  }
}
