package io.warren;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;

/**
 * A message that is built and not yet sent. Not thread-safe.
 *
 * <p>Building one sends nothing. A statement that ends here is a lost message: the processor makes
 * it a compile error. Once it is sent, nothing can be said of it any more: that is an {@link
 * IllegalStateException}.
 *
 * @param <S> what the fluent methods return
 */
@CheckReturnValue
public interface Outgoing<S extends Outgoing<S>> {
  /** The id of the message; by default a new UUID. At most 255 bytes of UTF-8. */
  S id(String id);

  /**
   * The message in whose handling this one is sent, and to whose conversation it belongs; by
   * default the one that the current thread is handling. For other threads.
   */
  S parent(Message<?> parent);

  /**
   * The id of the parent. The conversation is then that of what the current thread is handling;
   * where it handles nothing, the one that the parent began: name the {@link Message} itself where
   * it did not.
   */
  S parent(String parentId);

  /**
   * The priority; by default that of {@code @Produces}, or none, which is not 0 everywhere: a
   * quorum queue of RabbitMQ 4.3 takes none for 4.
   *
   * @param priority 0 to 255
   */
  S priority(int priority);

  /**
   * How long the message may wait in a queue before it goes to the dead queue.
   *
   * @param expiration at least one millisecond
   */
  S expiration(Duration expiration);

  /**
   * A header.
   *
   * @param name at most 255 bytes of UTF-8; names that start with {@code warren-} are refused
   * @param value a string, boolean, number, {@link java.time.Instant} in whole seconds, {@code
   *     byte[]}, or a list or map of these, nested at most 32 deep; it is copied
   * @throws IllegalArgumentException for any other value, and for one that would not arrive as it
   *     is: half a character, a decimal of more than 32 bits, a key that is no string
   */
  S header(String name, Object value);

  /** Sends the message elsewhere than its contract says. */
  S to(String exchange, String routingKey);
}
