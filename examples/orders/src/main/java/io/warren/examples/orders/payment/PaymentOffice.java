package io.warren.examples.orders.payment;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import java.time.InstantSource;

/** Takes payments, and tells what has become of them. */
public final class PaymentOffice {
  private final CardGateway gateway;
  private final InstantSource clock;
  private final PaymentPublisherSender publisher;

  public PaymentOffice(Warren warren, InstantSource clock, CardGateway gateway) {
    this.gateway = gateway;
    this.clock = clock;
    publisher = new PaymentPublisherSender(warren);
  }

  /** Takes its messages from the start of a Warren on. */
  public void consume(Warren warren) {
    warren.consume(new TakePaymentConsumer(this::take));
    warren.consume(new RefundPaymentConsumer(this::refund));
  }

  /** The bank tells that a customer has paid an invoice. */
  public void transferArrived(String orderId, Money amount) {
    publisher.sendReceived(payment(orderId, amount, Payment.Way.BANK_TRANSFER)).now();
  }

  private MessageResult<Void> take(Message<Charge> message) {
    Charge charge = message.body();
    // What it throws is a failure, and tried again.
    if (gateway.charge(charge.orderId(), charge.amount())) {
      publisher.sendReceived(payment(charge.orderId(), charge.amount(), Payment.Way.CARD)).now();
    } else {
      publisher.sendRefused(new Refusal(charge.orderId(), Refusal.Reason.NO_FUNDS)).now();
    }
    return MessageResult.success();
  }

  private MessageResult<Void> refund(Message<Charge> message) {
    Charge charge = message.body();
    if (!gateway.charge(charge.orderId(), charge.amount().negated())) {
      return MessageResult.reject("refused", "the card's bank takes no money back");
    }
    publisher.sendRefunded(payment(charge.orderId(), charge.amount(), Payment.Way.CARD)).now();
    return MessageResult.success();
  }

  private Payment payment(String orderId, Money amount, Payment.Way way) {
    return new Payment(orderId, amount, way, clock.instant());
  }
}
