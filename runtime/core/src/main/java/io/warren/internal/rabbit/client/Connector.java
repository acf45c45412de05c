package io.warren.internal.rabbit.client;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.AddressResolver;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DnsRecordIpAddressResolver;
import com.rabbitmq.client.ListAddressResolver;
import com.rabbitmq.client.MetricsCollector;
import com.rabbitmq.client.NoOpMetricsCollector;
import com.rabbitmq.client.impl.AMQConnection;
import com.rabbitmq.client.impl.ConnectionParams;
import com.rabbitmq.client.impl.FrameHandler;
import com.rabbitmq.client.impl.FrameHandlerFactory;
import com.rabbitmq.client.impl.SocketFrameHandlerFactory;
import java.io.IOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes connections as a factory of the client's says, but for two things: their frames pass {@link
 * ReadableFrames}, and they are {@link DirectConnection}s. A factory has no public place for that,
 * so the parts that it would put together are put together here, on blocking sockets.
 */
public final class Connector {
  /** What the frames have at most before both sides have agreed on a size. */
  private static final int FIRST_FRAMES = 128 << 10;

  private final ConnectionFactory factory;

  /**
   * Connects to nothing yet.
   *
   * @throws IllegalArgumentException when its TLS is configured where blocking sockets have none
   */
  public Connector(ConnectionFactory factory) {
    this.factory = factory;
    if (factory.isSSL() && !(factory.getSocketFactory() instanceof SSLSocketFactory)) {
      throw new IllegalArgumentException(
          "the connection factory has TLS by its netty() or by an SslContextFactory, but Warren"
              + " reads from blocking sockets: give it an SSLContext, with"
              + " useSslProtocol(sslContext) and enableHostnameVerification()");
    }
  }

  /** Connects to the first address that can be connected to. */
  public Connection connect(ExecutorService consumers, List<Address> addresses, String name)
      throws IOException, TimeoutException {
    ConnectionParams params = factory.params(consumers);
    int largestBody = params.getMaxInboundMessageBodySize();
    // The client would also take it for the largest frame, and break at the first that is larger.
    params.setMaxInboundMessageBodySize(Integer.MAX_VALUE);
    FrameHandlerFactory sockets = sockets(params.getShutdownExecutor(), largestBody);
    Map<String, Object> properties = new HashMap<>(params.getClientProperties());
    properties.put("connection_name", name);
    params.setClientProperties(properties);
    IOException refused = null;
    TimeoutException late = null;
    for (Address address : resolver(addresses).getAddresses()) {
      try {
        return connect(params, (ReadableFrames) sockets.create(address, name));
      } catch (IOException e) {
        refused = e;
        late = null;
      } catch (TimeoutException e) {
        late = e;
        refused = null;
      }
    }
    if (late != null) {
      throw late;
    }
    throw refused == null ? new IOException("its address resolves to nothing") : refused;
  }

  private FrameHandlerFactory sockets(ExecutorService closing, int largestBody) {
    return new SocketFrameHandlerFactory(
        factory.getConnectionTimeout(),
        factory.getSocketFactory(),
        factory.getSocketConfigurator(),
        factory.isSSL(),
        closing,
        null,
        Integer.MAX_VALUE) {
      @Override
      public FrameHandler create(Socket configured) throws IOException {
        return new ReadableFrames(
            new GatheringSocket(configured),
            closing,
            Math.max(largestBody, FIRST_FRAMES),
            largestBody);
      }
    };
  }

  private AddressResolver resolver(List<Address> addresses) {
    return addresses.size() == 1
        ? new DnsRecordIpAddressResolver(addresses.get(0), factory.isSSL())
        : new ListAddressResolver(addresses);
  }

  private Connection connect(ConnectionParams params, ReadableFrames frames)
      throws IOException, TimeoutException {
    MetricsCollector given = factory.getMetricsCollector();
    MetricsCollector metrics = given == null ? new NoOpMetricsCollector() : given;
    AMQConnection connection = new DirectConnection(params, frames, metrics);
    connection.start();
    metrics.newConnection(connection);
    return connection;
  }
}
