package io.warren.faults;

import io.warren.Health;
import io.warren.StoreException;
import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.OwnerRecord;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.Store;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a process that crashes sees of its store: after the crash, nothing more. */
final class CrashingStore implements Store, DedupStore {
  private final Store store;
  private final CrashPoint point;

  CrashingStore(Store store, CrashPoint point) {
    this.store = store;
    this.point = point;
  }

  private <T> T step(String what, Supplier<T> call) {
    if (!point.passed(what + " begun")) {
      throw new StoreException("crashed");
    }
    T result = call.get();
    if (!point.passed(what)) {
      throw new StoreException("crashed");
    }
    return result;
  }

  @Override
  public Claim claim(DedupKey key, String owner, Duration lease) {
    return step("claim", () -> store.dedup().claim(key, owner, lease));
  }

  @Override
  public boolean renew(DedupKey key, String owner, Duration lease) {
    return step("renewal", () -> store.dedup().renew(key, owner, lease));
  }

  @Override
  public boolean done(DedupKey key, String owner, Duration interval) {
    return step("mark", () -> store.dedup().done(key, owner, interval));
  }

  @Override
  public void release(DedupKey key, String owner) {
    step(
        "release",
        () -> {
          store.dedup().release(key, owner);
          return owner;
        });
  }

  @Override
  public @Nullable OwnerRecord owner() {
    return store.owner();
  }

  @Override
  public DedupStore dedup() {
    return this;
  }

  @Override
  public ScheduleStore schedule() {
    return store.schedule();
  }

  @Override
  public void check() {
    if (point.crashed()) {
      throw new StoreException("crashed");
    }
    store.check();
  }

  @Override
  public Health health() {
    return store.health();
  }

  @Override
  public void close() {
    store.close();
  }
}
