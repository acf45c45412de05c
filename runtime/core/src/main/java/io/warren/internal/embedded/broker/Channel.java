package io.warren.internal.embedded.broker;

import io.warren.ClosedException;
import io.warren.InvalidMessageException;
import io.warren.WarrenException;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.transport.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way into the broker for a transport's publishers, until it is closed. Thread-safe. */
public final class Channel {
  private final EmbeddedBroker broker;
  private final boolean remembers;

  // Guarded by the broker's lock.
  private final List<BrokerMessage> published = new ArrayList<>();
  private boolean closed;

  /** One that remembers what is published. */
  public Channel(EmbeddedBroker broker) {
    this(broker, true);
  }

  /**
   * @param remembers whether somebody asks what was published
   */
  public Channel(EmbeddedBroker broker, boolean remembers) {
    this.broker = broker;
    this.remembers = remembers;
  }

  /**
   * Publishes.
   *
   * @return why it failed; null when the message is where it belongs
   */
  public @Nullable WarrenException publish(OutgoingMessage message) {
    return publish(message, BrokerMessage.of(message), message.mandatory());
  }

  /** Publishes what is of no use without a queue that takes it, and wants its reply somewhere. */
  public @Nullable WarrenException request(OutgoingMessage message, String replyTo) {
    return publish(message, BrokerMessage.of(message).withReplyTo(replyTo), true);
  }

  private @Nullable WarrenException publish(
      OutgoingMessage message, BrokerMessage arriving, boolean mandatory) {
    try {
      AmqpLimits.check(message);
    } catch (InvalidMessageException e) {
      return e;
    }
    return broker.lock().turn(() -> route(arriving, mandatory));
  }

  private @Nullable WarrenException route(BrokerMessage message, boolean mandatory) {
    if (closed) {
      return new ClosedException("a message cannot be sent after Warren was closed");
    }
    if (remembers) {
      published.add(message);
    }
    return broker.publish(message, mandatory);
  }

  /** Everything that was handed to the broker, in its order, also what the broker refused. */
  public List<BrokerMessage> published() {
    return broker.lock().turn(() -> List.copyOf(published));
  }

  public void close() {
    broker
        .lock()
        .turn(
            () -> {
              closed = true;
            });
  }
}
