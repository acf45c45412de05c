package com.acme.shop;

import io.warren.Message;
import io.warren.Request;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;

/**
 * Builds the messages of {@link Prices}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Prices.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
public final class PricesSender {
  private final MessageSender<Prices.Price, Prices.Price> set;

  private final MessageSender<String, String> note;

  /**
   * Connects to nothing. Sending works from here on.
   */
  public PricesSender(Warren warren) {
    this.set = MessageSender.of(warren, PricesTopology.PRODUCED, PricesTopology.MESSAGE_SET);
    this.note = MessageSender.of(warren, PricesTopology.PRODUCED, PricesTopology.MESSAGE_NOTE);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Prices.Price> requestSet(Prices.Price payload) {
    return this.set.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Prices.Price> messageSet(Prices.Price payload) {
    return this.set.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<String> requestNote(String payload) {
    return this.note.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<String> messageNote(String payload) {
    return this.note.message(payload);
  }
}
