package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.ConnectionFactory;
import io.warren.Declare;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the broker is and how it is used. Its text leaves out the addresses, which hold passwords.
 *
 * @param addresses the nodes of one cluster, as {@code amqp://user:password@host:port/vhost};
 *     without any, the factory's host and port
 * @param connectionFactory has all that the addresses leave out; null: defaults
 * @param publishTimeout how long a publish may take, the wait for room included
 * @param window how many messages each publisher keeps unconfirmed
 * @param windowBytes how many bytes of bodies they may have together; one message always fits
 * @param declare whether anything is declared
 * @param management where the management API is, as {@code http://user:password@host:15672}; null:
 *     it is not used
 */
public record RabbitOptions(
    List<String> addresses,
    @Nullable ConnectionFactory connectionFactory,
    Duration publishTimeout,
    int window,
    long windowBytes,
    Declare declare,
    @Nullable String management) {

  // What waits for its confirm or to be written: a channel takes a part of it at a time.
  private static final int WINDOW = 4096;
  private static final long WINDOW_BYTES = 64L << 20;

  public RabbitOptions {
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(publishTimeout, "publishTimeout");
    Objects.requireNonNull(declare, "declare");
    if (window < 1) {
      throw new IllegalArgumentException("the window is at least 1, not " + window);
    }
  }

  /** With up to 4096 unconfirmed messages and 64 MiB. */
  public RabbitOptions(
      List<String> addresses,
      @Nullable ConnectionFactory connectionFactory,
      Duration publishTimeout,
      Declare declare,
      @Nullable String management) {
    this(addresses, connectionFactory, publishTimeout, WINDOW, WINDOW_BYTES, declare, management);
  }

  /** Declares, and without the management API. */
  public RabbitOptions(
      List<String> addresses,
      @Nullable ConnectionFactory connectionFactory,
      Duration publishTimeout) {
    this(addresses, connectionFactory, publishTimeout, Declare.ACTIVE, null);
  }

  public RabbitOptions withPublishTimeout(Duration other) {
    return new RabbitOptions(
        addresses, connectionFactory, other, window, windowBytes, declare, management);
  }

  @Override
  public String toString() {
    return "RabbitOptions[publishTimeout=" + publishTimeout + ", window=" + window + "]";
  }
}
