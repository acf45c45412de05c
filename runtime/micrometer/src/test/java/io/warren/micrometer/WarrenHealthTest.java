package io.warren.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.warren.EmbeddedWarren;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.micrometer.Orders.Bill;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarrenHealthTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final EmbeddedWarren warren = Warren.embedded();

  @AfterEach
  void close() {
    warren.close();
  }

  private double gauge(String name, String part) {
    var gauge = registry.find(name).tag("part", part).gauge();
    return gauge == null ? Double.NaN : gauge.value();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void partsAndTheirNumbersAreGaugesAlsoThoseThatComeLater() throws Exception {
    new WarrenHealth(warren).bindTo(registry);
    double before = gauge("warren.up", "all");
    double start = gauge("warren.up", "start");

    Orders.consume(warren, message -> MessageResult.success(new Bill(5)));
    until(() -> gauge("warren.up", "all") == 1);
    until(() -> gauge("warren.health.handling", "handling orders.1") == 0);
    double consumer = gauge("warren.health.waiting", "handling orders.1");
    warren.close();
    until(() -> gauge("warren.up", "all") == 0);

    assertThat(before).isZero();
    assertThat(start).isZero();
    assertThat(consumer).isZero();
  }

  /** Where its gauges are added while others are read. */
  @Test
  void aPartThatComesLaterIsScrapedToo() throws Exception {
    PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new WarrenHealth(warren).bindTo(prometheus);

    Orders.consume(warren, message -> MessageResult.success(new Bill(5)));

    until(
        () ->
            prometheus.scrape().contains("warren_health_handling{part=\"handling orders.1\"} 0.0"));
  }
}
