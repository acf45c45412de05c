package com.acme;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

@MessageContract(exchange = "metering", routingKey = "reading", type = "meter.reading")
@Consumes(queue = "metering.passing", exclusive = true, autoDelete = true, maxPriority = 5)
interface Passing {
  void reading(String reading);
}
