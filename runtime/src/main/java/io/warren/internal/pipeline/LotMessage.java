package io.warren.internal.pipeline;

import io.warren.Message;

/**
 * A message of a lot.
 *
 * @param received what waits to be settled
 * @param message what the handler gets
 */
record LotMessage<T>(Received received, Message<T> message) {}
