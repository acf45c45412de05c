/** From {@code send(x)} to a publisher. */
@NullMarked
package io.warren.internal.send;

import org.jspecify.annotations.NullMarked;
