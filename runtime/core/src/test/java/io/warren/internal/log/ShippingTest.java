package io.warren.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.PublishFailedException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.transport.TimeSource;
import io.warren.testing.LogReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When what waits is published, on a broker that answers when the test says so. */
class ShippingTest {
  private record Open(OutgoingMessage message, CompletableFuture<Receipt> receipt) {}

  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final Deque<Open> published = new ArrayDeque<>();
  private @Nullable Error refuse;
  private final Publisher broker =
      message -> {
        if (refuse != null) {
          throw refuse;
        }
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        published.add(new Open(message, receipt));
        return receipt;
      };
  private final Losses losses = new Losses();
  private final Entries entries = new Entries(losses);
  private final Shipping shipping =
      new Shipping(
          broker, time, Runnable::run, entries, new Lots("log", "key", null, "instance"), losses);

  private final LogReader reader = new LogReader();

  private void happens(int count) {
    happens(count, 0);
  }

  private void happens(int count, int more) {
    for (int i = 0; i < count; i++) {
      String id = "019d5a2c-7f3b-7c1e-8a55-" + String.format("%012d", entries.next());
      byte[] entry =
          ("{\"id\":\""
                  + id
                  + "\",\"time\":0,\"event\":\"sent\",\"message\":\"m\",\"content\":{\"size\":0,\"text\":\""
                  + "x".repeat(more)
                  + "\"}}")
              .getBytes(StandardCharsets.UTF_8);
      shipping.added(entries.add(entry, entry.length) == Entries.Added.ENOUGH);
    }
  }

  private void confirm() {
    Open open = published.remove();
    reader.read(open.message.body());
    open.receipt.complete(new Receipt(open.message.id()));
  }

  @Test
  void twoHundredAreAMessageAtOnce() {
    happens(199);
    assertThat(published).isEmpty();

    happens(1);

    assertThat(published).hasSize(1);
    confirm();
    assertThat(reader.entries()).hasSize(200);
  }

  @Test
  void fewerAreOneAfterTwoHundredMilliseconds() {
    happens(3);
    time.advance(Duration.ofMillis(199));
    assertThat(published).isEmpty();

    time.advance(Duration.ofMillis(1));

    confirm();
    assertThat(reader.entries()).hasSize(3);
    time.advance(Duration.ofHours(1));
    assertThat(published).isEmpty();
  }

  @Test
  void anIntervalThatIsOverBeforeItsThreadGoesOnIsFollowedByOthers() {
    Deque<Runnable> later = new ArrayDeque<>();
    TimeSource hurried =
        new TimeSource() {
          @Override
          public Instant now() {
            return time.now();
          }

          @Override
          public Cancellable schedule(Duration delay, Runnable task) {
            if (later.isEmpty()) {
              task.run();
            }
            later.add(task);
            return () -> {};
          }
        };
    Shipping shipping =
        new Shipping(
            broker,
            hurried,
            Runnable::run,
            entries,
            new Lots("log", "key", null, "instance"),
            losses);
    shipping.added(false);
    happens(1);

    shipping.added(false);

    assertThat(later).hasSize(2);
    later.removeLast().run();
    confirm();
    assertThat(reader.entries()).hasSize(1);
  }

  @Test
  void whatNobodyHasAnsweredForAtTheEndIsSaidToBeDropped() {
    happens(200);

    entries.close();
    shipping.close(System.nanoTime());

    reader.read(published.removeLast().message.body());
    assertThat(reader.ended()).isTrue();
    assertThat(reader.dropped()).isEqualTo(200);
  }

  @Test
  void largeEntriesAreFewInAMessage() {
    happens(40, 100_000);
    time.advance(Duration.ofMillis(200));

    while (!published.isEmpty()) {
      assertThat(published.element().message.body().length).isLessThan((1 << 20) + 1_000);
      confirm();
    }
    assertThat(reader.entries()).hasSize(40);
  }

  @Test
  void whatTheBrokerDoesNotAnswerForIsBoundedAndCounted() {
    happens(100_000, 1_000);

    assertThat(published).hasSize(16);
    assertThat(losses.count()).isPositive();
    long kept = 100_000 - losses.count();
    assertThat(kept * 1_000).isLessThan((16L << 20) + 16 * (2L << 20));

    long dropped = losses.count();
    while (!published.isEmpty()) {
      confirm();
      time.advance(Duration.ofMillis(200));
    }
    assertThat(reader.entries()).hasSize((int) kept);
    assertThat(reader.dropped()).isEqualTo(dropped).isEqualTo(reader.missing());
  }

  @Test
  void afterAFailureItPausesAndTellsTheCountWithoutAnEntry() {
    happens(200);
    published.remove().receipt.completeExceptionally(new UnroutableException("no queue"));
    assertThat(losses.count()).isEqualTo(200);
    assertThat(losses.trouble()).isEqualTo("no queue");
    happens(1);
    time.advance(Duration.ofMillis(999));
    assertThat(published).isEmpty();

    time.advance(Duration.ofMillis(1));
    published.remove().receipt.completeExceptionally(new PublishFailedException("refused", null));
    // Longer each time.
    time.advance(Duration.ofMillis(1_999));
    assertThat(published).isEmpty();
    time.advance(Duration.ofMillis(1));

    confirm();
    assertThat(losses.trouble()).isNull();
    assertThat(reader.entries()).isEmpty();
    assertThat(reader.dropped()).isEqualTo(201);
    time.advance(Duration.ofHours(1));
    assertThat(published).isEmpty();
  }

  @Test
  void aCountThatNobodyTakesIsToldEverMoreSeldom() {
    happens(1);
    time.advance(Duration.ofMillis(200));
    published.remove().receipt.completeExceptionally(new UnroutableException("no queue"));

    int told = 0;
    for (int hour = 0; hour < 100; hour++) {
      for (int minute = 0; minute < 60; minute++) {
        time.advance(Duration.ofMinutes(1));
        while (!published.isEmpty()) {
          told++;
          published.remove().receipt.completeExceptionally(new UnroutableException("no queue"));
        }
      }
    }
    assertThat(told).isBetween(100, 120);

    happens(1);
    time.advance(Duration.ofMillis(200));
    confirm();
    assertThat(reader.entries()).hasSize(1);
    assertThat(reader.dropped()).isEqualTo(1);
  }

  @Test
  void whatCannotEvenBeHandedOverIsCounted() {
    refuse = new StackOverflowError("somebody's");
    happens(200);

    assertThat(losses.count()).isEqualTo(200);
    assertThat(losses.trouble()).contains("somebody's");

    refuse = null;
    happens(1);
    time.advance(Duration.ofSeconds(1));
    confirm();
    assertThat(reader.entries()).hasSize(1);
    assertThat(reader.dropped()).isEqualTo(200);
  }

  @Test
  void theEndPublishesWhatWaitsAndThatItIsTheEnd() {
    happens(450);
    confirm();
    confirm();

    entries.close();
    shipping.close(System.nanoTime() + Duration.ofMillis(50).toNanos());

    confirm();
    confirm();
    assertThat(reader.entries()).hasSize(450);
    assertThat(reader.ended()).isTrue();
    happens(1);
    assertThat(losses.count()).isZero();
    assertThat(entries.next()).isEqualTo(451);
  }
}
