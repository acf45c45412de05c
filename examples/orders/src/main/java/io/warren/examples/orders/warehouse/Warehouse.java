package io.warren.examples.orders.warehouse;

import static java.util.stream.Collectors.toMap;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.examples.orders.order.Cancellation;
import io.warren.examples.orders.order.Order;
import io.warren.examples.orders.shipping.ShipOrderSender;
import io.warren.examples.orders.shipping.Shipment;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Picks what was ordered. */
public final class Warehouse implements WarehouseOrdersHandler {
  private static final int EXPRESS = 5;

  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
  private final PickOrderSender picking;
  private final ShipOrderSender shipping;

  public Warehouse(Warren warren) {
    picking = new PickOrderSender(warren);
    shipping = new ShipOrderSender(warren);
  }

  /** Takes its messages from the start of a Warren on. */
  public void consume(Warren warren) {
    warren.consume(new WarehouseOrdersConsumer(this));
    warren.consume(new PickOrderConsumer(this::pick));
  }

  @Override
  public MessageResult<Void> placed(Message<Order> message) {
    // A real warehouse would reserve the articles.
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> released(Message<Order> message) {
    Order order = message.body();
    Shipment shipment = new Shipment(order.id(), order.customer().address(), order.express());
    PickList list =
        new PickList(
            order.lines().stream()
                .collect(toMap(Order.Line::article, Order.Line::quantity, Integer::sum)),
            shipment);
    if (order.express()) {
      picking.send(list).priority(EXPRESS).now();
    } else {
      picking.send(list).now();
    }
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> cancelled(Message<Cancellation> message) {
    cancelled.add(message.body().orderId());
    return MessageResult.success();
  }

  private MessageResult<Void> pick(Message<PickList> message) {
    Shipment shipment = message.body().shipment();
    if (!cancelled.contains(shipment.orderId())) {
      shipping.send(shipment).now();
    }
    return MessageResult.success();
  }
}
