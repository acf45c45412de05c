package com.acme;

import io.warren.BatchResult;
import io.warren.EmbeddedWarren;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

public final class Trial {
  private Trial() {}

  private static final class Handler implements ReadingsHandler {
    private final List<Object> batches = new ArrayList<>();

    @Override
    public BatchResult reading(List<Message<Map<String, Integer>>> messages) {
      batches.add(messages.stream().map(message -> message.body().get("n")).toList());
      return BatchResult.each(messages, message -> MessageResult.success());
    }
  }

  /** A full batch, and another after its interval. */
  public static List<Object> run(Warren warren) throws Exception {
    Handler handler = new Handler();
    warren.consume(new ReadingsConsumer(handler));
    warren.start();
    ReadingsSender sender = new ReadingsSender(warren);
    for (int n = 1; n <= 4; n++) {
      sender.send(Map.of("n", n)).now().get(10, TimeUnit.SECONDS);
    }
    ((EmbeddedWarren) warren).advance(Duration.ofSeconds(90));
    return handler.batches;
  }
}
