/** Consumers and readers on RabbitMQ: their channels, deliveries and settlements. */
@NullMarked
package io.warren.internal.rabbit.consume;

import org.jspecify.annotations.NullMarked;
