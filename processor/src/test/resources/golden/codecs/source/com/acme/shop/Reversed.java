package com.acme.shop;

import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadType;

/** JSON, backwards. */
public final class Reversed implements Codec {
  private final Codec json = JacksonCodec.withDefaults();

  @Override
  public <T> Encoder<T> encoder(PayloadType<T> type) {
    Encoder<T> encoder = json.encoder(type);
    return new Encoder<>() {
      @Override
      public String contentType() {
        return "application/x-reversed";
      }

      @Override
      public byte[] encode(T payload) {
        return reversed(encoder.encode(payload));
      }
    };
  }

  @Override
  public <T> Decoder<T> decoder(PayloadType<T> type) {
    Decoder<T> decoder = json.decoder(type);
    return bytes -> decoder.decode(reversed(bytes));
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
