package io.warren.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
  }

  @Test
  void asManyFitAsFillHalfOfThePartWhereTheyAreAsLargeAsThoseThatAreHeld() {
    HeldBytes.Share share = held.share();
    share.take(800);
    for (int i = 0; i < 9; i++) {
      share.take(20);
    }

    // One large one among small ones: 98 bytes each, and not 800.
    assertThat(share.fitting()).isEqualTo(5);
  }

  @Test
  void whoWaitsForRoomGoesOnOnceHalfOfThePartIsFree() {
    HeldBytes.Share share = held.share();
    List<String> told = new ArrayList<>();
    share.take(600);
    share.take(600);

    share.whenRoom(() -> told.add("room"));
    assertThat(told).isEmpty();
    share.giveBack(600);
    assertThat(told).isEmpty();
    share.giveBack(600);
    assertThat(told).containsExactly("room");
    share.whenRoom(() -> told.add("at once"));
    assertThat(told).containsExactly("room", "at once");
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
