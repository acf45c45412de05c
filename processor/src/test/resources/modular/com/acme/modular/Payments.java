package com.acme.modular;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

@MessageContract(exchange = "modular", routingKey = "payment")
@Produces
@Consumes(queue = "modular.payments")
@Dedup(interval = "1m", key = "id")
public interface Payments {
  record Payment(String id) {}

  void pay(Payment payment);
}
