package com.acme;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadType;

@MessageContract(exchange = "coded", routingKey = "coded.sent", codec = Coded.Own.class)
@Produces
public interface Coded {
  void coded(Values.Tree tree);

  final class Own implements Codec {
    @Override
    public <T> Encoder<T> encoder(PayloadType<T> type) {
      return JacksonCodec.withDefaults().encoder(type);
    }

    @Override
    public <T> Decoder<T> decoder(PayloadType<T> type) {
      return JacksonCodec.withDefaults().decoder(type);
    }
  }
}
