package com.acme.shop;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;

@MessageContract(exchange = "prices", codec = Reversed.class)
@Produces
@Consumes(queue = "prices")
public interface Prices {
  record Price(int cents) {}

  @RoutingKey("price.set")
  Price set(Price price);

  @RoutingKey("price.note")
  String note(String note);
}
