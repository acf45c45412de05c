package io.warren.codec;

import io.warren.PayloadException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a body.
 *
 * @param type the media type, perhaps with a {@code charset}; null: nothing is said
 * @param encoding how the bytes are encoded on top of that, apart from what was unpacked already;
 *     null: not at all
 */
public record Content(@Nullable String type, @Nullable String encoding) {
  /** Nothing is said. */
  public static final Content UNKNOWN = new Content(null, null);

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  /**
   * The charset of a text: that of the type; else that of the encoding, where Python's clients put
   * it; else UTF-8.
   *
   * @throws PayloadException when it is one that this JVM does not have
   */
  public Charset charset() {
    // Most say no more than their media type, each time again.
    if (type != null && type.indexOf(';') >= 0) {
      Matcher matcher = CHARSET.matcher(type);
      if (matcher.find()) {
        return known(matcher.group(1));
      }
    }
    return isCharset() ? known(String.valueOf(encoding)) : StandardCharsets.UTF_8;
  }

  /** Whether the encoding is the name of a charset, and so no other encoding. */
  public boolean isCharset() {
    try {
      return encoding != null && Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  /**
   * The body as a text in {@link #charset}, which it must wholly be.
   *
   * @throws PayloadException when it is not, or the charset is unknown
   */
  public String text(byte[] body) {
    Charset charset = charset();
    try {
      // A decoder of its own: the constructor of String would replace bad bytes in silence.
      return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new PayloadException("the body is not text in " + charset, e);
    }
  }

  private static Charset known(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new PayloadException("the body's charset '" + name + "' is unknown here", e);
    }
  }
}
