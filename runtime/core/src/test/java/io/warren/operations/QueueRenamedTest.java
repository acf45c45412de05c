package io.warren.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.topology.DerivedNames;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A queue gets another name while a sender goes on, and some messages fail. */
class QueueRenamedTest {
  private static final int EACH_PHASE = 200;
  private static final RetryPolicy RETRY = RetryPolicy.constant(1, Duration.ofMillis(300));
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** Those that succeeded, and on which queues. */
  private final Map<Integer, Set<String>> handled = new ConcurrentHashMap<>();

  /** All below it are confirmed, and in a queue. */
  private final AtomicInteger sent = new AtomicInteger();

  private volatile boolean sending = true;
  private volatile boolean mended;

  @Test
  void nothingIsLostAndOnlyWhatIsSentBetweenTwoCommandsComesTwice() throws Exception {
    try (Parcels parcels = new Parcels();
        Warren sender = Parcels.warren()) {
      String before = parcels.exchange() + ".1";
      String after = parcels.exchange() + ".2";

      Warren old = Parcels.warren();
      old.consume(parcels.consumer(before, true, RETRY, handler(before)));
      old.start();
      CompletableFuture<Void> sends = CompletableFuture.runAsync(() -> send(parcels, sender));
      untilSent(EACH_PHASE);

      // Both versions run for a while.
      Warren both = Parcels.warren();
      both.consume(parcels.consumer(after, false, RETRY, handler(after)));
      both.consume(parcels.consumer(before, false, RETRY, handler(before)));
      both.start();
      untilSent(2 * EACH_PHASE);
      old.close();
      untilSent(3 * EACH_PHASE);
      assertThat(parcels.count(after)).isZero();

      int firstTwice = sent.get();
      parcels.channel().queueBind(after, parcels.exchange(), Parcels.KEY);
      parcels.channel().queueUnbind(before, parcels.exchange(), Parcels.KEY);
      int lastTwice = sent.get();
      untilSent(4 * EACH_PHASE);

      Await.until(DEADLINE, "an empty queue", () -> waiting(parcels, before) == 0);
      mended = true;
      AtomicInteger replayed = new AtomicInteger(both.dead(before).replay());
      Warren renamed = Parcels.warren();
      renamed.consume(parcels.consumer(after, true, RETRY, handler(after)));
      renamed.start();
      untilSent(5 * EACH_PHASE);
      sending = false;
      sends.join();
      Await.until(
          DEADLINE,
          () -> handled.size() + " handled of " + sent,
          () -> {
            // Those that were about to die when it was mended too.
            replayed.addAndGet(both.dead(before).replay() + renamed.dead(after).replay());
            return handled.size() == sent.get();
          });
      both.close();
      renamed.close();

      long twice = handled.values().stream().filter(queues -> queues.size() == 2).count();
      System.out.println(
          "[warren] renamed: sent " + sent + ", lost 0, twice " + twice + ", replayed " + replayed);
      assertThat(replayed).hasPositiveValue();
      assertThat(handled)
          .allSatisfy(
              (parcel, queues) -> {
                if (parcel < firstTwice) {
                  assertThat(queues).containsExactly(before);
                } else if (parcel > lastTwice) {
                  assertThat(queues).containsExactly(after);
                }
              });
      for (String queue : new String[] {before, after}) {
        assertThat(parcels.delete(DerivedNames.retryQueue(queue, RETRY.interval()))).isZero();
        assertThat(parcels.delete(queue)).isZero();
        assertThat(parcels.delete(DerivedNames.deadQueue(queue))).isZero();
      }
    }
  }

  private void send(Parcels parcels, Warren warren) {
    MessageSender<String, Void> sender = parcels.sender(warren);
    while (sending) {
      sender.send(String.valueOf(sent.get())).now().join();
      sent.incrementAndGet();
    }
  }

  private void untilSent(int most) {
    Await.until(DEADLINE, () -> "more than the " + sent + " sent", () -> sent.get() >= most);
  }

  private static long waiting(Parcels parcels, String queue) {
    return parcels.count(queue) + parcels.count(DerivedNames.retryQueue(queue, RETRY.interval()));
  }

  /** Fails each tenth at first, and each fiftieth until somebody mends it. */
  private MessageHandler<String, Void> handler(String queue) {
    return message -> {
      int parcel = Integer.parseInt(message.body());
      if (!mended && parcel % 50 == 0) {
        return MessageResult.reject("broken", "the test wants it");
      }
      if (parcel % 10 == 0 && message.redeliveredCount() == 0) {
        return MessageResult.failure("not yet", "the test wants it");
      }
      handled.computeIfAbsent(parcel, key -> ConcurrentHashMap.newKeySet()).add(queue);
      return MessageResult.success();
    };
  }
}
