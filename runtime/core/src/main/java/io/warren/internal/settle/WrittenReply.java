package io.warren.internal.settle;

import io.warren.codec.Codec;
import io.warren.internal.observe.Facts;
import io.warren.observe.Content;
import io.warren.observe.Mask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reply of a handler, written once for all that ask: what a user's object says is perhaps said
 * once. Of one thread at a time.
 */
public final class WrittenReply<R> {
  private final Codec.Encoder<R> encoder;
  private final R reply;
  private byte @Nullable [] body;

  private WrittenReply(Codec.Encoder<R> encoder, R reply) {
    this.encoder = encoder;
    this.reply = reply;
  }

  /**
   * Writes nothing yet; null where there is no reply.
   *
   * @param encoder null: the message has none
   * @param reply null: the handler gave none
   */
  public static <R> @Nullable WrittenReply<R> of(
      Codec.@Nullable Encoder<R> encoder, @Nullable R reply) {
    return encoder == null || reply == null ? null : new WrittenReply<>(encoder, reply);
  }

  String contentType() {
    return encoder.contentType();
  }

  /** Throws what the codec throws. */
  byte[] body() {
    if (body == null) {
      body = encoder.encode(reply);
    }
    return body;
  }

  /** The same for observers, written if one of them asks. */
  Supplier<Content> content(@Nullable Mask mask) {
    return () -> Facts.content(body(), contentType(), mask);
  }
}
