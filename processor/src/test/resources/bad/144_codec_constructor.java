package shop;

import io.warren.annotation.*;
import io.warren.codec.*;

@MessageContract(exchange = "shop", routingKey = "order.placed", codec = Codecs.Needy.class)
//                                                                                   ^ error: [WARREN-144] a codec is made with its constructor without parameters, but Codecs.Needy has none; add one
@Produces
interface Orders {
  void placed(Integer order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed", codec = Codecs.Shy.class)
//                                                                               ^ error: [WARREN-144] a codec is made with its constructor without parameters, but Codecs.Shy has one that cannot be seen from the contract's package; make it public
@Produces
interface Bids {
  void placed(Integer bid);
}

@MessageContract(exchange = "shop", routingKey = "sale.placed", codec = Codecs.Throwing.class)
//                                                                                     ^ error: [WARREN-144] a codec is made with its constructor without parameters, but Codecs.Throwing has one with "throws IOException"; remove that
@Produces
interface Sales {
  void placed(Integer sale);
}

class Codecs {
  abstract static class Abstract implements Codec {
    @Override
    public <T> Encoder<T> encoder(PayloadType<T> type) {
      throw new IllegalStateException();
    }

    @Override
    public <T> Decoder<T> decoder(PayloadType<T> type) {
      throw new IllegalStateException();
    }
  }

  static class Needy extends Abstract {
    Needy(String key) {}
  }

  static class Shy extends Abstract {
    private Shy() {}
  }

  static class Throwing extends Abstract {
    Throwing() throws java.io.IOException {}
  }
}
