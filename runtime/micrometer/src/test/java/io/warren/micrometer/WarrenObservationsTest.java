package io.warren.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.warren.BatchResult;
import io.warren.EmbeddedWarren;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.micrometer.Orders.Bill;
import io.warren.micrometer.Orders.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What Micrometer Tracing makes of it, on OpenTelemetry. */
class WarrenObservationsTest {
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final Tracer tracer =
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(exporter))
          .build()
          .get("test");
  private final ObservationRegistry registry = ObservationRegistry.create();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final WarrenObservations observations = new WarrenObservations(registry);

  WarrenObservationsTest() {
    OtelTracer traced = new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> {});
    OtelPropagator propagator =
        new OtelPropagator(
            ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer);
    registry
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(meters))
        .observationHandler(
            new ObservationHandler.FirstMatchingCompositeObservationHandler(
                new PropagatingSenderTracingObservationHandler<>(traced, propagator),
                new PropagatingReceiverTracingObservationHandler<>(traced, propagator),
                new DefaultTracingObservationHandler(traced)));
  }

  private List<String> tree() {
    List<SpanData> spans =
        exporter.getFinishedSpanItems().stream()
            .sorted(Comparator.comparing(SpanData::getStartEpochNanos))
            .toList();
    List<String> ids = spans.stream().map(SpanData::getSpanId).toList();
    List<String> lines = new ArrayList<>();
    spans.stream()
        .filter(span -> !ids.contains(span.getParentSpanId()))
        .forEach(root -> add(lines, spans, root, ""));
    return lines;
  }

  private static void add(List<String> lines, List<SpanData> spans, SpanData span, String indent) {
    lines.add(indent + span.getName());
    spans.stream()
        .filter(child -> child.getParentSpanId().equals(span.getSpanId()))
        .forEach(child -> add(lines, spans, child, indent + "  "));
  }

  private List<SpanData> named(String name) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .sorted(Comparator.comparing(SpanData::getStartEpochNanos))
        .toList();
  }

  private String currentQueue() {
    Observation current = registry.getCurrentObservation();
    return current != null && current.getContext() instanceof HandlingContext handling
        ? String.valueOf(handling.first().queue())
        : "none";
  }

  private static String value(SpanData span, String name) {
    return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(name)));
  }

  @Test
  void aRequestItsRetriesAndWhatItsHandlerSendsAreOneTrace() {
    List<String> current = new CopyOnWriteArrayList<>();
    try (EmbeddedWarren warren = Warren.embedded().observe(observations)) {
      var orders = Orders.sender(warren);
      Orders.consume(
          warren,
          message -> {
            current.add(currentQueue());
            if (message.redeliveredCount() == 0 && message.body().item().equals("tea")) {
              throw new IllegalStateException("none left");
            }
            if (message.body().item().equals("tea")) {
              orders.send(new Order("cup")).delay(Duration.ofMinutes(1));
            }
            return MessageResult.success(new Bill(5));
          });
      Observation.createNotStarted("http", registry)
          .contextualName("POST /orders")
          .observe(
              () -> {
                var reply = orders.request(new Order("tea")).timeout(Duration.ofMinutes(1)).reply();
                warren.advance(Duration.ofMinutes(2));
                assertThat(reply.join().body()).isEqualTo(new Bill(5));
              });
    }

    assertThat(tree())
        .containsExactly(
            "POST /orders",
            "  publish orders:order.placed",
            "    process orders.1",
            "    process orders.1",
            "      publish orders:order.placed",
            "        process orders.1");
    assertThat(exporter.getFinishedSpanItems())
        .extracting(SpanData::getTraceId)
        .containsOnly(named("POST /orders").get(0).getTraceId());
    assertThat(current).containsExactly("orders.1", "orders.1", "orders.1");
    assertThat(observations.isIdle()).isTrue();

    SpanData sent = named("publish orders:order.placed").get(0);
    assertThat(sent.getKind()).isEqualTo(SpanKind.PRODUCER);
    assertThat(value(sent, "warren.contract")).isEqualTo("Orders");
    assertThat(value(sent, "messaging.system")).isEqualTo("rabbitmq");
    List<SpanData> attempts = named("process orders.1");
    assertThat(attempts).extracting(SpanData::getKind).containsOnly(SpanKind.CONSUMER);
    assertThat(attempts)
        .extracting(span -> value(span, "warren.attempt"))
        .containsExactly("1", "2", "1");
    assertThat(attempts)
        .extracting(span -> value(span, "warren.outcome"))
        .containsExactly("failure", "success", "success");
    assertThat(attempts.get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(value(attempts.get(0), "error.type")).isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void metersOfItHaveNoIds() {
    try (EmbeddedWarren warren = Warren.embedded().observe(observations)) {
      Orders.consume(warren, message -> MessageResult.reject("sold-out", "no " + message.body()));
      Orders.sender(warren).send(new Order("tea")).now().join();
      warren.advance(Duration.ofSeconds(1));
    }

    assertThat(
            meters
                .get("warren.process")
                .tag("messaging.destination.template", "orders.1")
                .tag("warren.outcome", "reject")
                .tag("error.type", "sold-out")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(meters.get("warren.publish").tag("error.type", "none").timer().count()).isEqualTo(1);
    assertThat(meters.getMeters())
        .flatExtracting(meter -> meter.getId().getTags())
        .extracting(tag -> tag.getKey())
        .doesNotContain("messaging.message.id", "warren.conversation");
    assertThat(named("process orders.1").get(0).toString()).doesNotContain("tea");
  }

  @Test
  void aSendThatFailsHasItsCodeAndNothingElseOfIt() {
    try (EmbeddedWarren warren = Warren.embedded().observe(observations)) {
      Orders.sender(warren)
          .send(new Order("tea"))
          .to("orders", "nowhere")
          .now()
          .handle((receipt, failure) -> failure)
          .join();
    }

    SpanData span = named("publish orders:nowhere").get(0);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(value(span, "error.type")).isEqualTo("unroutable");
    assertThat(span.getEvents().toString()).doesNotContain("no queue");
    assertThat(observations.isIdle()).isTrue();
  }

  @Test
  void severalMessagesWithOneIdEndEach() {
    try (EmbeddedWarren warren = Warren.embedded().observe(observations)) {
      Orders.consume(warren, message -> MessageResult.success(new Bill(5)));
      for (int i = 0; i < 3; i++) {
        Orders.sender(warren).send(new Order("tea")).id("same").delay(Duration.ofSeconds(1));
      }
      warren.advance(Duration.ofSeconds(5));
    }

    assertThat(named("publish orders:order.placed")).hasSize(3);
    assertThat(observations.isIdle()).isTrue();
  }

  @Test
  void aBatchHasATraceOfItsOwn() {
    try (EmbeddedWarren warren = Warren.embedded().observe(observations)) {
      Orders.consumeBatches(warren, 2, messages -> BatchResult.success());
      Orders.sender(warren).send(new Order("tea")).now().join();
      Orders.sender(warren).send(new Order("cup")).now().join();
      warren.advance(Duration.ofSeconds(2));
    }

    assertThat(tree())
        .containsExactly(
            "publish orders:order.placed", "publish orders:order.placed", "process orders.1");
    assertThat(value(named("process orders.1").get(0), "messaging.batch.message_count"))
        .isEqualTo("2");
  }

  @Test
  void aMessageThatStatesItsContextKeepsIt() {
    String stated = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    try (EmbeddedWarren warren = Warren.embedded().observe(observations)) {
      Orders.consume(warren, message -> MessageResult.success(new Bill(5)));
      Orders.sender(warren).send(new Order("tea")).header("traceparent", stated).now().join();
      warren.advance(Duration.ofSeconds(1));
    }

    assertThat(named("process orders.1").get(0).getParentSpanId()).isEqualTo("b7ad6b7169203331");
  }

  @Test
  void aConventionOfOnesOwnTakesThePlaceOfOurs() {
    registry.observationConfig().observationConvention(new Renamed());
    try (EmbeddedWarren warren = Warren.embedded().observe(observations)) {
      Orders.consume(warren, message -> MessageResult.success(new Bill(5)));
      Orders.sender(warren).send(new Order("tea")).now().join();
      warren.advance(Duration.ofSeconds(1));
    }

    assertThat(named("order.placed arrives")).hasSize(1);
  }

  private static final class Renamed implements GlobalObservationConvention<SendContext> {
    @Override
    public boolean supportsContext(Observation.Context context) {
      return context instanceof SendContext;
    }

    @Override
    public String getName() {
      return "mine";
    }

    @Override
    public String getContextualName(SendContext context) {
      return context.about().type() + " arrives";
    }
  }
}
