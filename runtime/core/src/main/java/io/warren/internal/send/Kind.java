package io.warren.internal.send;

import io.warren.codec.Codec;
import io.warren.contract.MessageSpec;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.observe.Observers;
import java.util.Objects;

/**
 * What is the same for all messages of one kind.
 *
 * @param spec what the contract states
 * @param encoder writes their payloads
 * @param observers told of them
 * @param masks what of them is shown to nobody
 * @param <T> the payload
 */
record Kind<T>(
    MessageSpec<T, ?> spec, Codec.Encoder<T> encoder, Observers observers, MessageMasks masks) {
  /** The payload, which is not null. */
  T require(T payload) {
    return Objects.requireNonNull(payload, () -> "the payload of " + spec.name() + " is null");
  }
}
