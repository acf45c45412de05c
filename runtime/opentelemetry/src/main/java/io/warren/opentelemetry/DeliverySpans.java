package io.warren.opentelemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.warren.observe.About;
import io.warren.observe.Event;
import io.warren.observe.Reason;
import io.warren.observe.Result;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The spans of one delivery: {@code receive} until its handler begins, {@code ack} after that. Its
 * steps follow each other, be it on several threads.
 */
final class DeliverySpans {
  private final Spans spans;
  private final Context creation;
  private final Span receive;
  private final @Nullable String replyTo;

  private volatile boolean handling;

  /** What its settlement follows from: the handling of it alone, or else what sent it. */
  private volatile Context cause;

  /** As its handler left it; null: it was no failure. */
  private volatile @Nullable Reason failure;

  private volatile @Nullable Span settle;

  /**
   * @param carried what the message carries
   */
  DeliverySpans(Spans spans, Event.Received received, Context carried) {
    this.spans = spans;
    replyTo = received.content().replyTo();
    receive = spans.of(Operation.RECEIVE, received.about(), carried).startSpan();
    boolean traced = Span.fromContext(carried).getSpanContext().isValid();
    creation = traced ? carried : carried.with(receive);
    cause = creation;
  }

  /** What its spans are below: what sent it, or its receiving where a stranger traces nothing. */
  Context creation() {
    return creation;
  }

  /** Whether no handler was called yet. */
  boolean waits() {
    return !handling;
  }

  /** Its handler is called. */
  void handlerBegins() {
    handling = true;
    receive.end();
  }

  /**
   * Its handler is over.
   *
   * @param process the span of the handler, where that had this message alone; null: one of a lot
   */
  void handlerEnds(About about, Result result, @Nullable Span process) {
    if (process != null) {
      cause = creation.with(process);
    }
    failure = result.reason();
    settle(about);
  }

  /** Notes what has become of it; true: that was the last. */
  boolean happened(Event event) {
    About about = event.about();
    if (event instanceof Event.Handled handled) {
      handled(about, handled.result());
    } else if (event instanceof Event.Retried retried) {
      note(
          about,
          "retried",
          waits(retried.reason(), retried.pause())
              .put(MessagingConventions.RETRY, (long) retried.retry()));
    } else if (event instanceof Event.Held held) {
      note(about, "held", waits(held.reason(), held.pause()));
    } else if (event instanceof Event.Dead dead) {
      return dead(about, dead);
    } else if (event instanceof Event.Dropped) {
      note(about, "dropped as a duplicate", Attributes.builder());
    } else if (event instanceof Event.Replied) {
      settle(about);
      spans.ofReply(about, replyTo, cause).end();
    } else if (event instanceof Event.ReplyGivenUp givenUp) {
      note(about, "reply given up", why(givenUp.reason()));
    } else if (event instanceof Event.Acknowledged) {
      settle(about).end();
      return true;
    } else if (event instanceof Event.Returned returned) {
      Span span = settle(about);
      Spans.failed(span, returned.reason());
      span.end();
      return true;
    }
    return false;
  }

  /** What the handler sent may have failed after it was over. */
  private void handled(About about, Result result) {
    Reason reason = result.reason();
    if (reason != null && failure == null) {
      failure = reason;
      Spans.failed(settle(about), reason);
    }
  }

  private boolean dead(About about, Event.Dead dead) {
    if (!handling) {
      Spans.failed(receive, dead.reason());
    }
    note(about, "dead", why(dead.reason()));
    if (dead.byBroker()) {
      settle(about).end();
    }
    return dead.byBroker();
  }

  private void note(About about, String name, AttributesBuilder attributes) {
    settle(about).addEvent(name, attributes.build());
  }

  private static AttributesBuilder waits(Reason reason, Duration pause) {
    return why(reason).put(MessagingConventions.PAUSE, pause.toMillis());
  }

  private static AttributesBuilder why(Reason reason) {
    return Attributes.builder().put(MessagingConventions.ERROR_TYPE, Spans.type(reason));
  }

  /** The span of its settlement, which begins here where it has not. */
  private Span settle(About about) {
    Span begun = settle;
    if (begun != null) {
      return begun;
    }
    // Where no handler was called; else it is over, which changes nothing.
    receive.end();
    Span span = spans.of(Operation.SETTLE, about, cause).startSpan();
    settle = span;
    return span;
  }
}
