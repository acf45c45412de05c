package io.warren.benchmarks;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Publishes with confirms, at most {@value #WINDOW} of them outstanding, and knows of every message
 * whether it arrived.
 */
final class HandWrittenPublishing implements Client.Publishing {
  private static final int WINDOW = 1_000;

  private static final AMQP.BasicProperties TEMPLATE =
      MessageProperties.PERSISTENT_BASIC
          .builder()
          .contentType("application/json")
          .type(Measurements.KEY)
          .build();

  private final Connection connection;
  private final Channel channel;
  private final Semaphore window = new Semaphore(WINDOW);
  private final ConcurrentHashMap<Long, String> unconfirmed = new ConcurrentHashMap<>(2 * WINDOW);
  private final AtomicLong lost = new AtomicLong();

  /** Used by the connection's thread alone. */
  private long lowest = 1;

  HandWrittenPublishing(Connection connection) throws IOException {
    this.connection = connection;
    channel = connection.createChannel();
    channel.confirmSelect();
    channel.addConfirmListener(
        (number, multiple) -> confirmed(number, multiple),
        (number, multiple) -> {
          lost.incrementAndGet();
          confirmed(number, multiple);
        });
    channel.addReturnListener(returned -> lost.incrementAndGet());
  }

  @Override
  public void publish(Measured[] messages) throws Exception {
    for (Measured message : messages) {
      publish(message);
    }
    if (!window.tryAcquire(WINDOW, 60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(unconfirmed.size() + " messages were never confirmed");
    }
    window.release(WINDOW);
    if (lost.get() > 0) {
      throw new IllegalStateException(lost + " messages were refused or returned");
    }
  }

  private void publish(Measured message) throws IOException, InterruptedException {
    byte[] body = HandWrittenClient.WRITER.writeValueAsBytes(message);
    String id = UUID.randomUUID().toString();
    AMQP.BasicProperties properties =
        TEMPLATE.builder().messageId(id).timestamp(new Date()).build();
    window.acquire();
    unconfirmed.put(channel.getNextPublishSeqNo(), id);
    channel.basicPublish(Measurements.EXCHANGE, Measurements.KEY, true, properties, body);
  }

  private void confirmed(long number, boolean multiple) {
    if (!multiple) {
      if (unconfirmed.remove(number) != null) {
        window.release();
      }
      return;
    }
    int count = 0;
    for (; lowest <= number; lowest++) {
      if (unconfirmed.remove(lowest) != null) {
        count++;
      }
    }
    window.release(count);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
