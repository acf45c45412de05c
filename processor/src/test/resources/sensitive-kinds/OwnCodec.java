package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadType;

/** A codec of the contract writes it: all of it is hidden. */
@MessageContract(exchange = "kinds", routingKey = "own-codec", codec = OwnCodec.Own.class)
@Produces
@Consumes(queue = "OwnCodec")
@Retry(times = 1, interval = "100ms")
public interface OwnCodec {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  record Payload(String seen, @Sensitive String card) {}

  class Own implements Codec {
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
// shown "***"
