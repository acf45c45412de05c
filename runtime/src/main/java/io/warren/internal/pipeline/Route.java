package io.warren.internal.pipeline;

import io.warren.codec.Codec;
import io.warren.codec.PayloadType;
import io.warren.generated.ConsumerSpec;
import io.warren.generated.MessageHandler;
import org.jspecify.annotations.Nullable;

/**
 * A message's handler with what reads its payload and writes its reply.
 *
 * @param decoder reads the payload
 * @param handler the user's
 * @param encoder writes the reply; null where the message has none
 */
record Route<T, R>(
    Codec.Decoder<T> decoder, MessageHandler<T, R> handler, Codec.@Nullable Encoder<R> encoder) {

  static <T, R> Route<T, R> of(ConsumerSpec.Route<T, R> spec, Codec codec) {
    PayloadType<R> reply = spec.message().reply();
    return new Route<>(
        codec.decoder(spec.message().payload()),
        spec.handler(),
        reply == null ? null : codec.encoder(reply));
  }
}
