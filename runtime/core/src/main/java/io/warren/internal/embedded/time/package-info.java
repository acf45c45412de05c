/** Time that stands still until somebody lets it pass, and what it waits for. */
@NullMarked
package io.warren.internal.embedded.time;

import org.jspecify.annotations.NullMarked;
