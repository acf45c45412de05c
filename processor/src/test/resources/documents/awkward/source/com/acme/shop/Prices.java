package com.acme.shop;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/** On an exchange of others, to a queue of each process. */
@MessageContract(exchange = "amq.topic", routingKey = "price", declare = false)
@Produces
@Consumes(queue = "prices.{instance}", exclusive = true, autoDelete = true)
@Retry(times = 2, interval = "1s")
public interface Prices {
  String price(PriceRequest request);
}
