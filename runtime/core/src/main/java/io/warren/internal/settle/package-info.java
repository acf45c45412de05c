/** A delivery in hand, and what is made safe before it is acknowledged. */
@NullMarked
package io.warren.internal.settle;

import org.jspecify.annotations.NullMarked;
