package io.warren.internal.consume;

import io.warren.Message;
import io.warren.internal.settle.Attempt;

/**
 * A message of a batch.
 *
 * @param attempt what waits to be settled
 * @param message what the handler gets
 */
record BatchMessage<T>(Attempt attempt, Message<T> message) {}
