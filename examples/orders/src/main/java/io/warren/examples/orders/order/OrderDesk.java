package io.warren.examples.orders.order;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.examples.orders.payment.RefundPaymentSender;
import io.warren.examples.orders.payment.TakePaymentSender;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Takes orders, and knows how far each is. */
public final class OrderDesk implements OrderQueriesHandler {
  private static final Duration TIME_TO_PAY = Duration.ofMinutes(30);

  private final OrderBook book;
  private final OrderPublisherSender publisher;
  private final TakePaymentSender payments;
  private final RefundPaymentSender refunds;
  private final PaymentDeadlineSender deadlines;

  public OrderDesk(Warren warren, InstantSource clock) {
    book = new OrderBook(clock);
    publisher = new OrderPublisherSender(warren);
    payments = new TakePaymentSender(warren);
    refunds = new RefundPaymentSender(warren);
    deadlines = new PaymentDeadlineSender(warren);
  }

  /** Takes its messages from the start of a Warren on. */
  public void consume(Warren warren) {
    warren.consume(new PlaceOrderConsumer(this::place));
    warren.consume(new CancelOrderConsumer(this::cancel));
    warren.consume(new OrderQueriesConsumer(this));
    warren.consume(new PaymentDeadlineConsumer(this::passed));
    warren.consume(new OrderProgressConsumer(new OrderFollower(this, book)));
  }

  private MessageResult<Void> place(Message<Order> message) {
    Order order = message.body();
    if (order.lines().isEmpty()) {
      return MessageResult.reject("empty", "order " + order.id() + " is for nothing");
    }
    book.add(order);
    // All of these are safe on the broker before this message is acknowledged.
    publisher.sendPlaced(order).now();
    if (order.payBy() == Order.PayBy.CARD) {
      payments.send(order.charge()).now();
      deadlines.send(order.id()).delay(TIME_TO_PAY);
    } else {
      release(order.id());
    }
    return MessageResult.success();
  }

  private MessageResult<OrderView> cancel(Message<String> message) {
    String id = message.body();
    if (book.find(id).isEmpty()) {
      return MessageResult.reject("unknown-order", "there is no order " + id);
    }
    OrderView view = cancel(id, Cancellation.Reason.CUSTOMER);
    return view.status() == OrderStatus.CANCELLED
        ? MessageResult.success(view)
        : MessageResult.reject("too-late", "order " + id + " is " + view.status());
  }

  private MessageResult<Void> passed(Message<String> message) {
    String id = message.body();
    if (!book.find(id).orElseThrow().reached(OrderStatus.RELEASED)) {
      cancel(id, Cancellation.Reason.NOT_PAID_IN_TIME);
    }
    return MessageResult.success();
  }

  @Override
  public MessageResult<OrderView> find(Message<String> message) {
    return book.find(message.body())
        .map(MessageResult::success)
        .orElseGet(
            () -> MessageResult.reject("unknown-order", "there is no order " + message.body()));
  }

  @Override
  public MessageResult<List<OrderView>> ofCustomer(Message<String> message) {
    return MessageResult.success(book.ofCustomer(message.body()));
  }

  /** Lets an order be picked; what comes after the cancellation is given back. */
  void paid(String id) {
    OrderView view = release(id);
    if (view.status() == OrderStatus.CANCELLED) {
      refunds.send(view.order().charge()).now();
    }
  }

  private OrderView release(String id) {
    OrderView view = book.move(id, OrderStatus.RELEASED);
    if (view.status() == OrderStatus.RELEASED) {
      publisher.sendReleased(view.order()).now();
    }
    return view;
  }

  /** Cancels an order that is not shipped, and gives back what was paid for it. */
  OrderView cancel(String id, Cancellation.Reason reason) {
    OrderView view = book.cancel(id, reason);
    if (view.cancelled() == reason) {
      publisher.sendCancelled(new Cancellation(id, reason)).now();
      if (view.reached(OrderStatus.RELEASED) && view.order().payBy() == Order.PayBy.CARD) {
        refunds.send(view.order().charge()).now();
      }
    }
    return view;
  }
}
