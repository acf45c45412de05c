package com.acme.permitted;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

@MessageContract(exchange = "permitted", routingKey = "permitted")
@Produces
@Consumes(queue = "permitted.work", deadExchange = "permitted.dead")
@Retry(times = 1, interval = "100ms")
public interface Permitted {
  String take(String text);
}
