/**
 * RabbitMQ's client as Warren has it: what it cannot read is taken out of its frames, what one
 * thread writes goes out together, and deliveries come without a hop to another thread.
 */
@NullMarked
package io.warren.internal.rabbit.client;

import org.jspecify.annotations.NullMarked;
