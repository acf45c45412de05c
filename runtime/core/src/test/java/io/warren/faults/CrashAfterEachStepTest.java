package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.Warrens;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSender;
import io.warren.internal.embedded.EmbeddedTransport;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.embedded.store.MemoryStore;
import io.warren.internal.embedded.time.TrackedExecutor;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Transport;
import io.warren.internal.work.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A consumer that crashes after any of its steps loses nothing: its message is still in the queue,
 * or what came of it is safe; and another consumer ends the work.
 *
 * <p>The steps are those that the broker or the handler could see. They are not named here: the
 * consumer crashes after its first, in the next run after its second, and so on until it lives.
 */
class CrashAfterEachStepTest {
  private static final Duration ENOUGH = Duration.ofMinutes(2);

  /** Once a success is marked, it is not repeated. */
  private static final Set<String> MARKED =
      Set.of("mark", "acknowledgement begun", "acknowledgement");

  /** What comes of the one message. */
  enum Consequence {
    HANDLED,
    FOLLOW_UP,
    REPLY,
    RETRY,
    DEAD_LETTER,
    DEAD_LETTER_AND_REPLY
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLost(Consequence consequence) {
    // Delivered, read, decoded, handled, acknowledged: more would not be bad, fewer would.
    assertThat(crashes(consequence, Orders.unique(20, 1))).hasSizeGreaterThanOrEqualTo(6);
  }

  /** A contract that drops duplicates has no reply. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REPLY", "DEAD_LETTER_AND_REPLY"})
  void nothingIsLostWhereDuplicatesAreDropped(Consequence consequence) {
    assertThat(crashes(consequence, Orders.unique(20, 1).droppingDuplicates()))
        .anyMatch(crash -> crash.endsWith("claim"))
        .anyMatch(
            crash -> crash.endsWith(consequence == Consequence.DEAD_LETTER ? "release" : "mark"));
  }

  private static Set<String> crashes(Consequence consequence, Orders orders) {
    Set<String> crashes = new LinkedHashSet<>();
    int step = 1;
    while (true) {
      Run run = new Run(consequence, step, orders);
      String crash = run.crash();
      if (crash.isEmpty()) {
        break;
      }
      crashes.add(step + ". " + crash);
      step++;
    }
    System.out.println(
        "[warren] crash, "
            + consequence
            + (orders.dedup() ? " without duplicates" : "")
            + ": messages "
            + (step - 1)
            + ", crashes "
            + crashes.size()
            + ", lost 0; after "
            + String.join(", ", crashes));
    return crashes;
  }

  /** One message, and one consumer that crashes. */
  private static final class Run {
    private final Consequence consequence;
    private final int step;
    private final Orders orders;
    private final VirtualTime time = new VirtualTime(Instant.now());
    private final TrackedExecutor executor = new TrackedExecutor(time, Threads.newExecutor());
    private final EmbeddedBroker broker = new EmbeddedBroker(time, executor);
    private final MemoryStore store = new MemoryStore(time, executor);
    private final AtomicInteger successes = new AtomicInteger();

    Run(Consequence consequence, int step, Orders orders) {
      this.consequence = consequence;
      this.step = step;
      this.orders = orders;
    }

    /** The step after which the consumer crashed; empty where it has lived. */
    String crash() {
      EmbeddedTransport victims = new EmbeddedTransport(broker);
      AtomicBoolean gone = new AtomicBoolean();
      // Like a broken connection: what is not settled goes back to its queue.
      CrashPoint point =
          new CrashPoint(
              step,
              () -> {
                victims.close(Duration.ZERO);
                gone.set(true);
              });
      Warren victim =
          warren(new CrashingTransport(victims, point), new CrashingStore(store.connect(), point));
      consume(victim, point);
      send();
      time.advance(ENOUGH);
      if (!point.crashed()) {
        assertEverythingIsThere("without a crash");
        victim.close();
        return "";
      }
      String crash = point.lastStep();
      assertThat(gone).isTrue();
      assertThat(waits() || isSafe())
          .as("after '%s' the message is in a queue, or what came of it is safe", crash)
          .isTrue();
      try (Warren fresh = warren(new EmbeddedTransport(broker), store.connect())) {
        consume(fresh, new CrashPoint(Integer.MAX_VALUE, () -> {}));
        time.advance(ENOUGH);
        assertEverythingIsThere("after '" + crash + "'");
      }
      if (orders.dedup() && consequence != Consequence.DEAD_LETTER && MARKED.contains(crash)) {
        assertThat(successes).as("successes where the crash came after '%s'", crash).hasValue(1);
      }
      return crash;
    }

    private boolean waits() {
      return broker.depth(orders.queue()) > 0
          || broker.depth(orders.retryQueue()) > 0
          || (orders.dedup() && broker.depth(orders.duplicates()) > 0);
    }

    private void send() {
      try (Warren warren = warren(new EmbeddedTransport(broker), store.connect())) {
        var send = orders.sender(warren).send(new Order(1));
        if (consequence == Consequence.REPLY || consequence == Consequence.DEAD_LETTER_AND_REPLY) {
          send.replyTo(orders.replies());
        }
        send.now().join();
      }
    }

    private Warren warren(Transport transport, Store connection) {
      return Warrens.on(transport, connection, executor, Duration.ofSeconds(10));
    }

    private void consume(Warren warren, CrashPoint point) {
      MessageSender<Order, Void> followUps = orders.followUpSender(warren);
      warren.consume(orders.handledBy(1, 10, handler(followUps, point)));
      warren.start();
    }

    private MessageHandler<Order, Order> handler(
        MessageSender<Order, Void> followUps, CrashPoint point) {
      return message -> {
        alive(point, "handler begun");
        if (consequence == Consequence.FOLLOW_UP) {
          followUps.send(message.body()).now();
        }
        alive(point, "handler done");
        return switch (consequence) {
          case DEAD_LETTER, DEAD_LETTER_AND_REPLY ->
              MessageResult.reject("rejected", "as it should");
          case RETRY ->
              message.redeliveredCount() == 0
                  ? MessageResult.failure("failed", "as at first")
                  : success(message.body());
          default -> success(message.body());
        };
      };
    }

    private MessageResult<Order> success(Order order) {
      successes.incrementAndGet();
      return MessageResult.success(order);
    }

    /** A dead process runs nothing more; the nearest to that is an error that nobody expects. */
    private static void alive(CrashPoint point, String step) {
      if (!point.passed(step) && point.crashed()) {
        throw new AssertionError("crashed");
      }
    }

    private boolean isSafe() {
      return switch (consequence) {
        case HANDLED, RETRY -> successes.get() > 0;
        case FOLLOW_UP -> broker.depth(orders.followUps()) > 0;
        case REPLY -> broker.depth(orders.replies()) > 0;
        case DEAD_LETTER -> broker.depth(orders.deadQueue()) > 0;
        case DEAD_LETTER_AND_REPLY ->
            broker.depth(orders.deadQueue()) > 0 && broker.depth(orders.replies()) > 0;
      };
    }

    private void assertEverythingIsThere(String when) {
      assertThat(waits()).as("left to be handled " + when).isFalse();
      assertThat(isSafe()).as("what comes of the message is there " + when).isTrue();
      if (consequence != Consequence.DEAD_LETTER
          && consequence != Consequence.DEAD_LETTER_AND_REPLY) {
        assertThat(broker.depth(orders.deadQueue())).as("dead " + when).isZero();
      }
    }
  }
}
