package io.warren.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a time in JSON is refused: Jackson would read another one. Null: it is not. */
final class TimeForms {
  private static final int NANOS = 9;
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final BigDecimal FIRST =
      BigDecimal.valueOf(Instant.parse("0000-01-01T00:00:00Z").getEpochSecond());
  private static final BigDecimal END =
      BigDecimal.valueOf(Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond());

  private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?[0-9]+(?:[.,][0-9]*)?\\s*");

  private static final Pattern BELOW_MILLIS = Pattern.compile("[.,][0-9]{3}[0-9]*[1-9]");

  private TimeForms() {}

  /** Of seconds, with nanoseconds. */
  static @Nullable String seconds(JsonParser parser) throws IOException {
    if (!parser.currentToken().isNumeric()) {
      return null;
    }
    BigDecimal seconds = parser.getDecimalValue();
    if (seconds.abs().compareTo(MOST_SECONDS) > 0) {
      return "there are not as many seconds";
    }
    return seconds.stripTrailingZeros().scale() > NANOS
        ? "seconds have nanoseconds, and what is below them would be lost"
        : null;
  }

  /** Of a moment: what is no year of ours was sent in other units. */
  static @Nullable String moment(JsonParser parser) throws IOException {
    String refusal = seconds(parser);
    if (refusal != null || !parser.currentToken().isNumeric()) {
      return refusal == null ? digits(parser) : refusal;
    }
    BigDecimal seconds = parser.getDecimalValue();
    return seconds.compareTo(FIRST) < 0 || seconds.compareTo(END) >= 0
        ? "a number is taken as seconds since 1970, and so many are no year from 0 to 9999: send"
            + " seconds, or a text as 2026-01-31T10:00:00Z"
        : null;
  }

  /** Of a date with milliseconds. */
  static @Nullable String date(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING) && BELOW_MILLIS.matcher(parser.getText()).find()
        ? "a date has milliseconds, and what is below them would be lost"
        : digits(parser);
  }

  private static @Nullable String digits(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING) && NUMBER.matcher(parser.getText()).matches()
        ? "a text of digits alone does not say what it counts"
        : null;
  }
}
