package io.warren.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.warren.observe.About;
import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Observer;
import io.warren.observe.Sending;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Traces messages, for {@code Warren.builder().observe(...)}. Thread-safe; one for each Warren.
 *
 * <p>The names of spans and attributes are those of OpenTelemetry's conventions for messaging,
 * version 1.43.0. For one message, its spans are, below what is current where it is sent:
 *
 * <ul>
 *   <li>{@code publish <exchange>:<key>}: until it is safe; of a request until its reply is here
 *   <li>{@code receive <queue>}: from a worker's taking it until its handler is called
 *   <li>{@code process <queue>}: its handler. It is current meanwhile, so what the handler sends,
 *       calls and logs on its thread belongs to it
 *   <li>{@code reply}: the reply is safe
 *   <li>{@code ack <queue>}: until the delivery is settled, with what became of the message as
 *       events: retried, held, dropped, dead
 *   <li>{@code release <exchange>:<key>}: a scheduler has sent it
 * </ul>
 *
 * <p>A handler that takes batches has a span and a trace for each batch, which links to the
 * message's; each message's other spans stay in its own trace. Retries, delays, schedules, dead
 * letters and replays carry the context along, so their spans belong to the trace in which the
 * message was sent.
 *
 * <p>What comes without a context begins a trace with its {@code receive}, in each attempt anew.
 *
 * <p>The context travels in the headers of the propagators that OpenTelemetry is set up with. A
 * message whose sender states such headers keeps those.
 *
 * <p>Spans have the ids, the contract and the code of a failure, and never its text or anything of
 * a payload. The exception of a handler is recorded as exceptions are, with its message and stack
 * trace.
 */
public final class WarrenTracing implements Observer {
  private static final String SCOPE = "io.warren.opentelemetry";

  private final Spans spans;
  private final TextMapPropagator propagator;
  private final SendSpans sends;
  private final Open<Delivery, DeliverySpans> deliveries = new Open<>();

  /** A message in a queue: as much as events say of which delivery it is. */
  private record Delivery(@Nullable String queue, String messageId, int attempt) {
    static Delivery of(About about) {
      return new Delivery(about.queue(), about.messageId(), about.attempt());
    }
  }

  /**
   * @param openTelemetry with the tracer provider and the propagators to use
   */
  public WarrenTracing(OpenTelemetry openTelemetry) {
    spans =
        new Spans(
            openTelemetry
                .tracerBuilder(SCOPE)
                .setSchemaUrl(MessagingConventions.SCHEMA_URL)
                .build());
    propagator = openTelemetry.getPropagators().getTextMapPropagator();
    sends = new SendSpans(spans, propagator);
  }

  @Override
  public void sending(Sending message) {
    sends.begin(message);
  }

  @Override
  public void happened(Event event) {
    if (event instanceof Event.Received received) {
      add(received);
    } else if (!sends.happened(event) && event.about().queue() != null) {
      settling(event);
    }
  }

  private void settling(Event event) {
    Delivery key = Delivery.of(event.about());
    DeliverySpans delivery = deliveries.first(key, any -> true);
    if (delivery != null && delivery.happened(event)) {
      deliveries.end(key, delivery::equals);
    }
  }

  @Override
  public Scope handling(HandlerCall call) {
    List<DeliverySpans> taken = new ArrayList<>();
    for (Event.Received received : call.messages()) {
      DeliverySpans delivery = taken(received);
      delivery.handlerBegins();
      taken.add(delivery);
    }
    return HandlerSpan.begin(spans, call, taken);
  }

  private DeliverySpans taken(Event.Received received) {
    Delivery key = Delivery.of(received.about());
    DeliverySpans known = deliveries.first(key, DeliverySpans::waits);
    // One that came before this was an observer.
    return known == null ? add(received) : known;
  }

  private DeliverySpans add(Event.Received received) {
    // Not from what is current: a worker's thread may have the context of another message.
    Context creation =
        propagator.extract(Context.root(), received.content().headers(), Headers.GETTER);
    DeliverySpans added = new DeliverySpans(spans, received, creation);
    deliveries.add(Delivery.of(received.about()), added);
    return added;
  }

  /** Whether everything that began is over. */
  boolean isIdle() {
    return sends.isEmpty() && deliveries.isEmpty();
  }
}
