package shop;

import io.warren.annotation.*;
import io.warren.codec.*;

@MessageContract(exchange = "shop", codec = Binary.class)
//                                                ^ warning: [WARREN-145] String and byte[] pass through as they are, so nothing of Orders is left for its codec; remove codec, or put the text or the bytes into a record
@Produces
interface Orders {
  @RoutingKey("order.placed")
  void placed(String order);

  @RoutingKey("order.scanned")
  String scanned(byte[] label);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed", codec = Binary.class)
@Produces
interface Bids {
  Integer placed(String bid);
}

class Binary implements Codec {
  @Override
  public <T> Encoder<T> encoder(PayloadType<T> type) {
    throw new IllegalStateException();
  }

  @Override
  public <T> Decoder<T> decoder(PayloadType<T> type) {
    throw new IllegalStateException();
  }
}
