package io.warren.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  @Test
  void equalWaitsNeedOneRetryQueueHoweverManyRetriesThereAre() {
    RetryPolicy policy = RetryPolicy.constant(1_000, Duration.ofSeconds(5));

    assertThat(policy.waits()).containsExactly(Duration.ofSeconds(5));
    assertThat(policy.span()).isEqualTo(Duration.ofSeconds(5_000));
  }

  @Test
  void growingWaitsStopAtTheLongest() {
    RetryPolicy policy = new RetryPolicy(6, Duration.ofSeconds(1), 2, Duration.ofSeconds(5));

    assertThat(policy.waits())
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5));
    assertThat(policy.waitBefore(6)).isEqualTo(Duration.ofSeconds(5));
    assertThat(policy.span()).isEqualTo(Duration.ofSeconds(22));
  }

  @Test
  void withoutRetriesThereIsNoWait() {
    assertThat(RetryPolicy.NONE.waits()).isEmpty();
    assertThat(RetryPolicy.NONE.span()).isZero();
  }
}
