package io.warren.processor.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of RabbitMQ.
 *
 * @param major 3 or 4
 * @param minor which of its releases
 */
public record TargetVersion(int major, int minor) {
  private static final Pattern TEXT = Pattern.compile("([34])\\.(\\d{1,2})(\\.\\d+)?");
  private static final int LAST_OF_3 = 13;

  /** Reads "4.3" or "4.3.1"; empty: there is no such version. */
  public static Optional<TargetVersion> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
            new TargetVersion(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        .filter(version -> version.major > 3 || version.minor <= LAST_OF_3);
  }

  public boolean isAtLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
