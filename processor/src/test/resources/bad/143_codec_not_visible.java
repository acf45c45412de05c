package shop;

import io.warren.annotation.*;
import io.warren.codec.*;

interface Shop {
  @MessageContract(exchange = "shop", routingKey = "order.placed", codec = Codecs.Secret.class)
//                                                                                      ^ error: [WARREN-143] the generated types of Shop.Orders name the codec Shop.Codecs.Secret, but cannot see Shop.Codecs.Secret from their package; make it public
  @Produces
  interface Orders {
    void placed(Integer order);
  }

  class Codecs {
    private static class Secret implements Codec {
      Secret() {}

      @Override
      public <T> Encoder<T> encoder(PayloadType<T> type) {
        throw new IllegalStateException();
      }

      @Override
      public <T> Decoder<T> decoder(PayloadType<T> type) {
        throw new IllegalStateException();
      }
    }
  }
}
