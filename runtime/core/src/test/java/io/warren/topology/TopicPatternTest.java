package io.warren.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPatternTest {
  @ParameterizedTest
  @CsvSource({
    "a.b, a.b",
    "*, a",
    "a.*, a.b",
    "*.*, a.b",
    "*.b.*, a.b.c",
    "#, ''",
    "#, a.b.c",
    "a.#, a",
    "a.#, a.b.c",
    "#.c, c",
    "#.c, a.b.c",
    "a.#.c, a.c",
    "a.#.c, a.x.y.c",
    "#.b.#, b",
    "#.b.#, a.b.c.b",
    "a.*.#, a.b",
    "a.*, a.",
    "*.*, ."
  })
  void takesAKey(String pattern, String key) {
    assertThat(TopicPattern.matches(pattern, key)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.b, a",
    "a.b, a.b.c",
    "*, ''",
    "*, a.b",
    "a.*, a",
    "a.*, a.b.c",
    "a.#.c, a.b",
    "#.b.#, a.c",
    "a*, ab",
    "a#, ab"
  })
  void leavesAKey(String pattern, String key) {
    assertThat(TopicPattern.matches(pattern, key)).isFalse();
  }
}
