package io.warren.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "5s, PT5S",
    "10m, PT10M",
    "2h, PT2H",
    "180d, PT4320H",
    "007s, PT7S",
    "PT1M30S, PT1M30S",
    "P2D, PT48H",
  })
  void readsUnitsAndIso(String text, Duration duration) {
    assertThat(DurationText.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "5 s", "-5s", "1.5s", "5S", "5min", "1h30m", "soon"})
  void readsNothingElse(String text) {
    assertThat(DurationText.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "PT0.0001S", "PT-5S", "3651d", "99999999999999999999ms"})
  void knowsWhatIsOutOfRange(String text) {
    assertThat(DurationText.parse(text))
        .hasValueSatisfying(duration -> assertThat(DurationText.inRange(duration)).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1ms", "3650d"})
  void takesBothEndsOfTheRange(String text) {
    assertThat(DurationText.parse(text))
        .hasValueSatisfying(duration -> assertThat(DurationText.inRange(duration)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.5S, 500ms",
    "PT1.5S, 1500ms",
    "PT90S, 90s",
    "PT1H, 1h",
    "PT25H, 25h",
    "P14D, 14d"
  })
  void writesTheLargestWholeUnit(Duration duration, String text) {
    assertThat(DurationText.of(duration)).isEqualTo(text);
  }
}
