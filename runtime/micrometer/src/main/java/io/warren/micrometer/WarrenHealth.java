package io.warren.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.warren.Health;
import io.warren.Warren;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What {@link Warren#health()} says, as gauges: {@code warren.up}, 1 or 0, of all together and of
 * each part, whose name is the tag {@code part}, that of all being {@code all}; and each number of
 * a part as {@code warren.health.<number>}, such as {@code warren.health.unconfirmed} or {@code
 * warren.health.parked}.
 *
 * <p>The health is asked when gauges are read, at most once a second. A part that comes later, such
 * as a consumer, has its gauges from the second reading on; one that is gone is not a number.
 * Thread-safe.
 */
public final class WarrenHealth implements MeterBinder {
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Warren warren;

  /** A state that was asked for. */
  private record Reading(Health health, long nanos) {}

  private volatile Reading last;

  /** Asks for the health for the first time. */
  public WarrenHealth(Warren warren) {
    this.warren = warren;
    last = new Reading(warren.health(), System.nanoTime());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Set<String> known = ConcurrentHashMap.newKeySet();
    register(registry, "warren.up", "all", health -> upOrDown(health.up()), known);
    add(registry, last.health(), known);
  }

  private void add(MeterRegistry registry, Health health, Set<String> known) {
    for (Health.Part part : health.parts()) {
      String name = part.name();
      if (known.add("warren.up " + name)) {
        register(registry, "warren.up", name, now -> up(now, name), known);
      }
      for (String number : part.numbers().keySet()) {
        String meter = "warren.health." + number;
        if (known.add(meter + " " + name)) {
          register(registry, meter, name, now -> number(now, name, number), known);
        }
      }
    }
  }

  private void register(
      MeterRegistry registry,
      String name,
      String part,
      ToDoubleFunction<Health> value,
      Set<String> known) {
    Gauge.builder(name, this, self -> value.applyAsDouble(self.read(registry, known)))
        .description("of the health of Warren")
        .tag("part", part)
        .strongReference(true)
        .register(registry);
  }

  private Health read(MeterRegistry registry, Set<String> known) {
    Reading reading = last;
    if (System.nanoTime() - reading.nanos() < FRESH_NANOS) {
      return reading.health();
    }
    Health health = warren.health();
    last = new Reading(health, System.nanoTime());
    add(registry, health, known);
    return health;
  }

  private static double up(Health health, String name) {
    return health.parts().stream()
        .filter(part -> part.name().equals(name))
        .mapToDouble(part -> upOrDown(part.up()))
        .min()
        .orElse(Double.NaN);
  }

  private static double number(Health health, String name, String number) {
    return health.parts().stream()
        .filter(part -> part.name().equals(name) && part.numbers().containsKey(number))
        .mapToDouble(part -> part.numbers().get(number))
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  private static double upOrDown(boolean up) {
    return up ? 1 : 0;
  }
}
