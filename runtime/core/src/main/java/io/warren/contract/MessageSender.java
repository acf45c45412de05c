package io.warren.contract;

import io.warren.Message;
import io.warren.Request;
import io.warren.Send;

/**
 * Builds messages of one kind. Thread-safe.
 *
 * @param <T> the payload
 * @param <R> the reply; {@link Void} where there is none
 */
public interface MessageSender<T, R> {
  /**
   * Builds a message.
   *
   * @throws NullPointerException when the payload is null
   */
  Send send(T payload);

  /**
   * Builds a request.
   *
   * @throws NullPointerException when the payload is null
   * @throws IllegalStateException when the message has no reply
   */
  Request<R> request(T payload);

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}. Inside a handler
   * the handled message is its parent.
   *
   * @throws NullPointerException when the payload is null
   */
  Message<T> message(T payload);
}
