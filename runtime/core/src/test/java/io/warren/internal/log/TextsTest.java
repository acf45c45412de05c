package io.warren.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void whatIsReadableIsWhatTheJvmDecodes() {
    Random random = new Random(7);
    byte[] leads = {
      0x41, (byte) 0xC2, (byte) 0xE0, (byte) 0xED, (byte) 0xF0, (byte) 0xF4, (byte) 0x80
    };
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(6)];
      random.nextBytes(bytes);
      bytes[0] = random.nextBoolean() ? leads[random.nextInt(leads.length)] : bytes[0];
      assertThat(Texts.readable(bytes, bytes.length)).isEqualTo(decodes(bytes));
    }
  }

  @Test
  void oneUnreadableByteIsFoundWhereverItStands() {
    for (int length = 1; length <= 24; length++) {
      for (int at = 0; at < length; at++) {
        for (int b = Byte.MIN_VALUE; b <= Byte.MAX_VALUE; b++) {
          byte[] bytes = new byte[length];
          Arrays.fill(bytes, (byte) '~');
          bytes[at] = (byte) b;
          assertThat(Texts.readable(bytes, length)).isEqualTo(decodes(bytes));
        }
      }
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars()
          .noneMatch(c -> c == 0x7F || (c < ' ' && c != '\n' && c != '\r' && c != '\t'));
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Test
  void aBeginningHasNoHalfCharacter() {
    assertThat(Texts.beginning("ab\ud83d\ude00", 3)).isEqualTo("ab");
    byte[] utf8 = "ab\ud83d\ude00".getBytes(StandardCharsets.UTF_8);
    assertThat(Texts.beginning(utf8, 5)).isEqualTo(2);
    assertThat(Texts.beginning(utf8, 6)).isEqualTo(6);
    byte[] none = new byte[100];
    Arrays.fill(none, (byte) 0x90);
    assertThat(Texts.beginning(none, 50)).isEqualTo(50);
  }
}
