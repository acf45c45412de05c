package com.acme;

import io.warren.Message;
import io.warren.Request;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;

/**
 * Builds the messages of {@link Shop.Orders}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Shop.Orders.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
final class Shop_OrdersSender {
  private final MessageSender<Shop.Order, Shop.Receipt> buy;

  /**
   * Connects to nothing. Sending works from here on.
   */
  Shop_OrdersSender(Warren warren) {
    this.buy = MessageSender.of(warren, Shop_OrdersTopology.PRODUCED, Shop_OrdersTopology.MESSAGE);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  Send send(Shop.Order payload) {
    return this.buy.send(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  Request<Shop.Receipt> request(Shop.Order payload) {
    return this.buy.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  Message<Shop.Order> message(Shop.Order payload) {
    return this.buy.message(payload);
  }
}
