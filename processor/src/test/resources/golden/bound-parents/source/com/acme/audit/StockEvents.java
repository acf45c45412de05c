package com.acme.audit;

import io.warren.annotation.ExchangeType;
import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;

@MessageContract(exchange = "stock", exchangeType = ExchangeType.DIRECT)
public interface StockEvents {
  @RoutingKey("stock.low")
  void low(String article);

  @RoutingKey("stock.out")
  void out(String article);
}
