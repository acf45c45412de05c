package io.warren.internal.work;

import io.warren.internal.transport.TimeSource;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a delivery with which Warren itself fails: the step is tried again here, with
 * growing pauses, and given up after a few times. It does not go back to its queue for that, as not
 * every broker counts how often it comes again, and the loop would have no end. Thread-safe.
 */
public final class Defects {
  private static final Logger log = LoggerFactory.getLogger(Defects.class);

  /** How often a step is tried again. */
  static final int MOST = 3;

  /** Runs a step later, on a thread that may block. */
  public interface Later {
    void run(Duration pause, Runnable step);
  }

  private final String queue;
  private final Later later;

  public Defects(String queue, TimeSource time, Executor executor) {
    this(queue, (pause, step) -> time.schedule(pause, () -> executor.execute(step)));
  }

  public Defects(String queue, Later later) {
    this.queue = queue;
    this.later = later;
  }

  /**
   * Runs a step of a delivery's.
   *
   * @param givenUp told the last failure, where the step fails time after time
   */
  public void run(Runnable step, Consumer<Throwable> givenUp) {
    run(step, givenUp, MOST, Backoff.PATIENT);
  }

  private void run(Runnable step, Consumer<Throwable> givenUp, int left, Backoff backoff) {
    try {
      step.run();
    } catch (Throwable e) {
      if (left == 0) {
        log.error("queue '{}': a delivery is given up because of a defect in Warren", queue, e);
        givenUp.accept(e);
        return;
      }
      Duration pause = backoff.pause();
      log.error(
          "queue '{}': a defect in Warren; the delivery waits, and is tried again in {}",
          queue,
          DurationWords.of(pause),
          e);
      later.run(pause, () -> run(step, givenUp, left - 1, backoff.longer()));
    }
  }
}
