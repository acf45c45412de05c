package io.warren.internal.rabbit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettledTagsTest {
  private final SettledTags tags = new SettledTags();

  @Test
  void everythingUpToTheLastIsOneFrame() {
    acked(1, 2, 3, 4);

    assertThat(frames()).containsExactly("4+");
  }

  @Test
  void aSingleOneNamesItselfOnly() {
    acked(1);

    assertThat(frames()).containsExactly("1");
  }

  @Test
  void nothingIsAcknowledgedBeyondAnOpenOne() {
    acked(1, 2, 4, 6);

    assertThat(frames()).containsExactly("2+", "4", "6");
    acked(3, 5, 7);
    assertThat(frames()).containsExactly("7+");
  }

  @Test
  void aTagThatIsSettledAlreadyIsNotTheLastOfAFrame() {
    acked(2);
    assertThat(frames()).containsExactly("2");
    tags.written(3);
    acked(1);

    assertThat(frames()).containsExactly("1");
    assertThat(frames()).isEmpty();
    acked(4, 5);
    assertThat(frames()).containsExactly("5+");
  }

  @Test
  void aSlowFirstOneHoldsBackNoneOfAMillion() {
    int written = 0;
    for (long tag = 2; tag <= 1_000_000; tag++) {
      tags.acked(tag);
      if (tag % 1_000 == 0) {
        written += frames().size();
      }
    }
    acked(1, 1_000_001);

    assertThat(written).isEqualTo(999_999);
    assertThat(frames()).containsExactly("1000001+");
  }

  private void acked(long... acked) {
    for (long tag : acked) {
      tags.acked(tag);
    }
  }

  private List<String> frames() {
    List<String> frames = new ArrayList<>();
    tags.write((tag, multiple) -> frames.add(tag + (multiple ? "+" : "")));
    return frames;
  }
}
