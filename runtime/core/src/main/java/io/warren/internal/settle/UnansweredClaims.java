package io.warren.internal.settle;

import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.UnusableKeyException;
import io.warren.internal.wire.MessageIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a key and had no answer, such as from a store that stood still: the store may have
 * leased it to him all the same. Who asks next asks as the same, so that the key is his and need
 * not wait until the lease ends. A bounded number is kept. Thread-safe.
 */
final class UnansweredClaims {
  private static final int MOST = 1_000;

  // Guarded by this.
  private final Map<DedupKey, String> owners =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DedupKey, String> eldest) {
          return size() > MOST;
        }
      };

  /** Whoever asked last for the key and had no answer, once; else somebody new. */
  String next(DedupKey key, long epochMillis) {
    String before = take(key);
    return before == null ? MessageIds.SHARED.next(epochMillis) : before;
  }

  private synchronized @Nullable String take(DedupKey key) {
    return owners.isEmpty() ? null : owners.remove(key);
  }

  synchronized void add(DedupKey key, String owner) {
    owners.put(key, owner);
  }

  private synchronized List<DedupKey> keys() {
    return List.copyOf(owners.keySet());
  }

  /**
   * Gives back what the store may have leased, for other processes.
   *
   * @throws io.warren.StoreException when the store cannot be asked
   */
  void release(DedupStore store) {
    for (DedupKey key : keys()) {
      String owner = take(key);
      if (owner != null) {
        release(store, key, owner);
      }
    }
  }

  private void release(DedupStore store, DedupKey key, String owner) {
    boolean answered = false;
    try {
      store.release(key, owner);
      answered = true;
    } catch (UnusableKeyException e) {
      // Then nobody has it, and what is wrong with it is for its own messages to say.
      answered = true;
    } finally {
      if (!answered) {
        add(key, owner);
      }
    }
  }
}
