package shop;

import io.warren.PayloadException;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.codec.Codec;
import io.warren.codec.PayloadType;

record Order(String number) {}

@MessageContract(exchange = "shop", routingKey = "order.placed", codec = Binary.class)
@Consumes(queue = "shop.orders")
interface Orders {
  void placed(Order order);
}

final class Binary implements Codec {
  @Override
  public <T> Encoder<T> encoder(PayloadType<T> type) {
    throw new PayloadException("none");
  }

  @Override
  public <T> Decoder<T> decoder(PayloadType<T> type) {
    throw new PayloadException("none");
  }
}
// ---- after
package shop;

import io.warren.PayloadException;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.codec.Codec;
import io.warren.codec.PayloadType;

record Order(int number) {}

@MessageContract(exchange = "shop", routingKey = "order.placed", codec = Binary.class)
@Consumes(queue = "shop.orders")
interface Orders {
  void placed(Order order);
}

final class Binary implements Codec {
  @Override
  public <T> Encoder<T> encoder(PayloadType<T> type) {
    throw new PayloadException("none");
  }

  @Override
  public <T> Decoder<T> decoder(PayloadType<T> type) {
    throw new PayloadException("none");
  }
}
