/** Warren: typed message contracts for RabbitMQ. Start at {@link io.warren.Warren}. */
@NullMarked
package io.warren;

import org.jspecify.annotations.NullMarked;
