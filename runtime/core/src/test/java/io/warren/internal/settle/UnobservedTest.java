package io.warren.internal.settle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.observe.Observers;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.Received;
import io.warren.observe.Observer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnobservedTest {
  private static final int MANY = 20_000;

  private static final Failure FAILURE = Failure.retriable("busy", "not now");

  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Attempt attempt = attempt();

  @Test
  void whereNobodyObservesNothingIsMadeToBeTold() {
    ConsumerEvents nobody = events(List.of());

    takeAllSteps(nobody);
    long before = threads.getCurrentThreadAllocatedBytes();
    takeAllSteps(nobody);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    // Less than an object for each of them.
    assertThat(allocated).isLessThan(MANY);
  }

  @Test
  void whereSomebodyObservesItIs() {
    ConsumerEvents somebody = events(List.of(event -> {}));

    long before = threads.getCurrentThreadAllocatedBytes();
    takeAllSteps(somebody);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isGreaterThan(100L * MANY);
  }

  private void takeAllSteps(ConsumerEvents events) {
    for (int i = 0; i < MANY; i++) {
      events.received(attempt);
      HandlerRun run = events.calls(attempt);
      run.over(null);
      run.handled(0, FAILURE, null, null);
      events.retried(attempt, FAILURE, 1, 2, Duration.ZERO);
      events.dead(attempt, FAILURE);
      events.dropped(attempt);
      events.held(attempt, FAILURE, Duration.ZERO);
      events.acknowledged(attempt, true);
      events.closed(attempt);
    }
  }

  private ConsumerEvents events(List<Observer> observers) {
    return new ConsumerEvents(
        new Observers("here", time, observers), "Orders", "orders", received -> MessageMasks.NONE);
  }

  private Attempt attempt() {
    TakenDelivery delivery = new RecordedHolder().take(new UnsettledDelivery(), time);
    return Attempt.of(delivery, Received.of(delivery, MessageIds.SHARED, Instant.EPOCH));
  }
}
