package shop;

import io.warren.annotation.*;

class Shop {
  @MessageContract(exchange = "shop", routingKey = "order.placed")
  private interface Orders {
//        ^ error: [WARREN-103] the generated types stand beside the contract in its package, but Shop.Orders is private and cannot be seen from there; remove "private" from Shop.Orders
    void placed(String order);
  }

  private static class Billing {
    @MessageContract(exchange = "shop", routingKey = "bill.sent")
    interface Bills {
//  ^ error: [WARREN-103] the generated types stand beside the contract in its package, but Shop.Billing.Bills is private and cannot be seen from there; remove "private" from Shop.Billing
      void sent(String bill);
    }
  }
}
