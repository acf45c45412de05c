/**
 * Meters and observations of what happens to messages, for Micrometer: {@link
 * io.warren.micrometer.WarrenMeters}, {@link io.warren.micrometer.WarrenHealth} and {@link
 * io.warren.micrometer.WarrenObservations}.
 */
// Micrometer has no descriptors of its own, but fixed names.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.warren.micrometer {
  requires transitive io.warren.runtime;
  requires transitive micrometer.core;
  requires transitive micrometer.observation;
  requires micrometer.commons;
  requires static org.jspecify;

  exports io.warren.micrometer;
}
