package io.warren.internal.rabbit.request;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.internal.rabbit.connection.AmqpProperties;
import io.warren.internal.rabbit.connection.Channels;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.DirectReplyTo;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * A channel that requests go out on and their replies come back on. It knows which of them the
 * broker has answered for: only one of the others can have made it close the channel, and there are
 * never so many that the broker holds up the connection. One thread publishes; otherwise
 * thread-safe.
 */
final class ReplyChannel {
  /** Told what comes, on the thread that serves the socket. */
  interface Listener {
    void replied(ReceivedReply reply);

    void returned(@Nullable String correlationId, String exchange, String key);

    void refused(PendingRequest pending);

    void lost(ReplyChannel channel, ShutdownSignalException cause);

    /** Whether somebody waits for a reply on it. By any thread. */
    boolean isAwaited(ReplyChannel channel);
  }

  /**
   * The broker takes 400 from a connection for each channel before it holds up the connection, and
   * asks for more each time it has worked off 200: so more than 200 are always left, however little
   * the queues behind answer.
   */
  private static final int SPAN = 192;

  private final Channel channel;
  private final Listener listener;
  private final Runnable answered;

  /**
   * What the broker owes an answer for, by the number that it counts; empty: nobody waits for it
   * any more.
   */
  private final ConcurrentNavigableMap<Long, Optional<PendingRequest>> owed =
      new ConcurrentSkipListMap<>();

  /** Of the publishing thread. */
  private long next = 1;

  private ReplyChannel(Channel channel, Listener listener, Runnable answered) {
    this.channel = channel;
    this.listener = listener;
    this.answered = answered;
  }

  /**
   * @param answered told whenever the broker may owe less than before
   */
  static ReplyChannel open(Channel fresh, Listener listener, Runnable answered) throws IOException {
    ReplyChannel channel = new ReplyChannel(fresh, listener, answered);
    try {
      channel.begin();
    } catch (Throwable e) {
      Channels.abort(fresh);
      throw e;
    }
    return channel;
  }

  private void begin() throws IOException {
    channel.basicConsume(DirectReplyTo.QUEUE, true, new Replies());
    channel.confirmSelect();
    channel.addConfirmListener(
        (number, multiple) -> answered(number, multiple, false),
        (number, multiple) -> answered(number, multiple, true));
    channel.addReturnListener(
        (code, text, exchange, key, properties, body) ->
            listener.returned(properties.getCorrelationId(), exchange, key));
    channel.addShutdownListener(
        cause -> {
          listener.lost(this, cause);
          answered.run();
        });
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** Whether it takes one more. By the publishing thread. */
  boolean hasRoom() {
    Map.Entry<Long, ?> oldest = owed.firstEntry();
    return oldest == null || next - oldest.getKey() < SPAN;
  }

  boolean owesNothing() {
    return owed.isEmpty() || !isOpen();
  }

  void close() {
    Channels.abort(channel);
  }

  /**
   * Publishes.
   *
   * @throws RuntimeException when it cannot be encoded: the broker has seen nothing of it then, as
   *     the client encodes before it writes
   */
  void publish(PendingRequest pending) throws IOException {
    OutgoingMessage message = pending.message;
    pending.number = next;
    pending.channel = this;
    owed.put(pending.number, Optional.of(pending));
    try {
      channel.basicPublish(
          message.exchange(),
          message.routingKey(),
          // A request in no queue is never answered, whatever the contract says of its sends.
          true,
          pending.properties,
          message.body());
    } catch (RuntimeException e) {
      owed.remove(pending.number);
      throw e;
    }
    // Not the client's number: that one counts also what it could not encode.
    next++;
    if (pending.isDone()) {
      // Perhaps before it was here to be forgotten.
      forget(pending);
    }
  }

  /** Nobody waits for it any more, and its confirm may never come. */
  void forget(PendingRequest pending) {
    owed.computeIfPresent(pending.number, (number, each) -> Optional.empty());
  }

  private void answered(long number, boolean multiple, boolean refused) {
    Iterator<Optional<PendingRequest>> each =
        owed.subMap(multiple ? 0 : number, true, number, true).values().iterator();
    while (each.hasNext()) {
      Optional<PendingRequest> one = each.next();
      each.remove();
      one.ifPresent(pending -> answered(pending, refused));
    }
    answered.run();
  }

  private void answered(PendingRequest pending, boolean refused) {
    pending.confirmed();
    if (refused) {
      listener.refused(pending);
    }
  }

  private final class Replies extends DefaultConsumer {
    Replies() {
      super(channel);
    }

    @Override
    public void handleDelivery(
        String tag, Envelope envelope, BasicProperties properties, byte[] body) {
      listener.replied(
          new ReceivedReply(
              envelope.getExchange(),
              envelope.getRoutingKey(),
              AmqpProperties.fromClient(properties),
              body));
    }
  }
}
