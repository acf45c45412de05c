package io.warren.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.settle.Attempt;
import io.warren.internal.settle.RecordedHolder;
import io.warren.internal.settle.TakenDelivery;
import io.warren.internal.settle.UnsettledDelivery;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.Received;
import io.warren.internal.work.HandlerPool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final Duration FLUSH = Duration.ofSeconds(10);

  private final VirtualTime time = new VirtualTime(Instant.EPOCH);

  /** Workers that were asked for, and run when the test says so. */
  private final Queue<Runnable> workers = new ArrayDeque<>();

  private final HandlerPool pool = new HandlerPool("q", workers::add, 1);
  private final List<List<BatchMessage<String>>> handled = new ArrayList<>();
  private final Batches<String> batches = new Batches<>(3, FLUSH, time, pool, handled::add);

  @Test
  void theIntervalBeginsWhenTheFirstMessageCameAndNotWhenAWorkerWasFree() {
    Instant arrived = time.now();
    time.advance(FLUSH.minusSeconds(1));
    BatchMessage<String> first = message();
    batches.add(first, arrived);

    time.advance(Duration.ofMillis(999));
    assertThat(workers).isEmpty();
    time.advance(Duration.ofMillis(1));
    workers.remove().run();

    assertThat(handled).containsExactly(List.of(first));
  }

  @Test
  void aBatchThatIsOverdueStillTakesWhatWaitsForTheSameWorker() {
    Instant arrived = time.now();
    time.advance(FLUSH.plusSeconds(1));
    BatchMessage<String> first = message();
    BatchMessage<String> second = message();

    batches.add(first, arrived);
    pool.submit(() -> batches.add(second, arrived));
    time.advance(Duration.ZERO);
    workers.remove().run();

    assertThat(handled).containsExactly(List.of(first, second));
  }

  @Test
  void aBatchThatBecameFullIsNotFlushedAndTheNextOneHasItsOwnInterval() {
    for (int i = 0; i < 3; i++) {
      batches.add(message(), time.now());
    }
    assertThat(handled).hasSize(1);
    time.advance(Duration.ofSeconds(6));
    batches.add(message(), time.now());

    time.advance(Duration.ofSeconds(9));
    assertThat(workers).isEmpty();
    time.advance(Duration.ofSeconds(1));
    workers.remove().run();

    assertThat(handled).extracting(List::size).containsExactly(3, 1);
  }

  @Test
  void aBatchThatBecomesFullBeforeItsFlushHasAWorkerIsHandledOnce() {
    batches.add(message(), time.now());
    time.advance(FLUSH);
    batches.add(message(), time.now());
    batches.add(message(), time.now());
    batches.add(message(), time.now());
    workers.remove().run();

    assertThat(handled).extracting(List::size).containsExactly(3);
  }

  @Test
  void whatComesAfterTheStopIsNotCollected() {
    batches.add(message(), time.now());
    batches.stop();
    pool.close();
    workers.remove().run();
    batches.add(message(), time.now());

    assertThat(handled).extracting(List::size).containsExactly(1, 1);
  }

  private BatchMessage<String> message() {
    TakenDelivery taken = new RecordedHolder().take(new UnsettledDelivery(), time);
    Received received = Received.of(taken, MessageIds.SHARED, time.now());
    return new BatchMessage<>(Attempt.of(taken, received), received.message("a body"));
  }
}
