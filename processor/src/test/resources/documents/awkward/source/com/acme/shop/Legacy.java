package com.acme.shop;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

/** A queue that others declare. */
@MessageContract(exchange = "legacy", routingKey = "legacy", declare = false)
@Consumes(queue = "legacy", declare = false)
public interface Legacy {
  void taken(int order);
}
