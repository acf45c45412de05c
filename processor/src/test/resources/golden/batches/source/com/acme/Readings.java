package com.acme;

import io.warren.annotation.Batch;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import java.util.Map;

@MessageContract(exchange = "metering", routingKey = "reading")
@Produces
@Consumes(queue = "metering.readings", prefetch = 6)
@Retry(times = 1, interval = "1s")
@Batch(size = 3, flushInterval = "90s")
public interface Readings {
  void reading(Map<String, Integer> values);
}
