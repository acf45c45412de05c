/**
 * What Warren does, said once and run twice: on the embedded broker and on a real RabbitMQ. Where
 * they differ, the embedded one is wrong.
 */
@NullMarked
package io.warren.behaviour;

import org.jspecify.annotations.NullMarked;
