package io.warren.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much of the heap consumers fill. */
class HeldBytesTest {
  private final HeldBytes held = new HeldBytes(1_000);

  @Test
  void oneMessageIsNeverTooMuch() {
    assertThat(held.share().take(5_000)).isFalse();
  }

  @Test
  void onlyTheConsumerThatHoldsMoreThanItsPartTakesLess() {
    HeldBytes.Share large = held.share();
    HeldBytes.Share small = held.share();

    assertThat(large.take(500)).isFalse();
    assertThat(large.take(500)).isFalse();
    assertThat(small.take(10)).isFalse();
    assertThat(small.take(10)).isFalse();
    assertThat(large.take(500)).isTrue();
    assertThat(large.fitting()).isEqualTo(1);
    assertThat(small.fitting()).isEqualTo(25);
  }

  @Test
  void whatIsSettledMakesRoom() {
    HeldBytes.Share share = held.share();

    for (int i = 0; i < 100; i++) {
      assertThat(share.take(400)).isFalse();
      share.giveBack(400);
    }
    assertThat(share.take(400)).isFalse();
    assertThat(share.take(400)).isFalse();
    assertThat(share.take(400)).isTrue();
  }
}
