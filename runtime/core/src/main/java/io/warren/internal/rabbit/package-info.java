/** The transport on RabbitMQ, and the only importer of its client. */
@NullMarked
package io.warren.internal.rabbit;

import org.jspecify.annotations.NullMarked;
