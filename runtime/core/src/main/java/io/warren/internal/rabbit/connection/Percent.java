package io.warren.internal.rabbit.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the percent-encoded parts of an address, which are UTF-8: the client takes them for ASCII.
 */
public final class Percent {
  private static final char NO_CHARACTER = '\uFFFD';

  private Percent() {}

  /**
   * Reads one part.
   *
   * @throws IllegalArgumentException when it is not UTF-8, or a percent sign stands for itself
   */
  public static String decoded(String part) {
    // The decoder is one for forms, in which a plus is a space.
    String decoded = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    if (decoded.indexOf(NO_CHARACTER) >= 0 && part.indexOf(NO_CHARACTER) < 0) {
      throw new IllegalArgumentException("a part of the address is not UTF-8");
    }
    return decoded;
  }
}
