package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.Connection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that a broker says it has.
 *
 * @param major 0 where it says none
 */
public record BrokerVersion(int major, int minor) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");

  public static BrokerVersion of(Connection connection) {
    return parse(String.valueOf(connection.getServerProperties().get("version")));
  }

  static BrokerVersion parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? new BrokerVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
        : new BrokerVersion(0, 0);
  }

  public boolean atLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }
}
