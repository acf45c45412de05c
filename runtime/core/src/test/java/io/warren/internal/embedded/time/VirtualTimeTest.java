package io.warren.internal.embedded.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final VirtualTime time = new VirtualTime(START, Duration.ofMillis(200));
  private final Executor threads = task -> new Thread(task, "tracked").start();
  private final TrackedExecutor executor = new TrackedExecutor(time, threads);
  private final List<String> log = new CopyOnWriteArrayList<>();

  private Runnable note(String text) {
    return () -> log.add(text + "@" + Duration.between(START, time.now()).toMillis());
  }

  @Test
  void tasksRunAtTheirTimeInTheirOrder() {
    time.schedule(Duration.ofMillis(20), note("c"));
    time.schedule(Duration.ofMillis(10), note("a"));
    time.schedule(Duration.ofMillis(10), note("b"));
    time.schedule(Duration.ofMillis(31), note("later"));

    time.advance(Duration.ofMillis(30));

    assertThat(log).containsExactly("a@10", "b@10", "c@20");
    assertThat(time.now()).isEqualTo(START.plusMillis(30));
  }

  @Test
  void aTaskMayScheduleAnotherThatIsDueInTheSameAdvance() {
    time.schedule(Duration.ofMillis(10), () -> time.schedule(Duration.ofMillis(5), note("x")));

    time.advance(Duration.ofMillis(15));

    assertThat(log).containsExactly("x@15");
  }

  @Test
  void aCancelledTaskDoesNotRun() {
    TimeSource.Cancellable task = time.schedule(Duration.ofMillis(10), note("x"));

    task.cancel();
    time.advance(Duration.ofMillis(10));

    assertThat(log).isEmpty();
  }

  @Test
  void timeMovesOnlyWhenEverythingBeforeHasEnded() {
    time.schedule(
        Duration.ofMillis(10),
        () -> executor.execute(() -> executor.execute(note("caused by the first"))));
    time.schedule(Duration.ofMillis(20), note("second"));

    time.advance(Duration.ofMillis(20));

    assertThat(log).containsExactly("caused by the first@10", "second@20");
  }

  @Test
  void whatNeverEndsIsNamed() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch began = new CountDownLatch(1);
    executor.execute(() -> waitForWhatNeverComes(began, never));
    began.await();

    assertThatThrownBy(() -> time.advance(Duration.ZERO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not idle")
        .hasMessageContaining("waitForWhatNeverComes");

    never.countDown();
    time.advance(Duration.ZERO);
  }

  private static void waitForWhatNeverComes(CountDownLatch began, CountDownLatch never) {
    began.countDown();
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aTaskThatAdvancesIsToldSoAtOnce() {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    executor.execute(
        () -> {
          try {
            time.advance(Duration.ZERO);
          } catch (IllegalStateException e) {
            thrown.set(e);
          }
        });

    time.advance(Duration.ZERO);

    assertThat(thrown.get()).hasMessageContaining("within a handler");
  }

  @Test
  void timeDoesNotMoveBack() {
    assertThatThrownBy(() -> time.advance(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTaskThatIsRefusedIsNotWaitedFor() {
    TrackedExecutor refusing =
        new TrackedExecutor(
            time,
            task -> {
              throw new RejectedExecutionException("full");
            });

    assertThatThrownBy(() -> refusing.execute(note("x")))
        .isInstanceOf(RejectedExecutionException.class);
    time.advance(Duration.ZERO);
  }

  @Test
  void aTaskThatFailsHasEnded() {
    TrackedExecutor quiet =
        new TrackedExecutor(
            time,
            task -> {
              Thread thread = new Thread(task, "fails");
              thread.setUncaughtExceptionHandler((failed, e) -> log.add(e.getMessage()));
              thread.start();
            });
    quiet.execute(
        () -> {
          throw new IllegalStateException("a task's defect");
        });

    time.advance(Duration.ZERO);

    assertThat(time.now()).isEqualTo(START);
  }
}
