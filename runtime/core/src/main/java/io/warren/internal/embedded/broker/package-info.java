/**
 * The broker in memory. It behaves as RabbitMQ 3.10.8 does, as far as Warren's topologies can tell.
 *
 * <p>One lock guards a broker's state; what a step causes follows in the same turn, and what leaves
 * the broker leaves it after the turn, on an executor that virtual time waits for.
 */
@NullMarked
package io.warren.internal.embedded.broker;

import org.jspecify.annotations.NullMarked;
