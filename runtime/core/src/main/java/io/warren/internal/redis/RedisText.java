package io.warren.internal.redis;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Texts as bytes: different texts are different bytes. They are UTF-8, except for half a character
 * (a surrogate without its other half), which UTF-8 does not have and Java makes a question mark
 * of: it is written as UTF-8 would write its number, which no other text becomes.
 *
 * @see <a href="https://simonsapin.github.io/wtf-8/">The WTF-8 encoding</a>
 */
final class RedisText {
  /** Keys and channels as such text, values as they are. */
  static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(new Keys(), ByteArrayCodec.INSTANCE);

  private static final HexFormat ESCAPED = HexFormat.of().withPrefix("\\x");

  private RedisText() {}

  static byte[] bytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHalf(text, i)) {
        return withHalves(text);
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withHalves(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(3 * text.length());
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isHalf(text, i)) {
        bytes.writeBytes(text.substring(begin, i).getBytes(StandardCharsets.UTF_8));
        char half = text.charAt(i);
        bytes.write(0xE0 | (half >> 12));
        bytes.write(0x80 | ((half >> 6) & 0x3F));
        bytes.write(0x80 | (half & 0x3F));
        begin = i + 1;
      }
    }
    bytes.writeBytes(text.substring(begin).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static boolean isHalf(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }

  /** The text that is these bytes; null where none is. */
  private static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      String text = withHalves(bytes);
      // Two halves beside each other are one character, whose bytes are others.
      return text != null && Arrays.equals(bytes(text), bytes) ? text : null;
    }
  }

  private static @Nullable String withHalves(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int begin = 0;
    try {
      for (int i = 0; i + 2 < bytes.length; i++) {
        if (bytes[i] == (byte) 0xED && (bytes[i + 1] & 0xE0) == 0xA0) {
          text.append(utf8(bytes, begin, i));
          text.append((char) (0xD000 | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F)));
          begin = i + 3;
          i += 2;
        }
      }
      return text.append(utf8(bytes, begin, bytes.length)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static CharBuffer utf8(byte[] bytes, int from, int to) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
  }

  /**
   * An id, for people too. Bytes that are no text, which somebody else has written, are shown as
   * redis-cli shows them, {@code \xff\xfe}, and {@link #ofId} makes the same bytes of it.
   */
  static String id(byte[] bytes) {
    String text = text(bytes);
    return text == null ? ESCAPED.formatHex(bytes) : text;
  }

  /** The bytes of an id. */
  static byte[] ofId(String id) {
    if (id.startsWith("\\x")) {
      try {
        byte[] bytes = ESCAPED.parseHex(id);
        if (id(bytes).equals(id)) {
          return bytes;
        }
      } catch (IllegalArgumentException e) {
        // It only begins like one.
        return bytes(id);
      }
    }
    return bytes(id);
  }

  /** Of keys and channels; lettuce counts a key's slot in its bytes. */
  private static final class Keys implements RedisCodec<String, String> {
    @Override
    public String decodeKey(ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return id(copy);
    }

    @Override
    public String decodeValue(ByteBuffer bytes) {
      return decodeKey(bytes);
    }

    @Override
    public ByteBuffer encodeKey(String text) {
      return ByteBuffer.wrap(bytes(text));
    }

    @Override
    public ByteBuffer encodeValue(String text) {
      return encodeKey(text);
    }
  }
}
