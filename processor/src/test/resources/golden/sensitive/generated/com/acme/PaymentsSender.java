package com.acme;

import io.warren.Message;
import io.warren.Request;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;

/**
 * Builds the messages of {@link Payments}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Payments.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
public final class PaymentsSender {
  private final MessageSender<Payments.Payment, Payments.Receipt> made;

  /**
   * Connects to nothing. Sending works from here on.
   */
  public PaymentsSender(Warren warren) {
    this.made = MessageSender.of(warren, PaymentsTopology.PRODUCED, PaymentsTopology.MESSAGE);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Send send(Payments.Payment payload) {
    return this.made.send(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Payments.Receipt> request(Payments.Payment payload) {
    return this.made.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Payments.Payment> message(Payments.Payment payload) {
    return this.made.message(payload);
  }
}
