/** Publishing on RabbitMQ, confirmed: the window of what is unconfirmed, its channel, resending. */
@NullMarked
package io.warren.internal.rabbit.publish;

import org.jspecify.annotations.NullMarked;
