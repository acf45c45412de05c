package com.acme.shop;

import io.warren.annotation.Batch;
import io.warren.annotation.Consumes;
import io.warren.annotation.ExchangeType;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Retry;

@MessageContract(exchange = "archive", exchangeType = ExchangeType.FANOUT, type = "line")
@Consumes(queue = "archive", maxPriority = 5, singleActive = true)
@Retry(times = 1, interval = "500ms")
@Batch(size = 20, flushInterval = "2s")
public interface Archive {
  void line(byte[] line);
}
