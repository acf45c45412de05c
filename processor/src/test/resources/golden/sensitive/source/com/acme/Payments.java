package com.acme;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Map;

@MessageContract(exchange = "payments", routingKey = "payment.made")
@Produces
public interface Payments {
  Receipt made(Payment payment);

  record Payment(String id, Map<String, List<Card>> cards, Payment earlier) {}

  record Card(@Sensitive String number, int year) {}

  record Receipt(@Sensitive String code) {}
}
