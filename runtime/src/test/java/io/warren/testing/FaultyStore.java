package io.warren.testing;

import io.warren.Health;
import io.warren.StoreException;
import io.warren.store.DedupStore;
import io.warren.store.ScheduleStore;
import io.warren.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A store whose schedule cannot be reached while the test says so. Thread-safe. */
public final class FaultyStore implements Store {
  private static final String ANY = "";

  private final Store store;
  private final ScheduleStore schedule;
  private volatile Set<String> failing = Set.of();

  public FaultyStore(Store store) {
    this.store = store;
    schedule =
        (ScheduleStore)
            Proxy.newProxyInstance(
                FaultyStore.class.getClassLoader(),
                new Class<?>[] {ScheduleStore.class},
                (proxy, method, arguments) -> call(method, arguments));
  }

  /** No method reaches the store. */
  public void fail() {
    failing = Set.of(ANY);
  }

  /** These methods do not reach the store. */
  public void fail(String... methods) {
    failing = Set.of(methods);
  }

  /** The store can be reached again. */
  public void heal() {
    failing = Set.of();
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    Set<String> unreachable = failing;
    if (unreachable.contains(ANY) || unreachable.contains(method.getName())) {
      StoreException failure = new StoreException("the test's store cannot be reached");
      if (method.getReturnType() == CompletableFuture.class) {
        return CompletableFuture.failedFuture(failure);
      }
      throw failure;
    }
    try {
      return method.invoke(store.schedule(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public ScheduleStore schedule() {
    return schedule;
  }

  @Override
  public DedupStore dedup() {
    return store.dedup();
  }

  @Override
  public void check() {
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
