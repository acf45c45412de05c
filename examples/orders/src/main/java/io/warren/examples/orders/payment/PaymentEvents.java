package io.warren.examples.orders.payment;

import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;

/** What has become of the customers' payments. Whoever wants to know extends it. */
@MessageContract(exchange = "payment")
public interface PaymentEvents {
  @RoutingKey("payment.received")
  void received(Payment payment);

  @RoutingKey("payment.refused")
  void refused(Refusal refusal);

  @RoutingKey("payment.refunded")
  void refunded(Payment payment);
}
