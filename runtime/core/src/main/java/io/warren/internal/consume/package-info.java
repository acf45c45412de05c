/** From a delivery to its settlement: small steps in a visible order. */
@NullMarked
package io.warren.internal.consume;

import org.jspecify.annotations.NullMarked;
