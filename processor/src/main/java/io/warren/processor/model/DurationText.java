package io.warren.processor.model;

import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as annotations state them: "500ms", "5s", "10m", "2h", "180d", or ISO-8601. */
public final class DurationText {
  private static final Pattern WITH_UNIT = Pattern.compile("(\\d+)(ms|s|m|h|d)");

  private static final List<String> LONGEST_FIRST = List.of("d", "h", "m", "s");

  private DurationText() {}

  /**
   * The duration of a text; a number with too many digits is a duration beyond {@link
   * Limits#LONGEST}.
   */
  public static Optional<Duration> parse(String text) {
    Matcher withUnit = WITH_UNIT.matcher(text);
    if (withUnit.matches()) {
      Duration unit = unit(withUnit.group(2)).getDuration();
      BigInteger count = new BigInteger(withUnit.group(1));
      long most = Limits.LONGEST.dividedBy(unit) + 1;
      return Optional.of(unit.multipliedBy(count.min(BigInteger.valueOf(most)).longValue()));
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The text of a duration, in its largest whole unit: "90s", "2h". */
  public static String of(Duration duration) {
    for (String letters : LONGEST_FIRST) {
      Duration unit = unit(letters).getDuration();
      if (duration.compareTo(unit) >= 0
          && unit.multipliedBy(duration.dividedBy(unit)).equals(duration)) {
        return duration.dividedBy(unit) + letters;
      }
    }
    return duration.toMillis() + "ms";
  }

  private static ChronoUnit unit(String letters) {
    return switch (letters) {
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      default -> ChronoUnit.DAYS;
    };
  }

  /** Whether RabbitMQ and the clock of the runtime, in whole milliseconds, can keep it. */
  public static boolean inRange(Duration duration) {
    return duration.compareTo(Limits.SHORTEST) >= 0 && duration.compareTo(Limits.LONGEST) <= 0;
  }
}
