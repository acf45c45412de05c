package io.warren.micrometer;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.warren.observe.About;
import io.warren.observe.HandlerCall;
import io.warren.observe.Result;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a handler, as {@link WarrenObservations} observes it: for handlers, filters and
 * conventions of one's own. A batch follows from no message alone, so it carries no headers.
 */
public final class HandlingContext extends ReceiverContext<Map<String, Object>> {
  private final HandlerCall call;
  private volatile List<Result> results = List.of();

  HandlingContext(HandlerCall call) {
    super(HandlingContext::header, Kind.CONSUMER);
    this.call = call;
    setCarrier(call.batch() ? Map.of() : call.messages().get(0).content().headers());
    setRemoteServiceName(Names.RABBITMQ);
  }

  private static @Nullable String header(Map<String, Object> headers, String name) {
    return headers.get(name) instanceof String value ? value : null;
  }

  /** What the handler is given. */
  public HandlerCall call() {
    return call;
  }

  /** How it ended, message by message; empty: it has not. */
  public List<Result> results() {
    return results;
  }

  void ended(List<Result> results) {
    this.results = results;
  }

  /** The first message. */
  About first() {
    return call.messages().get(0).about();
  }

  /** The first result that is no success, or else one that is; null: it has not ended. */
  @Nullable Result result() {
    return results.stream()
        .filter(result -> result.reason() != null)
        .findFirst()
        .orElse(results.isEmpty() ? null : results.get(0));
  }
}
