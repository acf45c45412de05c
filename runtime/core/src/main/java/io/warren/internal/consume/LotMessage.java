package io.warren.internal.consume;

import io.warren.Message;

/**
 * A message of a lot.
 *
 * @param attempt what waits to be settled
 * @param message what the handler gets
 */
record LotMessage<T>(Attempt attempt, Message<T> message) {}
