/** The seam to a broker: declare, publish confirmed, subscribe, settle. */
@NullMarked
package io.warren.internal.transport;

import org.jspecify.annotations.NullMarked;
