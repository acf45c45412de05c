package com.acme;

import io.warren.MessageResult;
import io.warren.Warren;
import java.util.List;
import java.util.concurrent.TimeUnit;

public final class Trial {
  private Trial() {}

  public static List<Object> run(Warren warren) throws Exception {
    warren.consume(
        new Shop_OrdersConsumer(
            message -> MessageResult.success(new Shop.Receipt(message.body().id()))));
    warren.start();

    return List.of(
        new Shop_OrdersSender(warren)
            .request(new Shop.Order("1"))
            .reply()
            .get(10, TimeUnit.SECONDS)
            .body());
  }
}
