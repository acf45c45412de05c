package io.warren.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HalfCharactersTest {
  private static final int EVERYWHERE = 40;
  private static final int MANY = 200_000;

  /** Of JSON whose escapes are all whole: what is escaped, and then what is none. */
  private static final Pattern ESCAPES =
      Pattern.compile(
          "(?:[^\\\\\u00ED]|\u00ED(?![\u00A0-\u00BF])"
              + "|\\\\u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}"
              + "|\\\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|\\\\(?!u[0-9a-fA-F]{4})(?s:.)?)*+");

  @Test
  void anEscapedOneIsFoundWhereverItIs() {
    for (int before = 0; before < EVERYWHERE; before++) {
      byte[] json = ("x".repeat(before) + "\\ud83dyyyyyyyyyyyyyyyyyyyy").getBytes(UTF_8);

      assertThat(HalfCharacters.in(json)).isEqualTo(before);
    }
  }

  @Test
  void oneInThreeBytesIsFoundWhereverItIs() {
    for (int before = 0; before < EVERYWHERE; before++) {
      byte[] json = "x".repeat(before + 20).getBytes(UTF_8);
      json[before] = (byte) 0xED;
      json[before + 1] = (byte) 0xA0;
      json[before + 2] = (byte) 0x80;

      assertThat(HalfCharacters.in(json)).isEqualTo(before);
    }
  }

  @Test
  void wholeOnesAreNone() {
    for (int before = 0; before < EVERYWHERE; before++) {
      String json = "ü".repeat(before) + "\\ud83d\\ude00 \uD83D\uDE00 \\n \\\\ud83d \uD55C \\u00e4";

      assertThat(HalfCharacters.in(json.getBytes(UTF_8))).isEqualTo(HalfCharacters.NONE);
    }
  }

  @Test
  void anyBytesAreReadAsOneByOne() {
    byte[] alphabet = "\\\\\\\\uudD8Cc0aZ".getBytes(UTF_8);
    Random random = new Random(7);
    for (int i = 0; i < MANY; i++) {
      byte[] json = new byte[random.nextInt(30)];
      for (int at = 0; at < json.length; at++) {
        int which = random.nextInt(alphabet.length + 3);
        json[at] =
            which < alphabet.length
                ? alphabet[which]
                : new byte[] {(byte) 0xED, (byte) 0xA1, (byte) 0x91}[which - alphabet.length];
      }

      assertThat(HalfCharacters.in(json)).isEqualTo(expected(json));
    }
  }

  /** What a pattern finds, on one character for each byte. */
  private static int expected(byte[] json) {
    Matcher whole = ESCAPES.matcher(new String(json, ISO_8859_1));
    whole.lookingAt();
    return whole.end() == json.length ? HalfCharacters.NONE : whole.end();
  }
}
