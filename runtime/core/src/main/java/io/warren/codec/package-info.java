/** Payloads to bytes and back. */
@NullMarked
package io.warren.codec;

import org.jspecify.annotations.NullMarked;
