package io.warren.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void shortTextsStayAsTheyAre() {
    Failure failure = Failure.retriable("INDEX_DOWN", "the index does not answer");

    assertThat(failure.code()).isEqualTo("INDEX_DOWN");
    assertThat(failure.message()).isEqualTo("the index does not answer");
  }

  @Test
  void aMessageOfOneMegabyteIsCutSoThatItFitsAHeader() {
    Failure failure = Failure.thrown(new IllegalStateException("x".repeat(1_000_000)));

    assertThat(failure.message()).hasSize(2_000).startsWith("java.lang.IllegalStateException: xxx");
  }

  @Test
  void cuttingNeverSplitsACharacter() {
    for (int padding = 0; padding < 4; padding++) {
      String text = "a".repeat(padding) + "\uD83D\uDC30".repeat(1_000);

      String cut = Failure.retriable("code", text).message();

      assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(1_997, 2_000);
      assertThat(text).startsWith(cut);
    }
  }

  @Test
  void aTextOfManyBytesButFewCharactersIsCutToo() {
    assertThat(Failure.retriable("\u20AC".repeat(200), "").code().getBytes(StandardCharsets.UTF_8))
        .hasSize(255);
  }
}
