package io.warren.examples.orders.order;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.examples.orders.payment.Payment;
import io.warren.examples.orders.payment.Refusal;
import io.warren.examples.orders.shipping.Parcel;

/**
 * Moves orders on as their payments and parcels do. An order that it does not know may come yet.
 */
final class OrderFollower implements OrderProgressHandler {
  private final OrderDesk desk;
  private final OrderBook book;

  OrderFollower(OrderDesk desk, OrderBook book) {
    this.desk = desk;
    this.book = book;
  }

  @Override
  public MessageResult<Void> received(Message<Payment> message) {
    // An order that is paid by invoice does not wait for the money.
    if (message.body().way() == Payment.Way.CARD) {
      desk.paid(message.body().orderId());
    }
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> refused(Message<Refusal> message) {
    desk.cancel(message.body().orderId(), Cancellation.Reason.CARD_REFUSED);
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> refunded(Message<Payment> message) {
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> dispatched(Message<Parcel> message) {
    book.move(message.body().orderId(), OrderStatus.SHIPPED);
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> delivered(Message<Parcel> message) {
    book.move(message.body().orderId(), OrderStatus.DELIVERED);
    return MessageResult.success();
  }
}
