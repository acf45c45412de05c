package io.warren.internal.embedded.time;

import java.util.Objects;
import java.util.concurrent.Executor;

/** Runs tasks on another executor and lets {@link VirtualTime} wait for them. Thread-safe. */
public final class TrackedExecutor implements Executor {
  private final Activity activity;
  private final Executor executor;

  /**
   * Tracks an executor.
   *
   * @param time waits for the tasks before it moves on
   * @param executor must have a thread for each task: tasks may wait for one another
   */
  public TrackedExecutor(VirtualTime time, Executor executor) {
    this.activity = time.activity();
    this.executor = Objects.requireNonNull(executor, "executor");
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    activity.accepted();
    boolean handedOver = false;
    try {
      executor.execute(() -> run(task));
      handedOver = true;
    } finally {
      if (!handedOver) {
        activity.ended();
      }
    }
  }

  private void run(Runnable task) {
    activity.began();
    try {
      task.run();
    } finally {
      activity.ended();
    }
  }
}
