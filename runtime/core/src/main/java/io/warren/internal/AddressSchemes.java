package io.warren.internal;

import java.util.List;
import java.util.Locale;

/**
 * Says what is wrong with how an address begins, without the address, which may have a password.
 */
final class AddressSchemes {
  static final AddressSchemes RABBIT = new AddressSchemes("RabbitMQ", List.of("amqp", "amqps"));

  static final AddressSchemes REDIS =
      new AddressSchemes("Redis", List.of("redis", "rediss", "redis-sentinel", "rediss-sentinel"));

  private final String server;
  private final List<String> schemes;

  private AddressSchemes(String server, List<String> schemes) {
    this.server = server;
    this.schemes = schemes;
  }

  /**
   * Checks addresses.
   *
   * @throws IllegalArgumentException for the first that begins otherwise
   */
  void check(List<String> addresses) {
    for (int i = 0; i < addresses.size(); i++) {
      check(addresses.get(i), "address " + (i + 1) + " of " + server);
    }
  }

  private void check(String address, String which) {
    int end = address.indexOf("://");
    // What has another character before it, such as a password's, is no scheme.
    if (end < 0 || !address.substring(0, end).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
      throw new IllegalArgumentException(
          which
              + " has no scheme: write "
              + schemes.get(0)
              + ":// before the host, or "
              + others());
    }
    String scheme = address.substring(0, end).toLowerCase(Locale.ROOT);
    if (!schemes.contains(scheme)) {
      throw new IllegalArgumentException(
          which
              + " begins with "
              + scheme
              + "://, which "
              + server
              + "'s do not: write "
              + schemes.get(0)
              + "://, or "
              + others()
              + (this == RABBIT && scheme.startsWith("http")
                  ? "; the address of the management API goes to management(...)"
                  : ""));
    }
  }

  private String others() {
    return String.join("://, ", schemes.subList(1, schemes.size())) + "://";
  }
}
