/** From nothing to the first message, and many consumers at once. */
@NullMarked
package io.warren.benchmarks.start;

import org.jspecify.annotations.NullMarked;
