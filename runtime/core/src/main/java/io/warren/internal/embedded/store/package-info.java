/** What processes share, in memory: what was handled a short while ago, what is scheduled. */
@NullMarked
package io.warren.internal.embedded.store;

import org.jspecify.annotations.NullMarked;
