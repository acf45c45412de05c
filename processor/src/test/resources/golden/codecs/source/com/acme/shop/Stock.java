package com.acme.shop;

import io.warren.annotation.MessageContract;

@MessageContract(exchange = "stock", routingKey = "stock.counted")
public interface Stock {
  void counted(int pieces);
}
