package io.warren.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.warren.observe.Event;
import io.warren.observe.Outcome;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How the deliveries of one message from one queue go. Thread-safe. */
final class QueueMeters {
  private final MeterRegistry registry;
  private final Tags tags;
  private final Timer queued;
  private final Timer waited;
  private final Map<Outcome, Timer> handled = new EnumMap<>(Outcome.class);
  private final Counter retried;
  private final Counter dead;
  private final Counter duplicates;
  private final Counter returned;
  private final AtomicLong inFlight = new AtomicLong();

  QueueMeters(MeterRegistry registry, Tags tags) {
    this.registry = registry;
    this.tags = tags;
    queued = timer("warren.queued", "in the queue, without the wait of a delay or a retry", tags);
    waited = timer("warren.waited", "in this process until the handler was called", tags);
    for (Outcome outcome : Outcome.values()) {
      String name = outcome.name().toLowerCase(Locale.ROOT);
      handled.put(
          outcome,
          timer("warren.handled", "the handler, for each message", tags.and("outcome", name)));
    }
    retried = counter("warren.retried", "messages that wait for their next attempt");
    dead = counter("warren.dead", "messages that are in the dead queue");
    duplicates = counter("warren.duplicates", "messages that were dropped as duplicates");
    returned = counter("warren.returned", "deliveries that were not settled and come again");
    Gauge.builder("warren.in.flight", inFlight, AtomicLong::doubleValue)
        .description("deliveries that were begun with and are not settled")
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  private Timer timer(String name, String description, Tags all) {
    return Timer.builder(name).description(description).tags(all).register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).tags(tags).register(registry);
  }

  void received(@Nullable Duration inQueue) {
    inFlight.incrementAndGet();
    if (inQueue != null) {
      queued.record(inQueue);
    }
  }

  void handled(Event.Handled event) {
    waited.record(event.waited());
    // So that the sum over all messages is the time that handlers took.
    Objects.requireNonNull(handled.get(event.result().outcome()))
        .record(event.took().dividedBy(event.batch()));
  }

  void retried() {
    retried.increment();
  }

  /**
   * @param settled whether that is the end of the delivery, too
   */
  void dead(boolean settled) {
    dead.increment();
    if (settled) {
      settled();
    }
  }

  void duplicate() {
    duplicates.increment();
  }

  void returned() {
    returned.increment();
    settled();
  }

  /** Not below 0: what was taken before anybody observed is settled, too. */
  void settled() {
    inFlight.updateAndGet(count -> Math.max(0, count - 1));
  }
}
