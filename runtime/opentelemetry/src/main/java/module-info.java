/**
 * Traces of what happens to messages, for OpenTelemetry: {@link
 * io.warren.opentelemetry.WarrenTracing}.
 */
// OpenTelemetry has no descriptors of its own, but fixed names.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.warren.opentelemetry {
  requires transitive io.opentelemetry.api;
  requires transitive io.warren.runtime;
  requires io.opentelemetry.context;
  requires static org.jspecify;

  exports io.warren.opentelemetry;
}
