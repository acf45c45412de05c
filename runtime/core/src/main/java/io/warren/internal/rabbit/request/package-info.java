/** Requests on RabbitMQ, by direct reply-to. */
@NullMarked
package io.warren.internal.rabbit.request;

import org.jspecify.annotations.NullMarked;
