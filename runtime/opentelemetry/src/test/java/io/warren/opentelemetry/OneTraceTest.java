package io.warren.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.warren.EmbeddedWarren;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.micrometer.WarrenMeters;
import io.warren.opentelemetry.Shop.Item;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A request over HTTP, all that follows from it, and what is measured of that. */
class OneTraceTest {
  private final Traced traced = new Traced();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final WarrenTracing tracing = new WarrenTracing(traced.openTelemetry());
  private final List<String> tenants = new CopyOnWriteArrayList<>();

  private void run() {
    try (EmbeddedWarren warren = Warren.embedded()) {
      warren.observe(tracing).observe(new WarrenMeters(registry));
      Shop shop = new Shop(warren);
      var orders = shop.sender("orders");
      var bills = shop.sender("bills");
      shop.consume(
          "orders",
          message -> {
            if (message.redeliveredCount() == 0) {
              throw new IllegalStateException("no stock of " + message.body().name());
            }
            bills
                .send(new Item("bill"))
                .replyTo("answers.1")
                .correlationId("c1")
                .delay(Duration.ofMinutes(10));
            return MessageResult.success(message.body());
          });
      shop.consume(
          "bills",
          message -> {
            tenants.add(String.valueOf(Baggage.current().getEntryValue("tenant")));
            return MessageResult.success(new Item("paid"));
          });
      shop.consume("answers", message -> MessageResult.success(message.body()));
      warren.start();

      Span root =
          traced.tracer().spanBuilder("POST /orders").setSpanKind(SpanKind.SERVER).startSpan();
      Baggage baggage = Baggage.builder().put("tenant", "acme").build();
      Context.root()
          .with(baggage)
          .with(root)
          .wrap((Runnable) () -> orders.send(new Item("tea")).id("m").now().join())
          .run();
      root.end();
      warren.advance(Duration.ofHours(1));
    }
  }

  @Test
  void isOneTraceFromTheRequestToTheReply() {
    run();

    assertThat(traced.tree())
        .containsExactly(
            "POST /orders",
            "  publish orders:orders.sent",
            "    receive orders.1",
            "    process orders.1 [exception]",
            "      ack orders.1 [retried]",
            "    receive orders.1",
            "    process orders.1",
            "      publish bills:bills.sent",
            "        receive bills.1",
            "        process bills.1",
            "          ack bills.1",
            "          reply",
            "        receive answers.1",
            "        process answers.1",
            "          ack answers.1",
            "      ack orders.1");
    assertThat(traced.spans())
        .extracting(SpanData::getTraceId)
        .containsOnly(traced.the("POST /orders").getTraceId());
    assertThat(tenants).containsExactly("acme");
    assertThat(tracing.isIdle()).isTrue();
  }

  @Test
  void saysWhatEachMessageIsAndHowItWent() {
    run();

    SpanData sent = traced.the("publish orders:orders.sent");
    assertThat(sent.getKind()).isEqualTo(SpanKind.PRODUCER);
    assertThat(sent.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(sent.getInstrumentationScopeInfo().getSchemaUrl())
        .isEqualTo(MessagingConventions.SCHEMA_URL);
    assertThat(sent.getAttributes().get(MessagingConventions.SYSTEM)).isEqualTo("rabbitmq");
    assertThat(sent.getAttributes().get(MessagingConventions.OPERATION_TYPE)).isEqualTo("send");
    assertThat(sent.getAttributes().get(MessagingConventions.DESTINATION))
        .isEqualTo("orders:orders.sent");
    assertThat(sent.getAttributes().get(MessagingConventions.ROUTING_KEY)).isEqualTo("orders.sent");
    assertThat(sent.getAttributes().get(MessagingConventions.MESSAGE_ID)).isEqualTo("m");
    assertThat(sent.getAttributes().get(MessagingConventions.CONTRACT)).isEqualTo("orders");

    List<SpanData> attempts = traced.named("process orders.1");
    assertThat(attempts).extracting(SpanData::getKind).containsOnly(SpanKind.CONSUMER);
    assertThat(attempts)
        .extracting(span -> span.getAttributes().get(MessagingConventions.ATTEMPT))
        .containsExactly(1L, 2L);
    SpanData failed = attempts.get(0);
    assertThat(failed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(failed.getAttributes().get(MessagingConventions.ERROR_TYPE))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(failed.getAttributes().get(MessagingConventions.DESTINATION))
        .isEqualTo("orders:orders.sent:orders.1");
    assertThat(attempts.get(1).getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);

    assertThat(traced.the("publish bills:bills.sent").getAttributes())
        .satisfies(
            bill -> {
              assertThat(bill.get(MessagingConventions.DUE)).isNotNull();
              assertThat(bill.get(MessagingConventions.CONVERSATION)).isEqualTo("m");
              assertThat(bill.get(MessagingConventions.CORRELATION_ID)).isEqualTo("c1");
            });
    assertThat(traced.the("reply").getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(traced.the("reply").getAttributes().get(MessagingConventions.DESTINATION))
        .isEqualTo("answers.1");
    assertThat(traced.the("ack bills.1").getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(traced.the("receive bills.1").getKind()).isEqualTo(SpanKind.CLIENT);
  }

  @Test
  void isMeasuredToo() {
    run();

    assertThat(registry.get("warren.sent").tag("contract", "orders").counter().count())
        .isEqualTo(1);
    assertThat(
            registry
                .get("warren.confirmed")
                .tag("how", "now")
                .tag("contract", "orders")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(
            registry
                .get("warren.confirmed")
                .tag("how", "delay")
                .tag("contract", "bills")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(handled("orders.1", "failure")).isEqualTo(1);
    assertThat(handled("orders.1", "success")).isEqualTo(1);
    assertThat(handled("bills.1", "success")).isEqualTo(1);
    assertThat(handled("answers.1", "success")).isEqualTo(1);
    assertThat(registry.get("warren.retried").tag("queue", "orders.1").counter().count())
        .isEqualTo(1);
    assertThat(registry.get("warren.queued").tag("queue", "orders.1").timer().count()).isEqualTo(2);
    assertThat(registry.get("warren.in.flight").gauges())
        .hasSizeGreaterThan(2)
        .allMatch(gauge -> gauge.value() == 0);
    assertThat(registry.get("warren.unconfirmed").gauges())
        .hasSize(2)
        .allMatch(gauge -> gauge.value() == 0);
  }

  private long handled(String queue, String outcome) {
    Timer timer =
        registry.get("warren.handled").tag("queue", queue).tag("outcome", outcome).timer();
    return timer.count();
  }
}
