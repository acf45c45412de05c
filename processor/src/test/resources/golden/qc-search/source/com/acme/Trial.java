package com.acme;

import io.warren.MessageResult;
import io.warren.Warren;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

public final class Trial {
  private Trial() {}

  public static List<Object> run(Warren warren) throws Exception {
    BlockingQueue<Object> handled = new ArrayBlockingQueue<>(10);
    QcSearchHandler handler =
        message -> {
          handled.add(message.body());
          return MessageResult.success(new SearchReply(List.of(message.body().text())));
        };
    warren.consume(new QcSearchConsumer(handler));
    warren.start();
    QcSearchSender sender = new QcSearchSender(warren);

    sender.send(new SearchRequest("sent", 1)).now().get(10, TimeUnit.SECONDS);
    Object sent = handled.poll(10, TimeUnit.SECONDS);
    Object reply =
        sender
            .request(new SearchRequest("requested", 1))
            .reply()
            .get(10, TimeUnit.SECONDS)
            .body();
    return List.of(sent, reply);
  }
}
