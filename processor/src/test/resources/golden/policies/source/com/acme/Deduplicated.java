package com.acme;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;

@MessageContract(exchange = "metering", routingKey = "reading", type = "meter.reading")
@Consumes(queue = "metering.readings", exclusive = true, autoDelete = false, maxPriority = 5)
@Dedup(interval = "10m")
interface Deduplicated {
  void reading(String reading);
}
