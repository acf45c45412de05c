package io.warren.micrometer;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.warren.Warren;

/** What the page on observability shows, compiled. */
final class SetUp {
  private SetUp() {}

  static String page() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Warren warren =
        Warren.builder().rabbit("amqp://localhost").observe(new WarrenMeters(registry)).build();
    new WarrenHealth(warren).bindTo(registry);
    // What GET /metrics answers:
    String page = registry.scrape();
    warren.close();
    return page;
  }

  static Warren observed(ObservationRegistry registry) {
    Warren warren =
        Warren.builder()
            .rabbit("amqp://localhost")
            .observe(new WarrenObservations(registry))
            .build();
    return warren;
  }
}
