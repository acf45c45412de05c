package com.acme.shop;

import io.warren.EmbeddedWarren;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.ReplyMessage;
import io.warren.Warren;
import io.warren.EmbeddedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

public final class Trial {
  private Trial() {}

  private static final class Handler implements PricesHandler {
    @Override
    public MessageResult<Prices.Price> set(Message<Prices.Price> message) {
      return MessageResult.success(new Prices.Price(message.body().cents() + 1));
    }

    @Override
    public MessageResult<String> note(Message<String> message) {
      return MessageResult.success(message.body());
    }
  }

  public static List<Object> run(Warren warren) throws Exception {
    warren.consume(new PricesConsumer(new Handler()));
    warren.start();
    PricesSender sender = new PricesSender(warren);
    List<Object> seen = new ArrayList<>();
    ReplyMessage<Prices.Price> reply =
        sender.requestSet(new Prices.Price(42)).reply().get(10, TimeUnit.SECONDS);
    seen.add(reply.body());
    seen.add(sender.requestNote("as it is").reply().get(10, TimeUnit.SECONDS).body());
    for (EmbeddedMessage sent : ((EmbeddedWarren) warren).sent()) {
      seen.add(sent.text());
      seen.add(String.valueOf(sent.contentType()));
    }
    return seen;
  }
}
