package io.warren.internal.wire;

import io.warren.PayloadException;
import io.warren.codec.Codec;
import io.warren.codec.Content;
import io.warren.codec.SensitivePaths;
import io.warren.internal.transport.IncomingMessage;
import io.warren.observe.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A body as its properties say it is: unpacked, and read by a codec that is told the rest. */
public final class ReceivedBody {
  /** Nobody packs anything more often; each time takes memory. */
  private static final int MOST_ENCODINGS = 3;

  private ReceivedBody() {}

  /**
   * Reads a message's body.
   *
   * @throws PayloadException when it cannot be unpacked, or is not such a payload
   */
  public static <T> T decode(IncomingMessage message, Codec.Decoder<T> decoder) {
    return unpacked(
        message.body(),
        message.properties().contentType(),
        message.properties().contentEncoding(),
        (bytes, content) -> decode(bytes, content, decoder));
  }

  /**
   * What may be shown of a body, unpacked, where something in the payload is sensitive.
   *
   * @param contentType what its sender says of it; null: nothing
   * @param contentEncoding how its sender has packed it; null: not at all
   * @param sensitive of the message's spec, or of its reply
   * @param most how many characters are shown
   */
  public static Shown shown(
      byte[] body,
      @Nullable String contentType,
      @Nullable String contentEncoding,
      SensitivePaths sensitive,
      int most) {
    try {
      return unpacked(
          body,
          contentType,
          contentEncoding,
          (bytes, content) -> sensitive.shown(bytes, content, most));
    } catch (PayloadException e) {
      // It stays packed, and of that nothing is shown.
      return sensitive.shown(body, new Content(contentType, contentEncoding), most);
    }
  }

  private static <R> R unpacked(
      byte[] body,
      @Nullable String contentType,
      @Nullable String contentEncoding,
      BiFunction<byte[], Content, R> reader) {
    if (contentEncoding == null || contentEncoding.isBlank()) {
      return reader.apply(body, new Content(contentType, null));
    }
    List<String> encodings =
        Arrays.stream(contentEncoding.split(","))
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .toList();
    byte[] bytes = body;
    int left = encodings.size();
    // What was put on last comes off first.
    while (left > 0 && left <= MOST_ENCODINGS && Packing.isKnown(encodings.get(left - 1))) {
      left--;
      bytes = Packing.unpack(encodings.get(left), bytes);
    }
    return reader.apply(bytes, new Content(contentType, rest(encodings.subList(0, left))));
  }

  private static @Nullable String rest(List<String> encodings) {
    return encodings.isEmpty() ? null : String.join(", ", encodings);
  }

  private static <T> T decode(byte[] bytes, Content content, Codec.Decoder<T> decoder) {
    try {
      return decoder.decode(bytes, content);
    } catch (PayloadException e) {
      if (content.encoding() == null || content.isCharset()) {
        throw e;
      }
      throw new PayloadException(
          e.getMessage()
              + "; its content encoding is '"
              + content.encoding()
              + "', and only gzip and deflate are unpacked",
          e);
    }
  }
}
