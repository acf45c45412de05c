package com.acme;

import io.warren.annotation.Batch;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Retry;

@MessageContract(exchange = "metering.old", routingKey = "reading", declare = false)
@Consumes(
    queue = "metering.archive",
    declare = false,
    deadQueue = "metering.lost")
@Batch(size = 10, flushInterval = "200ms")
@Retry(times = 2, interval = "50d", multiplier = 2)
public interface Batched {
  void reading(String reading);
}
