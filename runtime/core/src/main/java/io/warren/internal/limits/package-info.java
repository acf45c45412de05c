/** What AMQP and its client can carry: the limits that a message is held to before it is sent. */
@NullMarked
package io.warren.internal.limits;

import org.jspecify.annotations.NullMarked;
