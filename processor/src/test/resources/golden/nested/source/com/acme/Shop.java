package com.acme;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

public final class Shop {
  private Shop() {}

  record Order(String id) {}

  @MessageContract(exchange = "shop", routingKey = "shop.order")
  @Produces
  @Consumes(queue = "shop.orders")
  interface Orders {
    Receipt buy(Order order);
  }

  record Receipt(String id) {}

  public interface Warehouse {
    @MessageContract(exchange = "shop", routingKey = "shop.parcel")
    @Produces
    interface Parcels {
      void packed(String parcel);
    }
  }
}
