package com.acme.billing;

import com.acme.orders.OrderEvents.Order;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

public final class Trial {
  private Trial() {}

  private static final class Handler implements BillingOrdersHandler {
    final BlockingQueue<Object> handled = new ArrayBlockingQueue<>(10);

    @Override
    public MessageResult<Void> placed(Message<Order> message) {
      handled.add("placed " + message.body().id() + " through " + message.exchange());
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> cancelled(Message<Order> message) {
      handled.add("cancelled " + message.body().id() + " through " + message.exchange());
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> refunded(Message<String> message) {
      handled.add("refunded " + message.body() + " through " + message.exchange());
      return MessageResult.success();
    }
  }

  public static List<Object> run(Warren warren) throws Exception {
    Handler handler = new Handler();
    warren.consume(new BillingOrdersConsumer(handler));
    warren.start();
    List<Object> seen = new ArrayList<>();

    new OrdersSender(warren).sendPlaced(new Order("1")).now();
    seen.add(handler.handled.poll(10, TimeUnit.SECONDS));
    new OrdersSender(warren).sendCancelled(new Order("2")).now();
    seen.add(handler.handled.poll(10, TimeUnit.SECONDS));
    new RefundsSender(warren).send("3").now();
    seen.add(handler.handled.poll(10, TimeUnit.SECONDS));
    return seen;
  }
}
