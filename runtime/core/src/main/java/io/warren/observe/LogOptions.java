package io.warren.observe;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of a message log. Immutable.
 *
 * @param application what its reader calls the program that writes it, at most 255 bytes; null: the
 *     log does not say
 * @param payloads whether payloads, replies and what a handling produced are in it; without them it
 *     still has the headers of a message, and says how large its payload was
 */
public record LogOptions(@Nullable String application, boolean payloads) {
  /** Without a name, and with payloads. */
  public static final LogOptions DEFAULT = new LogOptions(null, true);

  /** The same with another name. */
  public LogOptions application(String application) {
    return new LogOptions(application, payloads);
  }

  /** The same with payloads or without. */
  public LogOptions payloads(boolean payloads) {
    return new LogOptions(application, payloads);
  }
}
