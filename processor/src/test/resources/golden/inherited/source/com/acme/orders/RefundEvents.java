package com.acme.orders;

import io.warren.annotation.ExchangeType;
import io.warren.annotation.MessageContract;

@MessageContract(
    exchange = "refunds",
    exchangeType = ExchangeType.FANOUT,
    routingKey = "refund")
public interface RefundEvents {
  void refunded(String order);
}
