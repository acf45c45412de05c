package io.warren.internal.rabbit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ComebacksTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Comebacks comebacks = new Comebacks(nanos::get);

  @Test
  void whatIsLostAgainAndAgainWaitsLongerEachTimeUpToFiveSeconds() {
    for (long millis : new long[] {100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000}) {
      comebacks.back();
      assertThat(comebacks.lost()).isFalse();
      assertThat(comebacks.pause())
          .isBetween(Duration.ofMillis(millis - millis / 5), Duration.ofMillis(millis));
    }
  }

  @Test
  void whatLastedBeforeItWasLostBeginsAnew() {
    comebacks.pause();
    comebacks.pause();
    comebacks.back();
    nanos.addAndGet(Duration.ofSeconds(31).toNanos());

    assertThat(comebacks.lost()).isTrue();
    assertThat(comebacks.pause()).isLessThanOrEqualTo(Duration.ofMillis(100));
  }

  @Test
  void whatLastedAndDoesNotComeBackStillWaitsLongerEachTime() {
    nanos.addAndGet(Duration.ofSeconds(31).toNanos());
    comebacks.lost();
    comebacks.pause();
    comebacks.pause();

    assertThat(comebacks.pause()).isGreaterThanOrEqualTo(Duration.ofMillis(320));
  }
}
