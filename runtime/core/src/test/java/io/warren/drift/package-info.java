/** What a Warren says of a broker that is not as its contracts want it, and does not change. */
@NullMarked
package io.warren.drift;

import org.jspecify.annotations.NullMarked;
