package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes channels. */
public final class Channels {
  private static final Logger log = LoggerFactory.getLogger(Channels.class);

  private Channels() {}

  public static Channel open(Connection connection) throws IOException {
    Channel channel = connection.createChannel();
    if (channel == null) {
      throw new NoChannelException(connection.getChannelMax());
    }
    return channel;
  }

  /** Closes a channel, whatever state it is in. */
  public static void abort(Channel channel) {
    try {
      channel.abort();
    } catch (IOException | AlreadyClosedException e) {
      // Then the connection is lost, and the channel with it.
      log.debug("a channel was gone already", e);
    }
  }
}
