/** The message log: an observer that publishes. */
@NullMarked
package io.warren.internal.log;

import org.jspecify.annotations.NullMarked;
