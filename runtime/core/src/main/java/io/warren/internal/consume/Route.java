package io.warren.internal.consume;

import io.warren.codec.Codec;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageKey;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.wire.Received;
import org.jspecify.annotations.Nullable;

/**
 * A message's handler with what reads its payload and writes its reply.
 *
 * @param type the wire name that the contract states
 * @param decoder reads the payload
 * @param key reads from the payload what its duplicates have in common with it; null: the id
 * @param handler the user's
 * @param encoder writes the reply; null where the message has none
 * @param masks what of the message and its reply is shown to nobody
 */
record Route<T, R>(
    String type,
    Codec.Decoder<T> decoder,
    @Nullable MessageKey<T> key,
    MessageHandler<T, R> handler,
    Codec.@Nullable Encoder<R> encoder,
    MessageMasks masks) {

  static <T, R> Route<T, R> of(ConsumerSpec.Route<T, R> spec, Codec codec) {
    return new Route<>(
        spec.message().type(),
        spec.message().decoder(codec),
        spec.key(),
        spec.handler(),
        spec.message().replyEncoder(codec),
        MessageMasks.of(spec.message()));
  }

  boolean hasReply() {
    return encoder != null;
  }

  /** Whether something in the payload is shown to nobody. */
  boolean isSensitive() {
    return masks.message() != null;
  }

  /** Whether its key may be what nobody is shown. */
  boolean hidesKey() {
    return key != null && isSensitive();
  }

  /** What duplicates of a message have in common with it; null or empty: it has no such thing. */
  @Nullable String key(Received received, T payload) {
    // Not the id that a message without one was given here: that is another each time.
    return key == null ? received.properties().messageId() : key.of(payload);
  }
}
