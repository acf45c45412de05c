package io.warren;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.warren.observe.LogOptions;
import io.warren.observe.Observer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Warren that needs no broker and no store: everything happens in this JVM, and time stands still
 * until {@link #advance} moves it. For tests, and for a first look. Thread-safe.
 *
 * <p>Its broker behaves as RabbitMQ does where contracts can tell the difference. It forgets
 * everything when it is no longer referenced, and nothing before that: {@link #sent()} grows with
 * every message.
 *
 * <p>Handlers and callbacks run on threads of their own, as they do elsewhere. Those that start
 * threads themselves are not waited for.
 */
public interface EmbeddedWarren extends Warren {
  /**
   * Tells an observer what happens to messages from now on, as {@link WarrenBuilder#observe} does:
   * best before anything is sent or consumed. May be called several times.
   *
   * @return this Warren
   */
  @CanIgnoreReturnValue
  EmbeddedWarren observe(Observer observer);

  /** The same as {@link #log(String, String, UnaryOperator)}, with what it begins with. */
  @CanIgnoreReturnValue
  default EmbeddedWarren log(String exchange, String routingKey) {
    return log(exchange, routingKey, UnaryOperator.identity());
  }

  /**
   * Publishes what happens to messages from now on, as {@link WarrenBuilder#log(String, String,
   * UnaryOperator)} does. Its messages are not among those of {@link #sent()}.
   *
   * @return this Warren
   * @throws IllegalArgumentException for names that no broker takes
   * @throws IllegalStateException when it was called before, or this Warren is closed
   */
  @CanIgnoreReturnValue
  EmbeddedWarren log(String exchange, String routingKey, UnaryOperator<LogOptions> options);

  /**
   * The virtual time. It begins with the real time of the start, in whole milliseconds, and moves
   * only by {@link #advance}.
   */
  Instant now();

  /**
   * Lets time pass: everything that is due until then happens in its order, and at the end no
   * handler and no callback runs any more.
   *
   * @throws IllegalArgumentException when the duration is negative
   * @throws IllegalStateException when something still runs after 30 seconds of real time, naming
   *     it; or when a handler or a callback calls this, for which it would wait
   */
  void advance(Duration duration);

  /**
   * Waits until no handler and no callback runs, without letting time pass.
   *
   * @throws IllegalStateException as {@link #advance}
   */
  void awaitIdle();

  /**
   * What senders have sent so far, in order: requests too, and messages that found no queue; not
   * replies, retries and dead letters.
   */
  List<EmbeddedMessage> sent();

  /**
   * Binds a queue of its own and collects what arrives there from now on. A sender's test needs it
   * where no consumer takes the message: a message without a queue fails.
   *
   * @throws TopologyException when the exchange does not exist yet: its sender declares it
   */
  Captured capture(String exchange, String bindingKey);

  /**
   * What waits in a queue, next one first; what a handler has is not there.
   *
   * @throws TopologyException when the queue does not exist
   */
  List<EmbeddedMessage> messages(String queue);

  /**
   * How many messages wait in a queue.
   *
   * @throws TopologyException when the queue does not exist
   */
  int depth(String queue);

  /** What {@link Warren#embedded()} finds as a service; nobody else needs it. */
  interface Maker {
    /**
     * Makes one.
     *
     * @param json reads and writes JSON; null: the default mapper
     */
    EmbeddedWarren make(@Nullable ObjectMapper json);
  }
}
