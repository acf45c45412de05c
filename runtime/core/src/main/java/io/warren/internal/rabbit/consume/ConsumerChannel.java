package io.warren.internal.rabbit.consume;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.internal.rabbit.client.DirectChannel;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Channels;
import io.warren.internal.transport.DeliveryListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer on one channel, from its registration to its end; a subscription has many in turn.
 */
public final class ConsumerChannel {
  private static final Logger log = LoggerFactory.getLogger(ConsumerChannel.class);

  /**
   * Takes what happens, and waits for nothing: deliveries come on the thread that reads the socket.
   */
  public interface Events {
    void delivered(ConsumerChannel from, RabbitDelivery delivery);

    /** The consumer is gone, and not by its own wish; comes at most once. */
    void ended(ConsumerChannel which, String reason);
  }

  private final Channel channel;
  private final Events events;
  private final Settler settler;
  private final ChannelSettlements settlements;
  private final AtomicBoolean ended = new AtomicBoolean();

  private volatile String consumerTag = "";

  /**
   * @param listener told of what was acknowledged, and perhaps in vain
   */
  public ConsumerChannel(
      Connection connection,
      int prefetch,
      Settler settler,
      DeliveryListener listener,
      Events events)
      throws IOException {
    this.channel = Channels.open(connection);
    this.settlements = new ChannelSettlements(channel, prefetch, settler, listener, this::end);
    this.settler = settler;
    this.events = events;
    try {
      // For each consumer, as RabbitMQ 4.3 refuses a limit for the whole channel.
      channel.basicQos(prefetch, false);
    } catch (Throwable e) {
      Channels.abort(channel);
      throw e;
    }
  }

  /** Registers the consumer; deliveries come from here on. */
  public void consume(String queue) throws IOException {
    if (channel instanceof DirectChannel direct) {
      direct.deliverTo(this::delivered);
    }
    consumerTag = channel.basicConsume(queue, false, new Consumer(channel));
    // Called at once where the channel is lost already. The client's own error handling, which
    // closes like an application, ends the consumer too.
    channel.addShutdownListener(cause -> end(BrokerErrors.reason(cause)));
  }

  private void end(String reason) {
    if (ended.compareAndSet(false, true)) {
      settler.settle(new ChannelEnd(settlements));
      events.ended(this, reason);
    }
  }

  /** Takes no more: when this returns, the broker has stopped delivering. */
  void cancel() {
    ended.set(true);
    try {
      channel.basicCancel(consumerTag);
    } catch (IOException | ShutdownSignalException e) {
      log.debug("the consumer was gone already", e);
    }
  }

  /** Closes the channel: what is not settled goes back to the queue. */
  void close() {
    ended.set(true);
    Channels.abort(channel);
  }

  /** Of the thread that reads the socket. */
  private void delivered(Envelope envelope, BasicProperties properties, byte[] body) {
    try {
      events.delivered(this, new RabbitDelivery(settlements, envelope, properties, body));
    } catch (Throwable e) {
      // Such as no more threads. Not for the client, which would end the connection for it.
      log.error("a delivery could not be handed over, so its consumer begins anew", e);
      end("a delivery could not be handed over: " + e);
    }
  }

  private final class Consumer extends DefaultConsumer {
    Consumer(Channel channel) {
      super(channel);
    }

    @Override
    public void handleDelivery(
        String tag, Envelope envelope, BasicProperties properties, byte[] body) {
      delivered(envelope, properties, body);
    }

    @Override
    public void handleCancel(String tag) {
      end(
          "the broker has cancelled the consumer: its queue is deleted or not available, or, from"
              + " RabbitMQ 4.3 on, a message was unacknowledged for longer than the delivery"
              + " timeout");
    }
  }
}
