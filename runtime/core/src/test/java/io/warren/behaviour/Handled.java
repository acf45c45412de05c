package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.contract.MessageHandler;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A handler that remembers what it got, and succeeds.
 *
 * @param <T> the payload
 */
final class Handled<T> implements MessageHandler<T, Void> {
  private final LinkedBlockingQueue<Message<T>> messages = new LinkedBlockingQueue<>();

  @Override
  public MessageResult<Void> handle(Message<T> message) {
    messages.add(message);
    return MessageResult.success();
  }

  void add(Message<T> message) {
    messages.add(message);
  }

  int size() {
    return messages.size();
  }

  /** The next one, in the order of their handling. */
  Message<T> take() {
    try {
      Message<T> message = messages.poll(Broker.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(message).as("a handled message").isNotNull();
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
