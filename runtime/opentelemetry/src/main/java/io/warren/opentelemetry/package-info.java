/** Traces of what happens to messages, for OpenTelemetry. */
@NullMarked
package io.warren.opentelemetry;

import org.jspecify.annotations.NullMarked;
