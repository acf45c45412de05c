package io.warren.examples.orders.storefront;

import io.warren.annotation.Consumes;
import io.warren.annotation.ExchangeType;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/** Changed prices: every process of the storefront wants every one, and only while it runs. */
@MessageContract(
    exchange = "price",
    exchangeType = ExchangeType.FANOUT,
    routingKey = "price.changed")
@Produces(mandatory = false)
@Consumes(queue = "storefront.prices.{instance}", exclusive = true, autoDelete = true)
public interface PriceChanges {
  void changed(Price price);
}
