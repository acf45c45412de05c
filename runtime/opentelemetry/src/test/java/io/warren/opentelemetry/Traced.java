package io.warren.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is traced in a test. */
final class Traced {
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetry openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .setPropagators(
              ContextPropagators.create(
                  TextMapPropagator.composite(
                      W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
          .build();

  OpenTelemetry openTelemetry() {
    return openTelemetry;
  }

  Tracer tracer() {
    return openTelemetry.getTracer("test");
  }

  List<SpanData> spans() {
    return exporter.getFinishedSpanItems();
  }

  List<SpanData> named(String name) {
    return spans().stream()
        .filter(span -> span.getName().equals(name))
        .sorted(Comparator.comparing(SpanData::getStartEpochNanos))
        .toList();
  }

  /** The only one of its name. */
  SpanData the(String name) {
    List<SpanData> all = named(name);
    if (all.size() != 1) {
      throw new AssertionError("one " + name + ", not " + all.size() + ": " + tree());
    }
    return all.get(0);
  }

  /** All spans, each below its parent, by their names; events in brackets. */
  List<String> tree() {
    List<String> lines = new ArrayList<>();
    List<String> ids = spans().stream().map(SpanData::getSpanId).toList();
    spans().stream()
        .filter(span -> !ids.contains(span.getParentSpanId()))
        .sorted(Comparator.comparing(SpanData::getStartEpochNanos))
        .forEach(root -> add(lines, root, ""));
    return lines;
  }

  private void add(List<String> lines, SpanData span, String indent) {
    List<String> events = span.getEvents().stream().map(EventData::getName).toList();
    lines.add(indent + span.getName() + (events.isEmpty() ? "" : " " + events));
    spans().stream()
        .filter(child -> child.getParentSpanId().equals(span.getSpanId()))
        .sorted(Comparator.comparing(SpanData::getStartEpochNanos))
        .forEach(child -> add(lines, child, indent + "  "));
  }
}
