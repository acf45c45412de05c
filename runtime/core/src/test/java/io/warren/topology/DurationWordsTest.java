package io.warren.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationWordsTest {
  @ParameterizedTest
  @CsvSource({
    "PT5S, 5 s",
    "PT0.5S, 500 ms",
    "PT1H30M, 1 h 30 min",
    "P180D, 180 d",
    "P1DT2H3M4.005S, 1 d 2 h 3 min 4 s 5 ms",
    "PT0S, 0 s",
    "PT0.0001S, 0 s"
  })
  void aDurationIsSaidInItsUnits(Duration duration, String words) {
    assertThat(DurationWords.of(duration)).isEqualTo(words);
  }
}
