package io.warren.internal.schedule;

import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a scheduler has claimed and not yet settled. Its leases are renewed meanwhile, so that
 * nobody takes over a message whose confirm is slow. Thread-safe.
 */
public final class ClaimedEntries {
  /** How long the others wait for a scheduler that has died. */
  static final Duration LEASE = Duration.ofSeconds(15);

  private static final Logger log = LoggerFactory.getLogger(ClaimedEntries.class);
  private static final Duration RENEWAL = LEASE.dividedBy(3);

  private final ScheduleStore store;
  private final TimeSource time;
  private final Executor executor;

  // Guarded by this.
  private final Map<String, Set<String>> open = new HashMap<>();
  private int count;
  private boolean renewing;

  ClaimedEntries(ScheduleStore store, TimeSource time, Executor executor) {
    this.store = store;
    this.time = time;
    this.executor = executor;
  }

  synchronized void begin(String owner, List<ScheduledEntry> entries) {
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.id()));
    open.put(owner, ids);
    count += ids.size();
    renewLater();
  }

  /** An entry is settled, or left to its lease. */
  synchronized void end(String owner, String id) {
    Set<String> ids = open.get(owner);
    if (ids != null && ids.remove(id)) {
      count--;
      if (ids.isEmpty()) {
        open.remove(owner);
      }
    }
  }

  synchronized int count() {
    return count;
  }

  /** Leaves everything to its lease. */
  synchronized void abandon() {
    open.clear();
    count = 0;
  }

  private synchronized void renewLater() {
    if (!renewing && count > 0) {
      renewing = true;
      time.schedule(RENEWAL, () -> executor.execute(this::renew));
    }
  }

  private void renew() {
    try {
      copy().forEach(this::renew);
    } finally {
      synchronized (this) {
        renewing = false;
        renewLater();
      }
    }
  }

  private void renew(String owner, Set<String> ids) {
    store
        .renew(owner, ids, LEASE)
        .whenComplete(
            (renewed, failure) -> {
              if (failure != null) {
                // That the store is gone is said where it is claimed from.
                log.debug("{} leases could not be renewed", ids.size(), failure);
              }
            });
  }

  private synchronized Map<String, Set<String>> copy() {
    Map<String, Set<String>> copy = new HashMap<>();
    open.forEach((owner, ids) -> copy.put(owner, Set.copyOf(ids)));
    return copy;
  }
}
