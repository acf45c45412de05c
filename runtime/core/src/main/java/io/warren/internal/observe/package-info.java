/** Tells observers what happens, and keeps what they do from harming it. */
@NullMarked
package io.warren.internal.observe;

import org.jspecify.annotations.NullMarked;
