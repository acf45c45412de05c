/**
 * Connections to RabbitMQ: addresses, recovery, what is read from the socket, and what their errors
 * mean.
 */
@NullMarked
package io.warren.internal.rabbit.connection;

import org.jspecify.annotations.NullMarked;
