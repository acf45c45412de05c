package io.warren.contract;

import io.warren.Message;
import io.warren.MessageResult;

/**
 * Handles messages of one kind.
 *
 * @param <T> the payload
 * @param <R> the reply; {@link Void} where there is none
 */
@FunctionalInterface
public interface MessageHandler<T, R> {
  /**
   * Handles one message; whatever it throws is a failure, which is retried as the contract says.
   */
  MessageResult<R> handle(Message<T> message) throws Exception;
}
