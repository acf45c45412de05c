/** Exchanges, queues and bindings, and the rules by which a consumer's queues are derived. */
@NullMarked
package io.warren.topology;

import org.jspecify.annotations.NullMarked;
