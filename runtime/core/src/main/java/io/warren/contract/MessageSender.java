package io.warren.contract;

import io.warren.Message;
import io.warren.Request;
import io.warren.Send;
import io.warren.Warren;
import io.warren.topology.Topology;

/**
 * Builds messages of one kind. Thread-safe.
 *
 * @param <T> the payload
 * @param <R> the reply; {@link Void} where there is none
 */
public interface MessageSender<T, R> {
  /**
   * Opens a sender for one message.
   *
   * <p>Connects to nothing: what it sends to is declared by {@link Warren#start()}, or with the
   * first send, which fails where that is missing or differs.
   *
   * @param produced what it sends to
   * @throws IllegalArgumentException when the Warren is a stand-in for one
   * @throws io.warren.ClosedException when the Warren is closed
   */
  static <T, R> MessageSender<T, R> of(
      Warren warren, Topology produced, MessageSpec<T, R> message) {
    if (warren instanceof SenderFactory factory) {
      return factory.sender(produced, message);
    }
    throw new IllegalArgumentException(
        "a sender sends with a Warren from Warren.builder() or Warren.embedded(), unlike "
            + warren.getClass().getName()
            + "; tests use Warren.embedded(), which needs no broker");
  }

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
