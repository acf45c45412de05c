/** A message's headers, ids and copies: what is written and read. */
@NullMarked
package io.warren.internal.wire;

import org.jspecify.annotations.NullMarked;
