package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

record Order(String number, int amount) {}

class Bill {
  private int cents;

  public int getCents() {
    return cents;
  }

  public void setCents(int cents) {
    this.cents = cents;
  }
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "shop.orders")
interface Orders {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "bill.sent")
@Consumes(queue = "shop.bills")
interface Bills {
  void sent(Bill bill);
}
// ---- after
package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

record Order(@JsonAlias({"no", "number"}) String id, int amount) {}

class Bill {
  private int sum;

  public int getSum() {
    return sum;
  }

  @JsonAlias("cents")
  public void setSum(int sum) {
    this.sum = sum;
  }
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "shop.orders")
interface Orders {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "bill.sent")
@Consumes(queue = "shop.bills")
interface Bills {
  void sent(Bill bill);
}
