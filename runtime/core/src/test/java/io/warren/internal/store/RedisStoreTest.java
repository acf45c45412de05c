package io.warren.internal.store;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.warren.testing.RealRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The behaviour suite on a real Redis. */
class RedisStoreTest {
  private static final RedisClient CLIENT = RedisClient.create(RealRedis.uri());
  private static final RedisCommands<String, String> COMMANDS = CLIENT.connect().sync();

  @AfterAll
  static void shutdown() {
    CLIENT.shutdown();
  }

  private static StoreFixture fixture() {
    return new RedisFixture(RealRedis.uri(), COMMANDS);
  }

  @Nested
  class Dedup extends DedupStoreBehaviour {
    Dedup() {
      super(RedisStoreTest::fixture);
    }
  }

  @Nested
  class Schedule extends ScheduleStoreBehaviour {
    Schedule() {
      super(RedisStoreTest::fixture);
    }
  }
}
