package io.warren;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.ConnectionFactory;
import io.lettuce.core.AbstractRedisClient;
import io.warren.observe.LogOptions;
import io.warren.observe.Observer;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * Configures a {@link Warren} on RabbitMQ. Not thread-safe.
 *
 * <p>Each setting but {@link #observe} is said once: one that is said again, or that nothing would
 * use, is an {@link IllegalStateException} that names it.
 */
public interface WarrenBuilder {
  /**
   * Where the broker is; by default {@code amqp://localhost}.
   *
   * <p>Nothing connects before the first sender is built, or {@link Warren#start()}. With {@code
   * amqps} the broker's certificate and host name are verified.
   *
   * @param addresses {@code amqp://user:password@host:port/vhost}; several are the nodes of one
   *     cluster, of which any will do
   * @see <a href="https://www.rabbitmq.com/docs/uri-spec">RabbitMQ: URI specification</a>
   */
  WarrenBuilder rabbit(String... addresses);

  /**
   * Connects as this factory does: for credentials by certificate, say, or with TLS of its own.
   * Warren works on a copy, in which the client's own recovery is off, because it has its own, and
   * reads from blocking sockets, whatever the factory says of NIO or Netty. An observation
   * collector of the factory's is not asked.
   *
   * @param addresses the nodes of one cluster, of which any will do; what they leave out of user,
   *     password, virtual host and TLS is the factory's. Without any, the factory's host and port
   * @throws IllegalArgumentException at {@link #build()}, when its TLS is configured for Netty or
   *     by an {@code SslContextFactory} alone
   */
  WarrenBuilder rabbit(ConnectionFactory factory, String... addresses);

  /**
   * Verifies the broker's certificate by this context, and shows it the context's own where it asks
   * for one, instead of by what the JVM trusts; the host name is verified, too. For {@code amqps}
   * addresses of {@link #rabbit(String...)}.
   *
   * @throws IllegalStateException at {@link #build()}, beside a {@code ConnectionFactory}, which
   *     has its own
   * @throws IllegalArgumentException at {@link #build()}, beside addresses without TLS
   */
  WarrenBuilder ssl(SSLContext context);

  /**
   * Where Redis is, version 6.2 or newer; needed only by contracts with {@code @Dedup} and by
   * {@link Send#at}. By default there is none.
   *
   * <p>Nothing connects before it is needed, or {@link Warren#start()}. A Redis whose {@code
   * maxmemory-policy} is not {@code noeviction} is refused, because it would forget. With {@code
   * rediss} the server's certificate and host name are verified.
   *
   * @param addresses {@code redis://user:password@host:port}, {@code rediss://...}, or {@code
   *     redis-sentinel://password@host1:port1,host2:port2#master}; that Redis is a cluster is
   *     recognized. Several addresses are nodes of one cluster, of which any will do
   */
  WarrenBuilder redis(String... addresses);

  /**
   * Connects to Redis with this client, and with its options; see {@link #redis(String...)}.
   *
   * @param client a {@code RedisClient} that was created with an address, or a {@code
   *     RedisClusterClient}; closing Warren closes its own connections and does not shut down the
   *     client
   */
  WarrenBuilder redis(AbstractRedisClient client);

  /**
   * Keeps what is in one Redis apart from others': schedules, and what is known of duplicates; by
   * default {@code warren}. Processes that share it have the same one.
   *
   * <p>A namespace belongs to one broker and virtual host, which is written down when it is first
   * used. Another one is refused with a {@link StoreException} that names both.
   *
   * @param name what all keys in Redis begin with, with a colon after it: 1 to 100 letters, digits,
   *     {@code .}, {@code _} and {@code -}
   */
  WarrenBuilder namespace(String name);

  /**
   * Reads and writes JSON; by default a mapper that reads {@code java.time} and ignores unknown
   * properties.
   */
  WarrenBuilder json(ObjectMapper mapper);

  /**
   * Tells an observer what happens to messages, for metrics, traces or records; by default nobody
   * is told. May be said several times: observers are told in this order.
   */
  WarrenBuilder observe(Observer observer);

  /** The same as {@link #log(String, String, UnaryOperator)}, with what it begins with. */
  default WarrenBuilder log(String exchange, String routingKey) {
    return log(exchange, routingKey, UnaryOperator.identity());
  }

  /**
   * Publishes what happens to messages, for a service that collects it; by default there is no log.
   * Each event is an entry, many are one message in JSON.
   *
   * <p>No message waits for it or fails with it. Entries wait in up to 16 MiB; those that do not
   * fit, or that the broker does not take, are counted, in {@link Warren#health()} and in the log
   * itself. {@link Warren#close()} publishes what waits, in at most five seconds of its own
   * timeout.
   *
   * @param exchange a durable topic exchange, which is declared as a sender's is, and with {@link
   *     Declare#PASSIVE} must exist
   * @param routingKey the key of all of its messages
   * @param options changes what it begins with: no name, and payloads
   * @throws IllegalArgumentException at {@link #build()}, for names that no broker takes
   */
  WarrenBuilder log(String exchange, String routingKey, UnaryOperator<LogOptions> options);

  /**
   * How long {@link Warren#start()} waits for a broker and a Redis that cannot be reached, as when
   * they start at the same time, before it fails; by default it does not wait. What they answer, be
   * it that they know no such user or have another topology, fails at once.
   */
  WarrenBuilder startTimeout(Duration timeout);

  /**
   * How long a send may take to be safe on the broker, the wait for room included, before it fails
   * with a {@link PublishTimeoutException}; by default 30 seconds.
   */
  WarrenBuilder publishTimeout(Duration timeout);

  /**
   * How long {@link Warren#close()} waits for running handlers and outstanding confirms; by default
   * 30 seconds.
   */
  WarrenBuilder closeTimeout(Duration timeout);

  /** Whether exchanges, queues and bindings are declared; by default {@link Declare#ACTIVE}. */
  WarrenBuilder declare(Declare mode);

  /**
   * Where the broker's management API is, which only {@link Warren#topology()} uses; by default
   * nowhere. It is asked about the virtual host of the broker's address, and what it says can be
   * seconds old.
   *
   * @param address {@code http://user:password@host:15672}, or {@code https}; the user has the tag
   *     {@code management}
   */
  WarrenBuilder management(String address);

  /**
   * Connects to nothing yet.
   *
   * @throws IllegalArgumentException for an address that is none
   */
  Warren build();
}
