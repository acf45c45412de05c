package io.warren.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.InvalidMessageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Header values that would not arrive, or over which the broker closes something. */
class HeaderLimitsTest {
  @Test
  void numbersThatAreNotFiniteAreRefused() {
    refused("n", Float.NaN, "NaN");
    refused("n", Double.NEGATIVE_INFINITY, "-Infinity");
    refused("n", Map.of("in", List.of(Double.NaN)), "n.in");
  }

  @Test
  void carbonCopiesAreLists() {
    refused("CC", "key", "a list of routing keys");
    refused("BCC", Map.of("a", "b"), "a list of routing keys");
    assertThatCode(() -> HeaderLimits.kept("CC", List.of("a", "b"))).doesNotThrowAnyException();
  }

  @Test
  void halfACharacterIsRefusedWhereverItStands() {
    refused("h", "key-\ud800", "half a character at index 4");
    refused("h", Map.of("\udc00", 1), "half a character");
    refused("h\ud83d", 1, "half a character");
    assertThatCode(() -> HeaderLimits.kept("h", "\ud83d\ude00")).doesNotThrowAnyException();
  }

  @Test
  void whatHasNoEndIsRefused() {
    List<Object> wide = List.of("x");
    for (int i = 0; i < HeaderLimits.DEEPEST - 1; i++) {
      wide = List.of(wide, wide);
    }
    refused("wide", wide, "the headers have more than");
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    refused("itself", itself, "header itself has lists or maps more than 32 deep");
  }

  @Test
  void aKeptValueIsACopy() {
    Map<String, Object> map = new HashMap<>(Map.of("a", new byte[] {1}));

    Object kept = HeaderLimits.kept("m", map);
    map.put("b", new Object());

    assertThat(kept).asInstanceOf(InstanceOfAssertFactories.MAP).hasSize(1);
  }

  private static void refused(String name, Object value, String says) {
    assertThatThrownBy(() -> HeaderLimits.kept(name, value))
        .isInstanceOf(InvalidMessageException.class)
        .hasMessageContaining(says);
  }
}
