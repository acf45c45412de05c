package com.acme.audit;

import com.acme.shop.Prices;
import com.acme.shop.Stock;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Retry;
import io.warren.annotation.RoutingKey;
import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadType;

/** Each method keeps the codec of its own contract. */
@MessageContract(exchange = "audit", codec = Audit.Plain.class)
@Consumes(queue = "audit.{instance}", exclusive = true, autoDelete = true)
@Retry(times = 2, interval = "5s")
interface Audit extends Prices, Stock {
  record Plain() implements Codec {
    @Override
    public <T> Encoder<T> encoder(PayloadType<T> type) {
      return JacksonCodec.withDefaults().encoder(type);
    }

    @Override
    public <T> Decoder<T> decoder(PayloadType<T> type) {
      return JacksonCodec.withDefaults().decoder(type);
    }
  }

  @RoutingKey("audit.closed")
  void closed(int year);
}
