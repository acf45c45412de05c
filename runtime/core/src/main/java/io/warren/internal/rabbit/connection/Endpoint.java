package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A broker's addresses and what it takes to connect to it. Its text has no credentials. */
public final class Endpoint {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int RPC_MILLIS = 30_000;
  private static final int HEARTBEAT_SECONDS = 10;

  private final ConnectionFactory factory;
  private final Connector connector;
  private final List<Address> addresses;

  private Endpoint(ConnectionFactory factory, List<Address> addresses) {
    this.factory = factory;
    this.addresses = addresses;
    // With the client's own recovery, restarted sequence numbers would meet the numbers of the
    // messages that wait to be sent again, and consumers would come back twice.
    factory.setAutomaticRecoveryEnabled(false);
    factory.setTopologyRecoveryEnabled(false);
    factory.setThreadFactory(Daemons.named("warren-rabbit"));
    this.connector = new Connector(factory);
  }

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException for an address that is none, or when the addresses differ in
   *     more than host and port
   */
  public static Endpoint of(RabbitOptions options) {
    ConnectionFactory given = options.connectionFactory();
    return given == null ? of(options.addresses()) : of(given);
  }

  private static Endpoint of(ConnectionFactory given) {
    return new Endpoint(given.clone(), List.of(new Address(given.getHost(), given.getPort())));
  }

  private static Endpoint of(List<String> uris) {
    ConnectionFactory first = null;
    List<Address> addresses = new ArrayList<>();
    for (String uri : uris) {
      ConnectionFactory next = parse(uri, addresses.size() + 1);
      if (first == null) {
        first = next;
      } else if (!sameCluster(first, next)) {
        throw new IllegalArgumentException(
            "the addresses of one cluster differ in host and port only, but "
                + next.getHost()
                + " has another scheme, user, password or virtual host than "
                + first.getHost());
      }
      addresses.add(new Address(next.getHost(), next.getPort()));
    }
    if (first == null) {
      throw new IllegalArgumentException("RabbitMQ needs at least one address");
    }
    return new Endpoint(first, List.copyOf(addresses));
  }

  private static boolean sameCluster(ConnectionFactory one, ConnectionFactory other) {
    return one.getUsername().equals(other.getUsername())
        && one.getPassword().equals(other.getPassword())
        && one.getVirtualHost().equals(other.getVirtualHost())
        && one.isSSL() == other.isSSL();
  }

  /** Reads one address; the number says which in what is wrong with it. */
  public static ConnectionFactory parse(String address, int number) {
    ConnectionFactory factory = new ConnectionFactory();
    // Defaults: the address may say otherwise.
    factory.setConnectionTimeout(CONNECT_MILLIS);
    factory.setChannelRpcTimeout(RPC_MILLIS);
    factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
    URI uri;
    try {
      uri = new URI(address);
      factory.setUri(uri);
      if (factory.isSSL()) {
        // Older clients, which a user's build may bring, trust every certificate of every host.
        factory.useSslProtocol(SSLContext.getDefault());
        factory.enableHostnameVerification();
      }
    } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException e) {
      throw unreadable(number);
    }
    if (uri.getHost() == null) {
      // The client would quietly go to localhost as guest.
      throw unreadable(number);
    }
    return factory;
  }

  /** Has neither address nor cause: both may show the password. */
  private static IllegalArgumentException unreadable(int number) {
    return new IllegalArgumentException(
        "address "
            + number
            + " of RabbitMQ is not written amqp://user:password@host:port/vhost, or amqps://...: a"
            + " host name has letters, digits, '-' and '.' but no '_' (use another name or the IP"
            + " address), characters with a meaning in an address are percent-encoded, and several"
            + " addresses are given one by one");
  }

  /**
   * Opens a connection.
   *
   * @param consumers calls the connection's consumers
   * @param name shown in the management pages
   * @throws io.warren.ConnectionException in one sentence
   */
  Connection connect(ExecutorService consumers, String name) {
    try {
      return connector.connect(consumers, addresses, name);
    } catch (IOException | TimeoutException | RuntimeException e) {
      throw ConnectionErrors.connecting(this, e);
    }
  }

  List<Address> addresses() {
    return addresses;
  }

  boolean tls() {
    return factory.isSSL();
  }

  @Nullable String user() {
    return factory.getUsername();
  }

  public String virtualHost() {
    return factory.getVirtualHost();
  }

  @Override
  public String toString() {
    return addresses.stream().map(Address::toString).collect(Collectors.joining(", "));
  }
}
