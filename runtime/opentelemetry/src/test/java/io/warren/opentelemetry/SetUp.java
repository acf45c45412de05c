package io.warren.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.warren.Warren;

/** What the page on observability shows, compiled. */
final class SetUp {
  private SetUp() {}

  static Warren warren() {
    OpenTelemetry openTelemetry = AutoConfiguredOpenTelemetrySdk.initialize().getOpenTelemetrySdk();
    Warren warren =
        Warren.builder()
            .rabbit("amqp://localhost")
            .observe(new WarrenTracing(openTelemetry))
            .build();
    return warren;
  }
}
