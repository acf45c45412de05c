/**
 * Where a Warren is put together: the only package that knows the rooms below it, and nobody knows
 * it. {@code io.warren} finds its classes as services.
 */
@NullMarked
package io.warren.internal;

import org.jspecify.annotations.NullMarked;
