package io.warren.internal.consume;

import io.warren.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a consumer knows of itself. */
final class ConsumerHealth {
  private final String queue;
  private final List<Health.Part> parts = new ArrayList<>();

  ConsumerHealth(String queue) {
    this.queue = queue;
  }

  /** Where it drops duplicates: how many, and whether it waits for the store. */
  ConsumerHealth duplicates(@Nullable Duplicates duplicates, @Nullable StoreWait wait) {
    if (duplicates == null || wait == null) {
      return this;
    }
    String name = "dedup " + queue;
    Map<String, Long> numbers = Map.of("duplicates", duplicates.dropped());
    String waiting = wait.waiting();
    if (waiting == null) {
      parts.add(new Health.Part(name, true, duplicates.told(), numbers));
    } else {
      parts.add(new Health.Part(name, false, waiting, numbers));
      // It has no subscription meanwhile of which the transport could tell.
      parts.add(new Health.Part("consumer " + queue, false, waiting));
    }
    return this;
  }

  /**
   * Its messages in this process.
   *
   * @param handling begun and not settled
   * @param waiting for a handler
   */
  ConsumerHealth handling(long handling, long waiting) {
    parts.add(
        new Health.Part(
            "handling " + queue,
            true,
            handling + " in handling, " + waiting + " waiting",
            Map.of("handling", handling, "waiting", waiting)));
    return this;
  }

  /** Where it takes fewer messages than its contract says. */
  ConsumerHealth prefetch(int now, int stated) {
    if (now < stated) {
      parts.add(
          new Health.Part(
              "prefetch " + queue,
              true,
              now + " instead of " + stated + ", as more did not fit the heap"));
    }
    return this;
  }

  List<Health.Part> parts() {
    return parts;
  }
}
