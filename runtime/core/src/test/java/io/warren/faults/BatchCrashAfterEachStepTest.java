package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.Warrens;
import io.warren.contract.BatchHandler;
import io.warren.contract.MessageSender;
import io.warren.internal.embedded.EmbeddedTransport;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.embedded.time.TrackedExecutor;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.Transport;
import io.warren.internal.work.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * As {@link CrashAfterEachStepTest}, for a batch of three messages: one is handled, one is retried
 * once, and one is dead. The handler sends a message too.
 */
class BatchCrashAfterEachStepTest {
  private static final int SIZE = 3;
  private static final int RETRIED = 2;
  private static final int REJECTED = 3;
  private static final Duration FLUSH = Duration.ofSeconds(1);
  private static final Duration ENOUGH = Duration.ofMinutes(2);

  @Test
  void nothingIsLost() {
    List<String> crashes = new ArrayList<>();
    String crash = new Run(1).crash();
    while (!crash.isEmpty()) {
      crashes.add(crashes.size() + 1 + ". " + crash);
      crash = new Run(crashes.size() + 1).crash();
    }
    System.out.println(
        "[warren] crash of a batch: messages "
            + SIZE * crashes.size()
            + ", crashes "
            + crashes.size()
            + ", lost 0; after "
            + String.join(", ", crashes));
    // Three deliveries, three bodies, the handler's begin and end, a send, two copies, and an
    // acknowledgement for each, then the second attempt of one: more would not be bad.
    assertThat(crashes).hasSizeGreaterThanOrEqualTo(20);
  }

  /** One batch, and one consumer that crashes. */
  private static final class Run {
    private final Orders orders = Orders.unique(20, 1);
    private final VirtualTime time = new VirtualTime(Instant.now());
    private final TrackedExecutor executor = new TrackedExecutor(time, Threads.newExecutor());
    private final EmbeddedBroker broker = new EmbeddedBroker(time, executor);
    private final EmbeddedTransport victims = new EmbeddedTransport(broker);
    private final Set<Integer> successes = ConcurrentHashMap.newKeySet();
    private final CrashPoint point;

    Run(int step) {
      // Like a broken connection: what is not settled goes back to its queue.
      point = new CrashPoint(step, () -> victims.close(Duration.ZERO));
    }

    /** The step after which the consumer crashed; empty where it has lived. */
    String crash() {
      Warren victim = warren(new CrashingTransport(victims, point));
      consume(victim, point);
      send();
      time.advance(ENOUGH);
      if (!point.crashed()) {
        assertEverythingIsThere("without a crash");
        victim.close();
        return "";
      }
      String crash = point.lastStep();
      if (broker.depth(orders.queue()) < SIZE) {
        assertThat(broker.depth(orders.followUps()))
            .as("sends that are safe where something is settled after '%s'", crash)
            .isPositive();
      }
      try (Warren fresh = warren(new EmbeddedTransport(broker))) {
        consume(fresh, new CrashPoint(Integer.MAX_VALUE, () -> {}));
        time.advance(ENOUGH);
        assertEverythingIsThere("after '" + crash + "'");
      }
      return crash;
    }

    private void send() {
      try (Warren warren = warren(new EmbeddedTransport(broker))) {
        MessageSender<Order, Order> sender = orders.sender(warren);
        for (int number = 1; number <= SIZE; number++) {
          sender.send(new Order(number)).now().join();
        }
      }
    }

    private Warren warren(Transport transport) {
      return Warrens.on(transport, executor, Duration.ofSeconds(10));
    }

    private void consume(Warren warren, CrashPoint point) {
      MessageSender<Order, Void> followUps = orders.followUpSender(warren);
      warren.consume(orders.handledInBatches(SIZE, FLUSH, handler(followUps, point)));
      warren.start();
    }

    private BatchHandler<Order> handler(MessageSender<Order, Void> followUps, CrashPoint point) {
      return messages -> {
        alive(point, "handler begun");
        followUps.send(messages.get(0).body()).now();
        alive(point, "handler done");
        return BatchResult.each(messages, this::handle);
      };
    }

    private MessageResult<Void> handle(Message<Order> message) {
      int number = message.body().number();
      if (number == REJECTED) {
        return MessageResult.reject("rejected", "as it should");
      }
      if (number == RETRIED && message.redeliveredCount() == 0) {
        return MessageResult.failure("failed", "as at first");
      }
      successes.add(number);
      return MessageResult.success();
    }

    /** A dead process runs nothing more; the nearest to that is an error that nobody expects. */
    private static void alive(CrashPoint point, String step) {
      if (!point.passed(step) && point.crashed()) {
        throw new AssertionError("crashed");
      }
    }

    private void assertEverythingIsThere(String when) {
      assertThat(broker.depth(orders.queue())).as("left in the queue " + when).isZero();
      assertThat(broker.depth(orders.retryQueue())).as("left to be retried " + when).isZero();
      assertThat(successes).as("handled " + when).containsExactlyInAnyOrder(1, RETRIED);
      // A crash between the dead copy and the acknowledgement makes another copy.
      assertThat(broker.depth(orders.deadQueue())).as("dead " + when).isBetween(1, 2);
      assertThat(broker.depth(orders.followUps())).as("sent by the handler " + when).isPositive();
    }
  }
}
