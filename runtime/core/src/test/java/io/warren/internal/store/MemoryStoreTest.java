package io.warren.internal.store;

import io.warren.internal.embedded.store.MemoryStore;
import io.warren.internal.embedded.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Nested;

/** The behaviour suite on the store in memory. */
class MemoryStoreTest {
  @Nested
  class Dedup extends DedupStoreBehaviour {
    Dedup() {
      super(Fixture::new);
    }
  }

  @Nested
  class Schedule extends ScheduleStoreBehaviour {
    Schedule() {
      super(Fixture::new);
    }
  }

  private static final class Fixture extends StoreFixture {
    private static final Duration STEP = Duration.ofMillis(20);

    private final VirtualTime time = new VirtualTime(Instant.now());
    private final MemoryStore store = new MemoryStore(time, Runnable::run);

    @Override
    Store store() {
      return store;
    }

    @Override
    Store another() {
      return store.connect();
    }

    @Override
    Instant now() {
      return time.now();
    }

    @Override
    void whileTimePasses(String what, BooleanSupplier condition) {
      Instant end = time.now().plus(DEADLINE);
      while (!condition.getAsBoolean()) {
        if (time.now().isAfter(end)) {
          throw new AssertionError(what + " did not come true in " + DEADLINE + " of virtual time");
        }
        time.advance(STEP);
      }
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
