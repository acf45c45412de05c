package io.warren.examples.orders.storefront;

import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.ReplyMessage;
import io.warren.Warren;
import io.warren.examples.orders.order.CancelOrderSender;
import io.warren.examples.orders.order.Order;
import io.warren.examples.orders.order.OrderQueriesSender;
import io.warren.examples.orders.order.OrderView;
import io.warren.examples.orders.order.PlaceOrderSender;
import io.warren.examples.orders.payment.Money;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What customers see. */
public final class Storefront {
  private final Map<String, Money> prices = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final PlaceOrderSender orders;
  private final CancelOrderSender cancellations;
  private final OrderQueriesSender queries;

  public Storefront(Warren warren, InstantSource clock) {
    this.clock = clock;
    orders = new PlaceOrderSender(warren);
    cancellations = new CancelOrderSender(warren);
    queries = new OrderQueriesSender(warren);
  }

  /** Takes its messages from the start of a Warren on. */
  public void consume(Warren warren) {
    warren.consume(
        new PriceChangesConsumer(
            message -> {
              prices.put(message.body().article(), message.body().money());
              return MessageResult.success();
            }));
  }

  /**
   * Orders at the present prices.
   *
   * @param id the order's, made where the customer clicks
   * @param basket how many of each article
   * @return done when the order cannot be lost any more
   * @throws IllegalArgumentException when an article is unknown
   */
  public CompletableFuture<Receipt> order(
      String id,
      Order.Customer customer,
      Map<String, Integer> basket,
      Order.PayBy payBy,
      boolean express) {
    List<Order.Line> lines =
        basket.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList();
    return orders.send(new Order(id, customer, lines, payBy, express, clock.instant())).now();
  }

  /** Cancels an order; fails when it is too late. */
  public CompletableFuture<ReplyMessage<OrderView>> cancel(String orderId) {
    return cancellations.request(orderId).reply();
  }

  public CompletableFuture<ReplyMessage<OrderView>> find(String orderId) {
    return queries.requestFind(orderId).reply();
  }

  public CompletableFuture<ReplyMessage<List<OrderView>>> ordersOf(String email) {
    return queries.requestOfCustomer(email).reply();
  }

  private Order.Line line(String article, int quantity) {
    Money price = prices.get(article);
    if (price == null) {
      throw new IllegalArgumentException("there is no article " + article);
    }
    return new Order.Line(article, quantity, price);
  }
}
