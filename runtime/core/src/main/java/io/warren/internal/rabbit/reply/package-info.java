/** Replies on RabbitMQ, on connections of their own. */
@NullMarked
package io.warren.internal.rabbit.reply;

import org.jspecify.annotations.NullMarked;
