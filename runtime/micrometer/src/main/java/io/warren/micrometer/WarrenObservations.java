package io.warren.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Observer;
import io.warren.observe.Reason;
import io.warren.observe.Result;
import io.warren.observe.Sending;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Observes messages with Micrometer's Observation, for {@code Warren.builder().observe(...)}: what
 * the registry's handlers make of it, such as the traces of Micrometer Tracing. Thread-safe; one
 * registry may serve several Warrens.
 *
 * <ul>
 *   <li>{@code warren.publish}, in a trace {@code publish <exchange>:<key>}: from the send until
 *       the message is safe; of a request until its reply is here. Below what is observed where it
 *       is sent
 *   <li>{@code warren.process}, in a trace {@code process <queue>}: a call of a handler, below what
 *       sent the message, in whatever process. It is current meanwhile, so what the handler sends,
 *       calls and logs on its thread belongs to it. That of a batch is below nothing
 * </ul>
 *
 * <p>Retries, delays, schedules, dead letters and replays carry the context along. A message whose
 * sender states a header of it keeps that.
 *
 * <p>The key values are those of OpenTelemetry's conventions for messaging; of low cardinality are
 * the contract, the type of what is sent, the queue, the outcome, and the code of a failure. A
 * {@code GlobalObservationConvention} for {@link SendContext} or {@link HandlingContext} takes
 * their place.
 *
 * <p>An observation has the code of a failure, and never its text or anything of a payload. What a
 * handler throws is its error as it is. What becomes of a delivery after its handler is measured by
 * {@link WarrenMeters}.
 */
public final class WarrenObservations implements Observer {
  private final ObservationRegistry registry;

  /** Those that are being sent, by their ids; a user may choose one for several. */
  private final ConcurrentMap<String, List<Observation>> sends = new ConcurrentHashMap<>();

  /**
   * @param registry with the handlers to use
   */
  public WarrenObservations(ObservationRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void sending(Sending message) {
    Observation observation =
        Observation.start(null, SendConvention.USUAL, () -> new SendContext(message), registry);
    sends.merge(
        message.about().messageId(),
        List.of(observation),
        (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
  }

  @Override
  public Scope handling(HandlerCall call) {
    HandlingContext context = new HandlingContext(call);
    Observation observation =
        Observation.start(null, HandlingConvention.USUAL, () -> context, registry);
    Observation.Scope current = observation.openScope();
    return results -> {
      current.close();
      context.ended(results);
      Result result = context.result();
      stop(observation, result == null ? null : result.reason(), true);
    };
  }

  @Override
  public void happened(Event event) {
    if (event instanceof Event.Sent
        || event instanceof Event.Delayed
        || event instanceof Event.Scheduled) {
      sent(event, null);
    } else if (event instanceof Event.SendFailed failed) {
      sent(event, failed.reason());
    } else if (event instanceof Event.RequestFailed failed) {
      sent(event, failed.reason());
    } else if (event instanceof Event.Answered answered) {
      sent(
          event,
          answered.code().equals("success")
              ? null
              : new Reason(answered.code(), answered.text(), null));
    }
  }

  private void sent(Event event, @Nullable Reason reason) {
    Observation observation = take(event.about().messageId());
    if (observation == null) {
      return;
    }
    if (reason != null && observation.getContext() instanceof SendContext context) {
      context.failed(reason);
    }
    stop(observation, reason, false);
  }

  private @Nullable Observation take(String messageId) {
    AtomicReference<@Nullable Observation> taken = new AtomicReference<>();
    sends.computeIfPresent(
        messageId,
        (id, all) -> {
          taken.set(all.get(0));
          return all.size() == 1 ? null : all.subList(1, all.size());
        });
    return taken.get();
  }

  /**
   * Ends it.
   *
   * @param reason why it failed; null: it did not
   * @param whole whether an exception is a user's own
   */
  private static void stop(Observation observation, @Nullable Reason reason, boolean whole) {
    if (reason != null) {
      Throwable thrown = reason.thrown();
      observation.error(whole && thrown != null ? thrown : new CodedFailure(reason.code()));
    }
    observation.stop();
  }

  /** Whether everything that began is over. */
  boolean isIdle() {
    return sends.isEmpty();
  }

  /** As much of a failure as is in no danger of quoting a payload. */
  private static final class CodedFailure extends Exception {
    private static final long serialVersionUID = 1;

    CodedFailure(String code) {
      super(code, null, false, false);
    }
  }
}
