/** What happens to one message, as small steps in a visible order. */
@NullMarked
package io.warren.internal.pipeline;

import org.jspecify.annotations.NullMarked;
