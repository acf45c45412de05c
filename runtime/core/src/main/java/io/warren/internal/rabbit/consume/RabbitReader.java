package io.warren.internal.rabbit.consume;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ConnectionException;
import io.warren.internal.rabbit.connection.AmqpProperties;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Channels;
import io.warren.internal.rabbit.declare.TopologyErrors;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.QueueReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets messages one by one, on a channel of its own. Slow, and for people who look at a queue.
 *
 * @see <a href="https://www.rabbitmq.com/docs/consumers#fetching">RabbitMQ: fetching individual
 *     messages</a>
 */
public final class RabbitReader implements QueueReader {
  private static final Logger log = LoggerFactory.getLogger(RabbitReader.class);

  private static final Duration RETURN_LIMIT = Duration.ofSeconds(2);
  private static final Duration RETURN_PAUSE = Duration.ofMillis(5);

  private final Connection connection;
  private final String queue;
  private final Channel channel;

  /** Handed out, and not taken off the queue so far. */
  private final AtomicInteger looked = new AtomicInteger();

  private RabbitReader(Connection connection, String queue, Channel channel) {
    this.connection = connection;
    this.queue = queue;
    this.channel = channel;
  }

  /**
   * Opens a queue.
   *
   * @throws io.warren.TopologyException when there is no such queue
   * @throws ConnectionException when the connection is lost
   */
  public static RabbitReader open(Connection connection, String queue) {
    RabbitReader reader;
    try {
      reader = new RabbitReader(connection, queue, Channels.open(connection));
    } catch (IOException | ShutdownSignalException e) {
      throw lost(queue, e);
    }
    reader.count();
    return reader;
  }

  private static ConnectionException lost(String queue, Exception e) {
    return BrokerErrors.whileDoing("queue '" + queue + "' was read", e);
  }

  @Override
  public long count() {
    return ask(() -> count(channel));
  }

  private long count(Channel on) throws IOException {
    return on.queueDeclarePassive(queue).getMessageCount();
  }

  @Override
  public @Nullable Delivery next() {
    GetResponse response = ask(() -> channel.basicGet(queue, false));
    if (response == null) {
      return null;
    }
    looked.incrementAndGet();
    return new Got(response);
  }

  private interface Question<T extends @Nullable Object> {
    T ask() throws IOException;
  }

  private <T extends @Nullable Object> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (IOException | ShutdownSignalException e) {
      BrokerErrors.Close close = BrokerErrors.close(e);
      if (close == null || !BrokerErrors.provoked(close)) {
        throw lost(queue, e);
      }
      throw TopologyErrors.of("queue '" + queue + "'", close, e);
    }
  }

  @Override
  public void close() {
    if (looked.get() == 0 || !channel.isOpen()) {
      Channels.abort(channel);
      return;
    }
    try {
      long expected = count(channel) + looked.get();
      Channels.abort(channel);
      awaitReturn(expected);
    } catch (IOException | ShutdownSignalException e) {
      Channels.abort(channel);
      log.debug("the connection was lost while queue '{}' was closed", queue, e);
    }
  }

  /**
   * A channel is closed before a quorum queue has back what it gave out: for a moment the queue
   * looks empty to the next who reads it. Where somebody else takes messages meanwhile, this waits
   * in vain, up to its limit.
   */
  private void awaitReturn(long expected) throws IOException {
    long end = System.nanoTime() + RETURN_LIMIT.toNanos();
    Channel other = Channels.open(connection);
    try {
      while (count(other) < expected && System.nanoTime() < end) {
        Thread.sleep(RETURN_PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Channels.abort(other);
    }
  }

  /** One message. Settling writes to the socket at once, before the channel can close. */
  private final class Got implements Delivery {
    private final GetResponse response;
    private final MessageProperties properties;
    private final AtomicBoolean settled = new AtomicBoolean();

    Got(GetResponse response) {
      this.response = response;
      properties = AmqpProperties.fromClient(response.getProps());
    }

    private interface Settling {
      void settle(long tag) throws IOException;
    }

    private void settle(Settling settling) {
      if (!settled.compareAndSet(false, true)) {
        return;
      }
      try {
        settling.settle(response.getEnvelope().getDeliveryTag());
      } catch (IOException | AlreadyClosedException e) {
        log.debug("a settlement is dropped with its channel; the message is in the queue again", e);
      }
    }

    @Override
    public boolean open() {
      return !settled.get() && channel.isOpen();
    }

    @Override
    public void ack() {
      looked.decrementAndGet();
      settle(tag -> channel.basicAck(tag, false));
    }

    @Override
    public void requeue() {
      settle(tag -> channel.basicNack(tag, false, true));
    }

    @Override
    public void deadLetter() {
      looked.decrementAndGet();
      settle(tag -> channel.basicNack(tag, false, false));
    }

    @Override
    public boolean redelivered() {
      return response.getEnvelope().isRedeliver();
    }

    @Override
    public String exchange() {
      return response.getEnvelope().getExchange();
    }

    @Override
    public String routingKey() {
      return response.getEnvelope().getRoutingKey();
    }

    @Override
    public MessageProperties properties() {
      return properties;
    }

    @Override
    public byte[] body() {
      return response.getBody();
    }
  }
}
