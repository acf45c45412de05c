package io.warren.internal.store;

import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.warren.internal.redis.RedisOptions;
import io.warren.internal.redis.RedisStore;
import io.warren.internal.work.Threads;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Keys of its own in a Redis that tests share. */
final class RedisFixture extends StoreFixture {
  private final Executor executor = Threads.newExecutor();
  private final RedisOptions options;
  private final RedisClusterCommands<String, String> commands;
  private final RedisStore store;
  private @Nullable RedisStore another;

  /**
   * Connects when it is needed.
   *
   * @param commands ask the store's clock
   */
  RedisFixture(String address, RedisClusterCommands<String, String> commands) {
    this.commands = commands;
    options = new RedisOptions(List.of(address), null, RealRabbit.uniqueName("schedule"));
    store = new RedisStore(options, executor);
  }

  @Override
  Store store() {
    return store;
  }

  @Override
  Store another() {
    if (another == null) {
      another = new RedisStore(options, executor);
    }
    return another;
  }

  @Override
  Instant now() {
    List<String> time = commands.time();
    return Instant.ofEpochSecond(Long.parseLong(time.get(0)), Long.parseLong(time.get(1)) * 1_000);
  }

  @Override
  void whileTimePasses(String what, BooleanSupplier condition) {
    Await.until(DEADLINE, what, condition);
  }

  @Override
  public void close() {
    store.close();
    if (another != null) {
      another.close();
    }
  }
}
