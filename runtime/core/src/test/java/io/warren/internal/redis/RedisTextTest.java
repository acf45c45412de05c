package io.warren.internal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.store.DedupKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedisTextTest {
  private final Random random = new Random(4711);

  @Test
  void ordinaryTextIsUtf8() {
    for (String text : new String[] {"", "a|b", "schlüssel \uD83D\uDD11 鍵", "\u0000", "\uffff"}) {
      assertThat(RedisText.bytes(text)).isEqualTo(text.getBytes(UTF_8));
      assertThat(RedisText.ofId(text)).isEqualTo(text.getBytes(UTF_8));
      assertThat(RedisText.id(text.getBytes(UTF_8))).isEqualTo(text);
    }
  }

  @Test
  void theNamesOfOrdinaryKeysStayAsTheyAre() {
    assertThat(new Namespace("warren").key(new DedupKey("orders", "order|placed", "schlüssel%")))
        .isEqualTo("warren:dedup:orders|order%7Cplaced|schlüssel%");
    assertThat(new Namespace("warren").key(new DedupKey("orders", "order.placed", "ü".repeat(201))))
        .isEqualTo(
            "warren:dedup-sha256:orders|order.placed|"
                + "55fbe01b02984c6811f9e54db8e96d9f801b4767a4b02b98e0024b1f2f2a0fb4");
  }

  @Test
  void differentTextsAreDifferentBytesAndComeBack() {
    char[] some = {'a', '?', '\\', 'x', 'f', '\ud800', '\udbff', '\udc00', '\udfff', '\ufffd', 'ü'};
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(6); left > 0; left--) {
        text.append(some[random.nextInt(some.length)]);
      }
      String id = text.toString();
      byte[] bytes = RedisText.ofId(id);
      assertThat(RedisText.id(bytes).equals(id)).as(id).isTrue();
      String other = texts.put(HexFormat.of().formatHex(bytes), id);
      assertThat(other == null || other.equals(id)).as("%s and %s", id, other).isTrue();
    }
  }

  @Test
  void anyBytesAreAnIdAndComeBack() {
    int[] some = {0, 'a', 0x80, 0xA0, 0xBF, 0xC0, 0xED, 0xEF, 0xF0, 0x9F, 0xB0, 0xFF};
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(7)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) some[random.nextInt(some.length)];
      }
      assertThat(Arrays.equals(RedisText.ofId(RedisText.id(bytes)), bytes))
          .as(HexFormat.of().formatHex(bytes))
          .isTrue();
    }
    assertThat(RedisText.id(new byte[] {(byte) 0xff, 'a'})).isEqualTo("\\xff\\x61");
  }
}
