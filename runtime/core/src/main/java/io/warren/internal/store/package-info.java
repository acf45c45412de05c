/**
 * The seams to state that processes share: what was handled a short while ago, what is scheduled.
 */
@NullMarked
package io.warren.internal.store;

import org.jspecify.annotations.NullMarked;
