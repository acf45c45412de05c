package shop;

import io.warren.annotation.*;

class Shop {
  private record Order(String id) {}

  @MessageContract(exchange = "shop", routingKey = "order.placed")
  @Produces
  interface Orders {
    void placed(java.util.List<Order> orders);
//                                    ^ error: [WARREN-128] the generated types use the payload and the reply, but the payload of Shop.Orders.placed is private; make it at least package-private
  }

  private static class Hidden {
    record Bid(int amount) {}
  }

  @MessageContract(exchange = "shop", routingKey = "bid.placed")
  @Consumes(queue = "bids")
  interface Bids {
    Hidden.Bid placed(Integer bid);
//             ^ error: [WARREN-128] the generated types use the payload and the reply, but the reply of Shop.Bids.placed is private; make it at least package-private
  }
}
