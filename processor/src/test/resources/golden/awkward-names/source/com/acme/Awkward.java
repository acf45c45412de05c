package com.acme;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;

@Deprecated
@MessageContract(exchange = "awkward")
@Produces
@Consumes(queue = "awkward")
@SuppressWarnings({"deprecation", "removal"})
public interface Awkward {
  @RoutingKey("message")
  void message(Message message);

  @RoutingKey("send")
  Send send(String string);

  @RoutingKey("warren")
  Warren warren(Topology topology);

  @RoutingKey("payload")
  void payload(java.lang.String payload);

  @RoutingKey("handler")
  void handler(Leaving leaving);

  @RoutingKey("spec")
  void spec(com.acme.other.AwkwardSender sender);

  @RoutingKey("equals")
  boolean equals(Message message);

  @RoutingKey("yield")
  void yield(Message message);

  @RoutingKey("record")
  void record(Message message);

  @RoutingKey("URL")
  void findURL(Message message);

  @RoutingKey("lower")
  void placed(Message message);

  @RoutingKey("upper")
  void Placed(Message message);

  @RoutingKey("camel")
  void placedOrder(Message message);

  @RoutingKey("snake")
  void placed_order(Message message);

  @RoutingKey("dollar-\"$S\"-$-\\-\u2014")
  void $dollar(Message message);
}
