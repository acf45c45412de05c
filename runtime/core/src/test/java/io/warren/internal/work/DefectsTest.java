package io.warren.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.embedded.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warren's own failures with one delivery. */
class DefectsTest {
  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final Defects defects = new Defects("orders", time, Runnable::run);
  private final List<Throwable> givenUp = new ArrayList<>();
  private int tried;

  @Test
  void aStepThatFailsOnceIsTriedAgainAfterAPause() {
    defects.run(() -> failTimes(1), givenUp::add);

    assertThat(tried).isEqualTo(1);
    time.advance(Duration.ofSeconds(1));
    assertThat(tried).isEqualTo(2);
    time.advance(Duration.ofMinutes(1));
    assertThat(tried).isEqualTo(2);
    assertThat(givenUp).isEmpty();
  }

  @Test
  void aStepThatAlwaysFailsIsGivenUpAfterThreeGrowingPauses() {
    defects.run(() -> failTimes(Integer.MAX_VALUE), givenUp::add);

    time.advance(Duration.ofSeconds(6));
    assertThat(givenUp).isEmpty();
    time.advance(Duration.ofSeconds(1));
    assertThat(tried).isEqualTo(4);
    assertThat(givenUp).singleElement().satisfies(e -> assertThat(e).hasMessage("4"));
    time.advance(Duration.ofHours(1));
    assertThat(tried).isEqualTo(4);
  }

  private void failTimes(int times) {
    tried++;
    if (tried <= times) {
      throw new IllegalStateException(Integer.toString(tried));
    }
  }
}
