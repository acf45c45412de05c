package io.warren.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.testing.Await;
import io.warren.topology.DerivedNames;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The interval of a contract changes while messages wait. */
class RetryIntervalChangedTest {
  private static final int MESSAGES = 20;
  private static final Duration BEFORE = Duration.ofSeconds(4);
  private static final Duration AFTER = Duration.ofMillis(100);
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** The attempts of each message, by its number of retries. */
  private final Map<String, List<Integer>> attempts = new ConcurrentHashMap<>();

  @Test
  void whatWaitsComesBackAfterItsOldWaitAndKeepsItsAttempts() throws Exception {
    try (Parcels parcels = new Parcels()) {
      String queue = parcels.exchange() + ".queue";
      String before = DerivedNames.retryQueue(queue, BEFORE);
      String after = DerivedNames.retryQueue(queue, AFTER);
      try (Warren old = Parcels.warren()) {
        old.consume(
            parcels.consumer(queue, true, RetryPolicy.constant(2, BEFORE), this::failsTwice));
        old.start();
        for (int i = 0; i < MESSAGES; i++) {
          parcels.sender(old).send("parcel " + i).now().get();
        }
        Await.until(DEADLINE, "the first wait", () -> parcels.count(before) == MESSAGES);
      }

      try (Warren changed = Parcels.warren()) {
        changed.consume(
            parcels.consumer(queue, true, RetryPolicy.constant(2, AFTER), this::failsTwice));
        changed.start();
        Await.until(
            DEADLINE,
            () -> "the third attempt of each of " + attempts,
            () -> attempts.values().stream().allMatch(retries -> retries.contains(2)));
      }

      assertThat(attempts)
          .hasSize(MESSAGES)
          .allSatisfy((parcel, retries) -> assertThat(retries).containsExactly(0, 1, 2));
      for (String left : List.of(before, after, queue, DerivedNames.deadQueue(queue))) {
        assertThat(parcels.delete(left)).as(left).isZero();
      }
    }
  }

  private MessageResult<Void> failsTwice(Message<String> parcel) {
    attempts
        .computeIfAbsent(parcel.body(), key -> new CopyOnWriteArrayList<>())
        .add(parcel.redeliveredCount());
    return parcel.redeliveredCount() < 2
        ? MessageResult.failure("not yet", "the test wants it")
        : MessageResult.success();
  }
}
