package com.acme.billing;

import com.acme.orders.OrderEvents;
import io.warren.Message;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;

/**
 * Builds the messages of {@link Orders}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Orders.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
final class OrdersSender {
  private final MessageSender<OrderEvents.Order, Void> placed;

  private final MessageSender<OrderEvents.Order, Void> cancelled;

  /**
   * Connects to nothing. Sending works from here on.
   */
  OrdersSender(Warren warren) {
    this.placed = MessageSender.of(warren, OrdersTopology.PRODUCED, OrdersTopology.MESSAGE_PLACED);
    this.cancelled = MessageSender.of(warren, OrdersTopology.PRODUCED, OrdersTopology.MESSAGE_CANCELLED);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  Send sendPlaced(OrderEvents.Order payload) {
    return this.placed.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  Message<OrderEvents.Order> messagePlaced(OrderEvents.Order payload) {
    return this.placed.message(payload);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  Send sendCancelled(OrderEvents.Order payload) {
    return this.cancelled.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  Message<OrderEvents.Order> messageCancelled(OrderEvents.Order payload) {
    return this.cancelled.message(payload);
  }
}
