/** The transport in memory, on the broker beside it. */
@NullMarked
package io.warren.internal.embedded;

import org.jspecify.annotations.NullMarked;
