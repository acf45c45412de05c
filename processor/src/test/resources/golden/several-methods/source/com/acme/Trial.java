package com.acme;

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

  private static final class Handler implements OrderEventsHandler {
    final BlockingQueue<Object> handled = new ArrayBlockingQueue<>(10);

    @Override
    public MessageResult<Void> placed(Message<Order> message) {
      handled.add("placed " + message.body().id());
      return MessageResult.success();
    }

    @Override
    public MessageResult<Quote> quote(Message<Order> message) {
      return MessageResult.success(new Quote(message.body().id(), 2 * message.body().cents()));
    }

    @Override
    public MessageResult<Void> cancelled(Message<Order> message) {
      handled.add("cancelled " + message.body().id());
      return MessageResult.success();
    }
  }

  public static List<Object> run(Warren warren) throws Exception {
    Handler handler = new Handler();
    warren.consume(new OrderEventsConsumer(handler));
    warren.start();
    OrderEventsSender sender = new OrderEventsSender(warren);
    List<Object> seen = new ArrayList<>();

    sender.sendPlaced(new Order("1", 100)).now();
    seen.add(handler.handled.poll(10, TimeUnit.SECONDS));
    sender.sendCancelled(new Order("2", 100)).now();
    seen.add(handler.handled.poll(10, TimeUnit.SECONDS));
    seen.add(sender.requestQuote(new Order("3", 100)).reply().get(10, TimeUnit.SECONDS).body());
    return seen;
  }
}
