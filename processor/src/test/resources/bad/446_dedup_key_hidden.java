package shop;

import io.warren.annotation.*;

class Order {
  private String number = "";
  String id = "";
  private Inner inner = new Inner();

  public Inner getInner() {
    return inner;
  }

  private static class Inner {
    public String id = "";
  }
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Dedup(interval = "1h", key = "number")
//                            ^ error: [WARREN-446] generated code beside the contract reads the key of @Dedup, but Order hides "number" from that package; give it a getter or make it public
interface Orders {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.seen")
@Consumes(queue = "seen")
@Dedup(interval = "1h", key = "inner.id")
//                            ^ error: [WARREN-446] generated code beside the contract reads the key of @Dedup, but Inner hides "id" from that package; give it a getter or make it public
interface Seen {
  void seen(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.noted")
@Consumes(queue = "noted")
@Dedup(interval = "1h", key = "id")
interface Fine {
  void noted(Order order);
}
