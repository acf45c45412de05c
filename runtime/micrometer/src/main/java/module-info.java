/**
 * Meters of what happens to messages, for Micrometer: {@link io.warren.micrometer.WarrenMeters} and
 * {@link io.warren.micrometer.WarrenHealth}.
 */
// Micrometer has no descriptor of its own, but a fixed name.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.warren.micrometer {
  requires transitive io.warren.runtime;
  requires transitive micrometer.core;
  requires static org.jspecify;

  exports io.warren.micrometer;
}
