package com.acme;

import io.warren.Message;
import io.warren.Request;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;

/**
 * Builds the messages of {@link OrderEvents}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = OrderEvents.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
public final class OrderEventsSender {
  private final MessageSender<Order, Void> placed;

  private final MessageSender<Order, Quote> quote;

  private final MessageSender<Order, Void> cancelled;

  /**
   * Connects to nothing. Sending works from here on.
   */
  public OrderEventsSender(Warren warren) {
    this.placed = MessageSender.of(warren, OrderEventsTopology.PRODUCED, OrderEventsTopology.MESSAGE_PLACED);
    this.quote = MessageSender.of(warren, OrderEventsTopology.PRODUCED, OrderEventsTopology.MESSAGE_QUOTE);
    this.cancelled = MessageSender.of(warren, OrderEventsTopology.PRODUCED, OrderEventsTopology.MESSAGE_CANCELLED);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Send sendPlaced(Order payload) {
    return this.placed.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Order> messagePlaced(Order payload) {
    return this.placed.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Quote> requestQuote(Order payload) {
    return this.quote.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Order> messageQuote(Order payload) {
    return this.quote.message(payload);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Send sendCancelled(Order payload) {
    return this.cancelled.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Order> messageCancelled(Order payload) {
    return this.cancelled.message(payload);
  }
}
