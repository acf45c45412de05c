package io.warren.testing;

import io.warren.Health;
import io.warren.StoreException;
import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.OwnerRecord;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.Store;
import io.warren.internal.store.UnusableKeyException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A store that cannot be reached while the test says so. Thread-safe. */
public final class FaultyStore implements Store {
  private static final String ANY = "";

  private final Store store;
  private final DedupStore dedup;
  private final ScheduleStore schedule;
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private volatile Set<String> failing = Set.of();
  private volatile Set<String> losing = Set.of();

  public FaultyStore(Store store) {
    this.store = store;
    dedup = faulty(DedupStore.class, store.dedup());
    schedule = faulty(ScheduleStore.class, store.schedule());
  }

  private <S> S faulty(Class<S> type, S reachable) {
    return type.cast(
        Proxy.newProxyInstance(
            FaultyStore.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(reachable, method, arguments)));
  }

  /** No method reaches the store. */
  public void fail() {
    failing = Set.of(ANY);
  }

  /** These methods do not reach the store. */
  public void fail(String... methods) {
    failing = Set.of(methods);
  }

  /** These methods reach the store, and their answers are lost. */
  public void loseAnswers(String... methods) {
    losing = Set.of(methods);
  }

  /** The store has something else than Warren's under the dedup keys with this value. */
  public void breakKey(String value) {
    broken.add(value);
  }

  /** The key can be used again. */
  public void mendKey(String value) {
    broken.remove(value);
  }

  /** The store can be reached again. */
  public void heal() {
    failing = Set.of();
    losing = Set.of();
  }

  /** How often a method was called, whether or not it reached the store. */
  public int calls(String method) {
    return calls.getOrDefault(method, 0);
  }

  private boolean fails(String method) {
    Set<String> unreachable = failing;
    // What was counted has failed or not: nobody who waits for the count can change that.
    calls.merge(method, 1, Integer::sum);
    return unreachable.contains(ANY) || unreachable.contains(method);
  }

  private static StoreException failure() {
    return new StoreException("the test's store cannot be reached");
  }

  private Object call(Object reachable, Method method, Object[] arguments) throws Throwable {
    if (fails(method.getName())) {
      if (method.getReturnType() == CompletableFuture.class) {
        return CompletableFuture.failedFuture(failure());
      }
      throw failure();
    }
    if (arguments != null && arguments[0] instanceof DedupKey key && broken.contains(key.value())) {
      throw new UnusableKeyException("the test's key '" + key.value() + "' is broken");
    }
    try {
      boolean lost = losing.contains(method.getName());
      Object answer = method.invoke(reachable, arguments);
      if (lost) {
        throw failure();
      }
      return answer;
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
    return dedup;
  }

  @Override
  public void check() {
    if (fails("check")) {
      throw failure();
    }
    store.check();
  }

  @Override
  public @Nullable OwnerRecord owner() {
    return store.owner();
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
