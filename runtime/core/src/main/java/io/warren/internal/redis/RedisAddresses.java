package io.warren.internal.redis;

import io.lettuce.core.RedisURI;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where Redis is, and the credentials for it, which its text leaves out. */
record RedisAddresses(List<RedisURI> uris) {
  private static final Set<String> SCHEMES =
      Set.of("redis", "rediss", "redis-sentinel", "rediss-sentinel");

  /**
   * Reads addresses.
   *
   * @param timeout how long a connection may take to be ready
   * @throws IllegalArgumentException for an address that is none
   */
  static RedisAddresses of(List<String> addresses, Duration timeout) {
    List<RedisURI> uris = new ArrayList<>();
    for (String address : addresses) {
      RedisURI uri = parse(address, uris.size() + 1);
      uri.setTimeout(timeout);
      uri.setClientName("warren");
      uris.add(uri);
    }
    if (uris.isEmpty()) {
      throw new IllegalArgumentException("Redis needs at least one address");
    }
    if (uris.size() > 1 && uris.stream().anyMatch(uri -> !uri.getSentinels().isEmpty())) {
      throw new IllegalArgumentException(
          "several addresses are the nodes of one Redis Cluster; several sentinels are written in"
              + " one address: redis-sentinel://host1:port1,host2:port2#master");
    }
    return new RedisAddresses(List.copyOf(uris));
  }

  private static RedisURI parse(String address, int number) {
    RedisURI uri;
    String host;
    try {
      uri = RedisURI.create(address);
      host = URI.create(address).getHost();
    } catch (RuntimeException e) {
      throw unreadable(number);
    }
    // Where Java sees no host, lettuce takes all that follows the password for its name.
    boolean someHost = host != null || !uri.getSentinels().isEmpty();
    if (!someHost || !SCHEMES.contains(address.split(":", 2)[0])) {
      throw unreadable(number);
    }
    return uri;
  }

  /** Has neither address nor cause: both may show the password. */
  private static IllegalArgumentException unreadable(int number) {
    return new IllegalArgumentException(
        "address "
            + number
            + " of Redis is not written redis://user:password@host:port, rediss://... or"
            + " redis-sentinel://password@host1:port1,host2:port2#master: a host name has letters,"
            + " digits, '-' and '.' but no '_' (use another name or the IP address), and characters"
            + " with a meaning in an address are percent-encoded");
  }

  @Override
  public String toString() {
    return uris.stream()
        .flatMap(uri -> uri.getSentinels().isEmpty() ? Stream.of(uri) : uri.getSentinels().stream())
        .map(uri -> uri.getHost() + ":" + uri.getPort())
        .collect(Collectors.joining(", "));
  }
}
