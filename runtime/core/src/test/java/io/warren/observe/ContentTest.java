package io.warren.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static Content content(String body, @Nullable Mask mask) {
    return new Content(
        body.getBytes(StandardCharsets.UTF_8),
        null,
        null,
        Map.of(),
        null,
        null,
        null,
        null,
        null,
        mask);
  }

  @Test
  void whatHasNothingSensitiveIsShownAsText() {
    assertThat(content("für", null).shown(3)).isEqualTo(new Shown("für", false));
  }

  @Test
  void whatIsLongIsCutBetweenCharacters() {
    assertThat(content("a€b", null).shown(2)).isEqualTo(new Shown("a€", true));
    assertThat(content("a\uD83D\uDE00b", null).shown(2)).isEqualTo(new Shown("a", true));
    assertThat(content("\uD83D\uDE00".repeat(100), null).shown(4))
        .isEqualTo(new Shown("\uD83D\uDE00".repeat(2), true));
    assertThat(content("abc", null).shown(0)).isEqualTo(new Shown("", true));
  }

  @Test
  void aMaskSaysWhatIsShown() {
    Mask mask = (content, most) -> new Shown(content.body().length + " " + most, false);

    assertThat(content("secret", mask).shown(10)).isEqualTo(new Shown("6 10", false));
  }
}
