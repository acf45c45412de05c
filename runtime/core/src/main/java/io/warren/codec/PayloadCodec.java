package io.warren.codec;

import io.warren.PayloadException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Passes {@code byte[]} and {@link String} through, and leaves the rest to another codec. */
public final class PayloadCodec implements Codec {
  private final Codec others;

  /** Leaves every type but the two to the given codec. */
  public PayloadCodec(Codec others) {
    this.others = Objects.requireNonNull(others, "others");
  }

  // Sound: each branch compares the payload's type first.
  @SuppressWarnings("unchecked")
  @Override
  public <T> Encoder<T> encoder(PayloadType<T> type) {
    if (type.type().equals(byte[].class)) {
      return (Encoder<T>) Bytes.INSTANCE;
    }
    if (type.type().equals(String.class)) {
      return (Encoder<T>) Text.INSTANCE;
    }
    return others.encoder(type);
  }

  @SuppressWarnings("unchecked")
  @Override
  public <T> Decoder<T> decoder(PayloadType<T> type) {
    if (type.type().equals(byte[].class)) {
      return (Decoder<T>) Bytes.INSTANCE;
    }
    if (type.type().equals(String.class)) {
      return (Decoder<T>) Text.INSTANCE;
    }
    return others.decoder(type);
  }

  private enum Bytes implements Encoder<byte[]>, Decoder<byte[]> {
    INSTANCE;

    @Override
    public String contentType() {
      return "application/octet-stream";
    }

    @Override
    public byte[] encode(byte[] payload) {
      return payload;
    }

    @Override
    public byte[] decode(byte[] bytes) {
      return bytes;
    }
  }

  private enum Text implements Encoder<String>, Decoder<String> {
    INSTANCE;

    @Override
    public String contentType() {
      return "text/plain; charset=utf-8";
    }

    @Override
    public byte[] encode(String payload) {
      // Before: getBytes() would put a question mark in the place of it.
      int half = HalfCharacters.in(payload);
      if (half != HalfCharacters.NONE) {
        throw new PayloadException(
            "the text has half a character at index "
                + half
                + " (an unpaired surrogate), which no encoding can carry: cut texts between"
                + " characters, or send bytes");
      }
      return payload.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String decode(byte[] bytes) {
      return decode(bytes, Content.UNKNOWN);
    }

    @Override
    public String decode(byte[] bytes, Content content) {
      return content.text(bytes);
    }
  }
}
