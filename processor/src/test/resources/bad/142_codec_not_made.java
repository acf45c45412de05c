package shop;

import io.warren.annotation.*;
import io.warren.codec.*;

@MessageContract(exchange = "shop", codec = Codec.class)
//                                               ^ error: [WARREN-142] the generated types make the codec with "new", but Codec is an interface; name a class
@Produces
@Consumes(queue = "orders")
interface Orders {
  @RoutingKey("order.placed")
  void placed(Integer order);

  @RoutingKey("order.lost")
  void lost(Integer order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed", codec = Codecs.Abstract.class)
//                                                                                    ^ error: [WARREN-142] the generated types make the codec with "new", but Codecs.Abstract is abstract; name a class that is not
@Produces
interface Bids {
  void placed(Integer bid);
}

@MessageContract(exchange = "shop", routingKey = "sale.placed", codec = Codecs.Enum.class)
//                                                                                 ^ error: [WARREN-142] the generated types make the codec with "new", but Codecs.Enum is an enum; make it a class
@Produces
interface Sales {
  void placed(Integer sale);
}

@MessageContract(exchange = "shop", routingKey = "gift.placed", codec = Codecs.Inner.class)
//                                                                                  ^ error: [WARREN-142] the generated types make the codec with "new", but Codecs.Inner is an inner class; make it static
@Produces
interface Gifts {
  void placed(Integer gift);
}

@MessageContract(exchange = "shop", routingKey = "loan.placed", codec = Codecs.Generic.class)
//                                                                                    ^ error: [WARREN-142] the generated types make the codec with "new", but Codecs.Generic is generic; remove its type parameters
@Produces
interface Loans {
  void placed(Integer loan);
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

  enum Enum implements Codec {
    ONE;

    @Override
    public <T> Encoder<T> encoder(PayloadType<T> type) {
      throw new IllegalStateException();
    }

    @Override
    public <T> Decoder<T> decoder(PayloadType<T> type) {
      throw new IllegalStateException();
    }
  }

  class Inner extends Abstract {}

  static class Generic<T> extends Abstract {}
}
