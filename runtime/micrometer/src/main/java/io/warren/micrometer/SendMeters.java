package io.warren.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.warren.observe.Reason;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** How the sends of one message of a contract go. Thread-safe. */
final class SendMeters {
  private final MeterRegistry registry;
  private final Tags tags;
  private final Counter begun;
  private final Timer sent;
  private final Timer delayed;
  private final Timer scheduled;

  /** By Warren's code, of which there are a few. */
  private final ConcurrentMap<String, Counter> failed = new ConcurrentHashMap<>();

  /** Made with the first reply, as most messages have none. */
  private final ConcurrentMap<String, Timer> answered = new ConcurrentHashMap<>();

  private final AtomicLong unconfirmed = new AtomicLong();

  SendMeters(MeterRegistry registry, Tags tags) {
    this.registry = registry;
    this.tags = tags;
    begun =
        Counter.builder("warren.sent")
            .description("messages that were begun to be sent")
            .tags(tags)
            .register(registry);
    sent = confirmed("now");
    delayed = confirmed("delay");
    scheduled = confirmed("at");
    Gauge.builder("warren.unconfirmed", unconfirmed, AtomicLong::doubleValue)
        .description(
            "messages that are neither safe nor failed yet, and requests without an answer")
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  private Timer confirmed(String how) {
    return Timer.builder("warren.confirmed")
        .description("from the send until the message was safe")
        .tags(tags.and("how", how))
        .register(registry);
  }

  void begun() {
    begun.increment();
    unconfirmed.incrementAndGet();
  }

  void sent(Duration took) {
    ended();
    sent.record(took);
  }

  void delayed(Duration took) {
    ended();
    delayed.record(took);
  }

  void scheduled(Duration took) {
    ended();
    scheduled.record(took);
  }

  void answered(String code, Duration took) {
    ended();
    answered.computeIfAbsent(code.equals("success") ? code : "failure", this::answer).record(took);
  }

  private Timer answer(String outcome) {
    return Timer.builder("warren.answered")
        .description("from a request to its reply")
        .tags(tags.and("outcome", outcome))
        .register(registry);
  }

  void failed(Reason reason) {
    ended();
    failed.computeIfAbsent(reason.code(), this::failure).increment();
  }

  private Counter failure(String reason) {
    return Counter.builder("warren.send.failed")
        .description("messages that were not sent, or requests that had no reply")
        .tags(tags.and("reason", reason))
        .register(registry);
  }

  /** Not below 0: what began before anybody observed ends, too. */
  private void ended() {
    unconfirmed.updateAndGet(count -> Math.max(0, count - 1));
  }
}
