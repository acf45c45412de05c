package io.warren.internal.embedded.store;

import io.warren.ClosedException;
import io.warren.Health;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.OwnerRecord;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.Store;
import io.warren.internal.transport.TimeSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A connection to a store in memory, with the time that it is given. Thread-safe. */
public final class MemoryStore implements Store {
  private final Executor executor;
  private final MemoryDedupStore dedup;
  private final ScheduledEntries entries;
  private final MemoryScheduleStore schedule;

  /** Connects to a store of its own, which begins empty. */
  public MemoryStore(TimeSource time, Executor executor) {
    this(executor, new MemoryDedupStore(time), new ScheduledEntries(time));
  }

  private MemoryStore(Executor executor, MemoryDedupStore dedup, ScheduledEntries entries) {
    this.executor = Objects.requireNonNull(executor, "executor");
    this.dedup = dedup;
    this.entries = entries;
    schedule = new MemoryScheduleStore(entries, executor);
  }

  /** Another connection to the same store, as another process has one. */
  public MemoryStore connect() {
    return new MemoryStore(executor, dedup, entries);
  }

  @Override
  public DedupStore dedup() {
    return dedup;
  }

  @Override
  public ScheduleStore schedule() {
    return schedule;
  }

  @Override
  public void check() {
    if (schedule.closed()) {
      throw new ClosedException("the store was closed");
    }
  }

  @Override
  public @Nullable OwnerRecord owner() {
    return null;
  }

  @Override
  public Health health() {
    boolean closed = schedule.closed();
    String detail = closed ? "closed" : "in this JVM";
    return new Health(List.of(new Health.Part("embedded store", !closed, detail)));
  }

  @Override
  public void close() {
    schedule.close();
  }
}
