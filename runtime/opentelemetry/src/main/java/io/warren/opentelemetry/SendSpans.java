package io.warren.opentelemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.Event;
import io.warren.observe.Reason;
import io.warren.observe.Sending;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** The spans of what is sent, from {@code now()} until it is known how that ended. Thread-safe. */
final class SendSpans {
  private final Spans spans;
  private final TextMapPropagator propagator;
  private final Open<String, Span> open = new Open<>();

  SendSpans(Spans spans, TextMapPropagator propagator) {
    this.spans = spans;
    this.propagator = propagator;
  }

  /** Begins, and has the message carry its context. */
  void begin(Sending message) {
    Context caller = Context.current();
    SpanBuilder builder = spans.of(Operation.PUBLISH, message.about(), caller);
    SpanContext ofUser = stated(message.headers());
    if (ofUser.isValid()) {
      builder.addLink(ofUser);
    }
    Span span = builder.startSpan();
    open.add(message.about().messageId(), span);
    if (!ofUser.isValid()) {
      propagator.inject(caller.with(span), message, Headers.SETTER);
    }
  }

  /** The context that the message has already: whoever stated it wants no other. */
  private SpanContext stated(Map<String, Object> headers) {
    return Span.fromContext(propagator.extract(Context.root(), headers, Headers.GETTER))
        .getSpanContext();
  }

  /** Ends, where the event is such an end. */
  boolean happened(Event event) {
    if (event instanceof Event.Sent sent) {
      end(event, sent.content(), span -> {});
    } else if (event instanceof Event.Delayed delayed) {
      end(event, delayed.content(), span -> due(span, delayed.due()));
    } else if (event instanceof Event.Scheduled scheduled) {
      end(event, scheduled.content(), span -> due(span, scheduled.due()));
    } else if (event instanceof Event.Answered answered) {
      end(event, answered.reply(), span -> answered(span, answered));
    } else if (event instanceof Event.SendFailed failed) {
      end(event, failed.content(), span -> Spans.failed(span, failed.reason()));
    } else if (event instanceof Event.RequestFailed failed) {
      end(event, failed.content(), span -> Spans.failed(span, failed.reason()));
    } else if (event instanceof Event.Released released) {
      released(released);
    } else {
      return false;
    }
    return true;
  }

  /** Of several messages with one id it is the one whose context the message carries. */
  private void end(Event event, Content content, Consumer<Span> last) {
    Span span =
        open.end(
            event.about().messageId(),
            each ->
                stated(content.headers()).getSpanId().equals(each.getSpanContext().getSpanId()));
    if (span != null) {
      last.accept(span);
      span.end();
    }
  }

  private static void due(Span span, Instant due) {
    span.setAttribute(MessagingConventions.DUE, due.toString());
  }

  private static void answered(Span span, Event.Answered answered) {
    if (!answered.code().equals("success")) {
      Spans.failed(span, new Reason(answered.code(), answered.text(), null));
    }
  }

  /** A scheduler has sent it: in the trace of whoever scheduled it, perhaps days ago. */
  private void released(Event.Released released) {
    About about = released.about();
    Context creation =
        propagator.extract(Context.root(), released.content().headers(), Headers.GETTER);
    Span span = spans.of(Operation.RELEASE, about, creation).startSpan();
    due(span, released.due());
    span.end();
  }

  boolean isEmpty() {
    return open.isEmpty();
  }
}
