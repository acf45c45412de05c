package io.warren.internal.rabbit.client;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Command;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.MetricsCollector;
import com.rabbitmq.client.impl.AMQConnection;
import com.rabbitmq.client.impl.AMQImpl;
import com.rabbitmq.client.impl.ChannelN;
import com.rabbitmq.client.impl.ConsumerWorkService;
import com.rabbitmq.client.observation.ObservationCollector;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A channel that can hand its deliveries over on the thread that reads the socket. The client would
 * hand each to a thread of its own first, with a task and a list for each piece of work. And one
 * whose publishes are written as {@link PublishFrames}.
 */
public final class DirectChannel extends ChannelN {
  /** Takes deliveries on the thread that reads the socket: it must not wait for anything. */
  public interface Deliveries {
    void delivered(Envelope envelope, BasicProperties properties, byte[] body);
  }

  private volatile @Nullable Deliveries deliveries;

  /** Held while a message is written, as the client's own lock of a channel is. */
  private final ReentrantLock publishing = new ReentrantLock();

  // Guarded by the lock.
  private final PublishFrames frames;
  private final PublishCommand publish;

  DirectChannel(
      AMQConnection connection, int number, ConsumerWorkService work, MetricsCollector metrics) {
    super(connection, number, work, metrics, ObservationCollector.NO_OP);
    frames = new PublishFrames(number);
    publish = new PublishCommand(frames);
  }

  /** Before the one consumer of the channel is registered, which is told of all but deliveries. */
  public void deliverTo(Deliveries direct) {
    deliveries = direct;
  }

  @Override
  protected void processDelivery(Command command, AMQImpl.Basic.Deliver method) {
    Deliveries direct = deliveries;
    if (direct == null) {
      super.processDelivery(command, method);
      return;
    }
    metricsCollector.consumedMessage(this, method.getDeliveryTag(), method.getConsumerTag());
    direct.delivered(
        new Envelope(
            method.getDeliveryTag(),
            method.getRedelivered(),
            method.getExchange(),
            method.getRoutingKey()),
        (BasicProperties) command.getContentHeader(),
        command.getContentBody());
  }

  @Override
  public void basicPublish(
      String exchange, String key, boolean mandatory, BasicProperties properties, byte[] body)
      throws IOException {
    if (getNextPublishSeqNo() > 0) {
      // The client counts them.
      super.basicPublish(exchange, key, mandatory, properties, body);
      return;
    }
    publishing.lock();
    try {
      frames.encode(exchange, key, mandatory, properties, body, getConnection().getFrameMax());
      transmit(publish);
    } catch (IOException | AlreadyClosedException e) {
      metricsCollector.basicPublishFailure(this, e);
      throw e;
    } finally {
      frames.forget();
      publishing.unlock();
    }
    metricsCollector.basicPublish(this);
  }
}
