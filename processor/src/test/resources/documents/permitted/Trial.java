package com.acme.permitted;

import io.warren.DeadLetters;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does everything that needs a permission. */
public final class Trial {
  private Trial() {}

  public static List<String> run(Warren warren) throws Exception {
    BlockingQueue<String> handled = new LinkedBlockingQueue<>();
    List<String> seen = new ArrayList<>();
    AtomicBoolean healed = new AtomicBoolean();
    warren.consume(
        new PermittedConsumer(
            message -> {
              handled.add(message.body());
              return message.body().equals("failed") && !healed.get()
                  ? MessageResult.failure("failed", "as told")
                  : MessageResult.success("reply");
            }));
    warren.start();
    PermittedSender sender = new PermittedSender(warren);
    sender.send("sent").now().get(20, TimeUnit.SECONDS);
    seen.add(handled.poll(20, TimeUnit.SECONDS));
    sender.send("failed").now().get(20, TimeUnit.SECONDS);
    seen.add(handled.poll(20, TimeUnit.SECONDS));
    seen.add(handled.poll(20, TimeUnit.SECONDS));
    sender.send("delayed").delay(Duration.ofMillis(1200)).get(20, TimeUnit.SECONDS);
    seen.add(handled.poll(20, TimeUnit.SECONDS));
    seen.add(sender.request("requested").reply().get(20, TimeUnit.SECONDS).body());
    handled.poll(20, TimeUnit.SECONDS);
    DeadLetters dead = warren.dead("permitted.work");
    Await.until(Duration.ofSeconds(20), "the dead letter", () -> dead.count() == 1);
    seen.add("dead: " + dead.list(5).get(0).message().type());
    healed.set(true);
    // What was listed goes back to the queue after the reader was closed.
    Await.until(Duration.ofSeconds(20), "the replay", () -> dead.replay(letter -> true) == 1);
    seen.add(handled.poll(20, TimeUnit.SECONDS));
    return seen;
  }
}
