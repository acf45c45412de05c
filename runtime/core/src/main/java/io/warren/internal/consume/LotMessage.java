package io.warren.internal.consume;

import io.warren.Message;
import io.warren.internal.wire.Received;

/**
 * A message of a lot.
 *
 * @param received what waits to be settled
 * @param message what the handler gets
 */
record LotMessage<T>(Received received, Message<T> message) {}
