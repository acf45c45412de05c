package com.acme;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;

@MessageContract(exchange = "payments")
@Produces
@Consumes(queue = "payments")
public interface Payments {
  @RoutingKey("payment.made")
  Values.Receipt made(Values.Payment payment);

  @RoutingKey("tree.grown")
  void grown(Values.Tree tree);

  @RoutingKey("bean.sent")
  void bean(Values.Bean bean);

  @RoutingKey("odd.sent")
  void odd(Values.Odd odd);

  @RoutingKey("plain.sent")
  void plain(String text);
}
