/** Warren beside RabbitMQ's own client, on one broker. */
@NullMarked
package io.warren.benchmarks.broker;

import org.jspecify.annotations.NullMarked;
