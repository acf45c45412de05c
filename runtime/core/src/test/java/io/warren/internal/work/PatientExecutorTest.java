package io.warren.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatientExecutorTest {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final int TASKS = 1_000;

  /** How many threads may still be started. */
  private final AtomicInteger room = new AtomicInteger();

  private final Map<Integer, Integer> runs = new ConcurrentHashMap<>();

  @Test
  void whatFindsNoThreadRunsOnceWhenThereIsOne() {
    PatientExecutor executor = new PatientExecutor(this::thread);
    submitAll(executor);
    assertThat(runs).isEmpty();

    room.set(1);

    awaitAll();
  }

  @Test
  void aThreadFactoryThatGivesNoneIsAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    ThreadFactory reluctant = task -> asked.incrementAndGet() <= 3 ? null : new Thread(task);
    PatientExecutor executor = new PatientExecutor(reluctant);

    submitAll(executor);

    awaitAll();
  }

  @Test
  void underALimitTheThreadsThatThereAreDoAllTheWork() {
    PatientExecutor executor = new PatientExecutor(this::thread);
    room.set(2);

    submitAll(executor);

    awaitAll();
  }

  @Test
  void aTaskThatThrowsKeepsNoOtherFromRunning() {
    PatientExecutor executor = new PatientExecutor(this::thread);
    executor.execute(
        () -> {
          throw new IllegalStateException("a defect");
        });
    submitAll(executor);

    // The first thread ends with the defect.
    room.set(2);

    awaitAll();
  }

  @Test
  void whatAllThreadsWaitForGetsTheNextThreadThatCanBeHad() {
    PatientExecutor executor = new PatientExecutor(this::thread);
    CountDownLatch released = new CountDownLatch(1);
    List<String> ended = new ArrayList<>();
    room.set(1);
    executor.execute(
        () -> {
          awaitQuietly(released);
          synchronized (ended) {
            ended.add("the one that waited");
          }
        });
    executor.execute(released::countDown);
    assertThat(released.getCount()).isEqualTo(1);

    room.set(1);

    Await.until(
        DEADLINE,
        "the end of the task that waited",
        () -> {
          synchronized (ended) {
            return !ended.isEmpty();
          }
        });
  }

  private Thread thread(Runnable task) {
    if (room.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      throw new OutOfMemoryError("unable to create native thread");
    }
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    // The defect is the test's own.
    thread.setUncaughtExceptionHandler((dead, failure) -> {});
    return thread;
  }

  private void submitAll(PatientExecutor executor) {
    IntStream.range(0, TASKS)
        .forEach(task -> executor.execute(() -> runs.merge(task, 1, Integer::sum)));
  }

  private void awaitAll() {
    Await.until(DEADLINE, () -> "all of " + runs.size() + " tasks", () -> runs.size() == TASKS);
    assertThat(runs.values()).containsOnly(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
