/** Meters and observations of what happens to messages, for Micrometer. */
@NullMarked
package io.warren.micrometer;

import org.jspecify.annotations.NullMarked;
