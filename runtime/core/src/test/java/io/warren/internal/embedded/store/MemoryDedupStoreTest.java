package io.warren.internal.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.store.DedupKey;
import io.warren.internal.store.DedupStore.Claim;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryDedupStoreTest {
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final MemoryDedupStore store = new MemoryDedupStore(time);

  @Test
  void keysThatAreOverAreForgotten() {
    for (int number = 0; number < 100_000; number++) {
      store.done(key(number), "one", INTERVAL);
      time.advance(Duration.ofSeconds(1));
    }

    assertThat(store.size()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void keysThatAreNotOverAreKeptHoweverManyTheyAre() {
    for (int number = 0; number < 10_000; number++) {
      store.done(key(number), "one", INTERVAL);
    }

    for (int number = 0; number < 10_000; number++) {
      assertThat(store.claim(key(number), "two", INTERVAL)).isEqualTo(Claim.DONE);
    }
  }

  private static DedupKey key(int number) {
    return new DedupKey("orders", "order.placed", Integer.toString(number));
  }
}
