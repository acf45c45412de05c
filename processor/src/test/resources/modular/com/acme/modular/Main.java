package com.acme.modular;

import io.warren.MessageResult;
import io.warren.Warren;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Without arguments on the embedded broker, else on those of RabbitMQ and Redis. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (Warren warren =
        arguments.length == 0
            ? Warren.embedded()
            : Warren.builder().rabbit(arguments[0]).redis(arguments[1]).build()) {
      CountDownLatch paid = new CountDownLatch(1);
      warren.consume(
          new OrdersConsumer(
              order -> MessageResult.success(new Orders.Bill(order.body().count() * 100))));
      warren.consume(
          new PaymentsConsumer(
              payment -> {
                paid.countDown();
                return MessageResult.success();
              }));
      warren.start();
      var bill = new OrdersSender(warren).request(new Orders.Order("tea", 3)).reply().join();
      System.out.println("billed " + bill.body().cents());
      new PaymentsSender(warren).send(new Payments.Payment("a")).now().join();
      System.out.println("paid " + paid.await(30, TimeUnit.SECONDS));
      new PaymentsSender(warren)
          .send(new Payments.Payment("b"))
          .at(Instant.now().plusSeconds(3600))
          .join();
      System.out.println("scheduled " + warren.schedule().pending(0, 10).size());
    }
  }
}
