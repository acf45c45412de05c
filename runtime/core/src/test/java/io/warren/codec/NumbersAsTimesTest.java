package io.warren.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.warren.PayloadException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of times that others send, each is read as what it is, or not at all. */
class NumbersAsTimesTest {
  record Times(
      Instant instant,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      Duration duration,
      Date date,
      Timestamp timestamp,
      java.sql.Date day) {}

  record Stated(
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant instant,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Duration duration) {}

  private final Codec codec = JacksonCodec.withDefaults();

  @Test
  void numbersOfSecondsAreReadExactly() {
    assertThat(read("instant", "1767261600.123456789").instant())
        .isEqualTo(Instant.parse("2026-01-01T10:00:00.123456789Z"));
    assertThat(read("instant", "1.5000000000000").instant())
        .isEqualTo(Instant.parse("1970-01-01T00:00:01.5Z"));
    assertThat(read("offset", "253402300799").offset())
        .isEqualTo(OffsetDateTime.parse("9999-12-31T23:59:59Z"));
    assertThat(read("duration", "-1.5").duration()).isEqualTo(Duration.ofMillis(-1500));
  }

  @Test
  void zerosBelowMillisecondsAreNothingThatCouldBeLost() {
    assertThat(read("date", "\"2026-01-01T10:00:00.123000Z\"").date())
        .isEqualTo(Date.from(Instant.parse("2026-01-01T10:00:00.123Z")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          instant,   1767261600123
          instant,   1767261600.1234567891
          instant,   1e400
          instant,   "1767261600"
          instant,   "1767261600.5"
          offset,    1767261600123
          offset,    -1e300
          zoned,     1767261600123
          zoned,     "1767261600"
          duration,  0.0000000001
          duration,  1e30
          duration,  -1e400
          date,      "2026-01-01T10:00:00.123456Z"
          date,      "2026-01-01T10:00:00.1230001+01:00"
          date,      "1767261600123"
          timestamp, "2026-01-01T10:00:00.123456Z"
          timestamp, "2026-01-01T10:00:00.123000001Z"
          day,       "2026-01-01T10:00:00Z"
          """)
  void whatWouldBeReadAsAnotherTimeIsNotRead(String property, String value) {
    assertThatThrownBy(() -> read(property, value))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("at " + property + ": ");
  }

  @Test
  void millisecondsForSecondsAreToldFromThem() {
    assertThatThrownBy(() -> read("instant", "1767261600123"))
        .hasMessageContaining(
            "a number is taken as seconds since 1970, and so many are no year from 0 to 9999: send"
                + " seconds, or a text as 2026-01-31T10:00:00Z");
  }

  @Test
  void whatIsStatedAsANumberArrivesOfAnyYear() {
    PayloadType<Stated> type = PayloadType.of(Stated.class);
    Stated far = new Stated(Instant.parse("+57972-04-16T16:02:03.000000001Z"), Duration.ofNanos(3));
    assertThat(codec.decoder(type).decode(codec.encoder(type).encode(far))).isEqualTo(far);
    assertThatThrownBy(() -> codec.decoder(type).decode("{\"duration\":1e30}".getBytes(UTF_8)))
        .isInstanceOf(PayloadException.class);
  }

  private Times read(String property, String value) {
    String json = "{\"" + property + "\":" + value + "}";
    return codec.decoder(PayloadType.of(Times.class)).decode(json.getBytes(UTF_8));
  }
}
