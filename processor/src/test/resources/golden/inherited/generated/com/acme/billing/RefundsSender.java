package com.acme.billing;

import io.warren.Message;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;

/**
 * Builds the messages of {@link Refunds}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Refunds.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
final class RefundsSender {
  private final MessageSender<String, Void> refunded;

  /**
   * Connects to nothing. Sending works from here on.
   */
  RefundsSender(Warren warren) {
    this.refunded = MessageSender.of(warren, RefundsTopology.PRODUCED, RefundsTopology.MESSAGE);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  Send send(String payload) {
    return this.refunded.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  Message<String> message(String payload) {
    return this.refunded.message(payload);
  }
}
