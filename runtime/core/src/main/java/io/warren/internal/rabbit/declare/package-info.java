/**
 * Exchanges, queues and bindings on RabbitMQ: declared, looked up, and found missing or different.
 */
@NullMarked
package io.warren.internal.rabbit.declare;

import org.jspecify.annotations.NullMarked;
