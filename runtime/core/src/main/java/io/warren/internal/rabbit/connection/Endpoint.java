package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.warren.internal.rabbit.client.Connector;
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
  private static final String PLAIN = "amqp";
  private static final String TLS = "amqps";
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
    int rpcMillis = factory.getChannelRpcTimeout();
    if (rpcMillis == 0 || rpcMillis == ConnectionFactory.DEFAULT_CHANNEL_RPC_TIMEOUT) {
      // Nobody chose to wait for ten minutes, or without end, for a broker that does not answer.
      factory.setChannelRpcTimeout(RPC_MILLIS);
    }
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
    return given != null && options.addresses().isEmpty()
        ? of(given)
        : of(given, options.addresses());
  }

  /** A factory for addresses with TLS whose broker and clients this context knows. */
  public static ConnectionFactory trusting(SSLContext context) {
    ConnectionFactory factory = patient();
    factory.useSslProtocol(context);
    factory.enableHostnameVerification();
    return factory;
  }

  private static ConnectionFactory patient() {
    ConnectionFactory factory = new ConnectionFactory();
    // Defaults: the address may say otherwise.
    factory.setConnectionTimeout(CONNECT_MILLIS);
    factory.setChannelRpcTimeout(RPC_MILLIS);
    factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
    return factory;
  }

  private static Endpoint of(ConnectionFactory given) {
    return new Endpoint(given.clone(), List.of(new Address(given.getHost(), given.getPort())));
  }

  private static Endpoint of(@Nullable ConnectionFactory given, List<String> uris) {
    ConnectionFactory first = null;
    List<Address> addresses = new ArrayList<>();
    for (String uri : uris) {
      ConnectionFactory next = parse(given, uri, addresses.size() + 1);
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
    return parse(null, address, number);
  }

  /**
   * Reads one address.
   *
   * @param given has what the address leaves out; null: the defaults
   */
  private static ConnectionFactory parse(
      @Nullable ConnectionFactory given, String address, int number) {
    ConnectionFactory factory = given == null ? patient() : given.clone();
    URI uri = uri(address, number);
    boolean tls = TLS.equalsIgnoreCase(uri.getScheme());
    if (factory.isSSL() && !tls) {
      throw new IllegalArgumentException(
          "address "
              + number
              + " of RabbitMQ is one without TLS, but TLS is configured beside it: write amqps://,"
              + " or leave the TLS out");
    }
    try {
      setPlace(factory, uri, tls);
      setUser(factory, uri.getRawUserInfo());
      String path = uri.getRawPath();
      if (!path.isEmpty()) {
        factory.setVirtualHost(Percent.decoded(path.substring(1)));
      }
      if (tls && !factory.isSSL()) {
        // Older clients, which a user's build may bring, trust every certificate of every host.
        factory.useSslProtocol(SSLContext.getDefault());
        factory.enableHostnameVerification();
      }
    } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException e) {
      throw unreadable(number);
    }
    return factory;
  }

  private static URI uri(String address, int number) {
    try {
      URI uri = new URI(address);
      boolean known =
          TLS.equalsIgnoreCase(uri.getScheme()) || PLAIN.equalsIgnoreCase(uri.getScheme());
      // Without a host, the client would quietly go to localhost as guest.
      if (known && uri.getHost() != null && uri.getRawPath().indexOf('/', 1) < 0) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // As any other that is none.
    }
    throw unreadable(number);
  }

  /** Host, port, and what the client reads of a query. It is not given what it takes for ASCII. */
  private static void setPlace(ConnectionFactory factory, URI uri, boolean tls)
      throws URISyntaxException, GeneralSecurityException {
    int usual =
        tls ? ConnectionFactory.DEFAULT_AMQP_OVER_SSL_PORT : ConnectionFactory.DEFAULT_AMQP_PORT;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    // With the scheme of TLS, it would trust everybody.
    factory.setUri(PLAIN + "://" + uri.getHost() + ":" + port + query);
  }

  private static void setUser(ConnectionFactory factory, @Nullable String userInfo) {
    if (userInfo == null) {
      return;
    }
    String[] parts = userInfo.split(":", 2);
    factory.setUsername(Percent.decoded(parts[0]));
    if (parts.length == 2) {
      factory.setPassword(Percent.decoded(parts[1]));
    }
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
