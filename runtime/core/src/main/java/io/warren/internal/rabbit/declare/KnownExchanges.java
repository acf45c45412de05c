package io.warren.internal.rabbit.declare;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Channels;
import io.warren.topology.Exchange;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exchanges that are known to exist. A publish to one that does not would close the channel,
 * and with it take every other message that is on its way. Thread-safe.
 */
public final class KnownExchanges {
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  public KnownExchanges() {
    forget();
  }

  void add(String exchange) {
    known.add(exchange);
  }

  /** Everything must be looked at again. */
  public void forget() {
    known.clear();
    known.add(Exchange.DEFAULT);
  }

  /** Whether an exchange exists; asked on a channel of its own where it is not known. */
  public boolean exists(Connection connection, String exchange) throws IOException {
    if (known.contains(exchange)) {
      return true;
    }
    Channel channel = Channels.open(connection);
    try {
      channel.exchangeDeclarePassive(exchange);
    } catch (IOException | ShutdownSignalException e) {
      BrokerErrors.Close close = BrokerErrors.close(e);
      if (close == null || close.connection()) {
        throw e;
      }
      if (close.code() == AMQP.NOT_FOUND) {
        return false;
      }
      // May not be asked for: then the publish itself will show.
    } finally {
      Channels.abort(channel);
    }
    known.add(exchange);
    return true;
  }
}
