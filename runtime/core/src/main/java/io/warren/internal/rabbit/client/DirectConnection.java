package io.warren.internal.rabbit.client;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MetricsCollector;
import com.rabbitmq.client.impl.AMQConnection;
import com.rabbitmq.client.impl.ChannelManager;
import com.rabbitmq.client.impl.ChannelN;
import com.rabbitmq.client.impl.ConnectionParams;
import com.rabbitmq.client.impl.ConsumerWorkService;
import com.rabbitmq.client.observation.ObservationCollector;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;

/** A connection whose channels are {@link DirectChannel}s, and whose writes may be gathered. */
public final class DirectConnection extends AMQConnection {
  private final GatheredOutput output;

  DirectConnection(ConnectionParams params, ReadableFrames frames, MetricsCollector metrics) {
    super(params, frames, metrics, ObservationCollector.NO_OP);
    output = frames.output();
  }

  /**
   * What the calling thread writes on this connection is gathered until {@link #release}, which
   * always follows; on other connections this does nothing.
   */
  public static void gather(Connection connection) {
    if (connection instanceof DirectConnection direct) {
      direct.output.gather();
    }
  }

  /**
   * Writes what was gathered.
   *
   * @throws IOException when the socket takes no more: the connection is lost
   */
  public static void release(Connection connection) throws IOException {
    if (connection instanceof DirectConnection direct) {
      direct.output.release();
    }
  }

  @Override
  protected ChannelManager instantiateChannelManager(int channelMax, ThreadFactory threads) {
    ChannelManager manager =
        new ChannelManager(
            _workService, channelMax, threads, metricsCollector, observationCollector) {
          @Override
          protected ChannelN instantiateChannel(
              AMQConnection connection, int number, ConsumerWorkService work) {
            return new DirectChannel(connection, number, work, metricsCollector);
          }
        };
    configureChannelManager(manager);
    return manager;
  }
}
