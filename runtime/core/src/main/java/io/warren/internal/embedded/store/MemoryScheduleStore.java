package io.warren.internal.embedded.store;

import io.warren.ClosedException;
import io.warren.Schedule.Change;
import io.warren.WarrenException;
import io.warren.internal.store.DueBatch;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection to what is scheduled in memory. Thread-safe. */
final class MemoryScheduleStore implements ScheduleStore {
  private final ScheduledEntries entries;
  private final Executor executor;
  private volatile Runnable listener = () -> {};
  private volatile boolean closed;

  MemoryScheduleStore(ScheduledEntries entries, Executor executor) {
    this.entries = entries;
    this.executor = executor;
    entries.connected(this);
  }

  @Override
  public CompletableFuture<Void> add(ScheduledEntry entry) {
    return run(() -> entries.add(entry));
  }

  @Override
  public CompletableFuture<Void> replace(ScheduledEntry entry) {
    return run(() -> entries.replace(entry));
  }

  @Override
  public Change cancel(String id) {
    checkOpen();
    return entries.cancel(id);
  }

  @Override
  public Change move(String id, Instant due) {
    checkOpen();
    return entries.move(id, due);
  }

  @Override
  public long pendingCount() {
    checkOpen();
    return entries.pendingCount();
  }

  @Override
  public List<ScheduledEntry> pending(long from, int count) {
    checkOpen();
    return entries.pending(from, count);
  }

  @Override
  public List<ScheduledEntry> parked(long from, int count) {
    checkOpen();
    return entries.parked(from, count);
  }

  @Override
  public CompletableFuture<DueBatch> claim(String owner, int limit, Duration lease) {
    return answer(() -> entries.claim(owner, limit, lease));
  }

  @Override
  public CompletableFuture<Void> renew(String owner, Collection<String> ids, Duration lease) {
    return run(() -> entries.renew(owner, ids, lease));
  }

  @Override
  public CompletableFuture<Boolean> remove(String owner, String id) {
    return answer(() -> entries.remove(owner, id));
  }

  @Override
  public CompletableFuture<Void> defer(String owner, String id, Duration wait, int failures) {
    return run(() -> entries.defer(owner, id, wait, failures));
  }

  @Override
  public CompletableFuture<Void> park(String owner, String id) {
    return run(() -> entries.park(owner, id));
  }

  @Override
  public void onEarlier(Runnable listener) {
    this.listener = listener;
  }

  @Override
  public @Nullable Duration longestWait() {
    return null;
  }

  void tellEarlier() {
    executor.execute(listener);
  }

  boolean closed() {
    return closed;
  }

  void close() {
    closed = true;
    entries.disconnected(this);
  }

  private CompletableFuture<Void> run(Runnable step) {
    return this.<Void>answer(
        () -> {
          step.run();
          return null;
        });
  }

  /** The step is done at once, so that it keeps its place; its end is told on the executor. */
  private <T> CompletableFuture<T> answer(Supplier<T> step) {
    CompletableFuture<T> future = new CompletableFuture<>();
    try {
      checkOpen();
      T value = step.get();
      executor.execute(() -> future.complete(value));
    } catch (WarrenException e) {
      executor.execute(() -> future.completeExceptionally(e));
    }
    return future;
  }

  private void checkOpen() {
    if (closed) {
      throw new ClosedException("nothing can be scheduled or sent after Warren was closed");
    }
  }
}
