/** Threads, pauses and ends: how work runs, waits, is tried again and is stopped. */
@NullMarked
package io.warren.internal.work;

import org.jspecify.annotations.NullMarked;
