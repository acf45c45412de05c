package io.warren.internal.wire;

import io.warren.PayloadException;
import io.warren.codec.Codec;
import io.warren.codec.Content;
import io.warren.internal.transport.IncomingMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    String type = message.properties().contentType();
    String encoding = message.properties().contentEncoding();
    if (encoding == null || encoding.isBlank()) {
      return decoder.decode(message.body(), new Content(type, null));
    }
    List<String> encodings =
        Arrays.stream(encoding.split(","))
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .toList();
    byte[] bytes = message.body();
    int left = encodings.size();
    // What was put on last comes off first.
    while (left > 0 && left <= MOST_ENCODINGS && Packing.isKnown(encodings.get(left - 1))) {
      left--;
      bytes = Packing.unpack(encodings.get(left), bytes);
    }
    return decode(bytes, new Content(type, rest(encodings.subList(0, left))), decoder);
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
