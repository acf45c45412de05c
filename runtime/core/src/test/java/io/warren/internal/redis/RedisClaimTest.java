package io.warren.internal.redis;

import static io.warren.internal.redis.RedisServers.LEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.work.Threads;
import io.warren.testing.RealRabbit;
import io.warren.testing.RealRedis;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An answer of Redis, which serves nobody else meanwhile, is bounded in bytes. */
class RedisClaimTest {
  private static final int MIB = 1 << 20;

  @AutoClose
  private final RedisStore store =
      new RedisStore(
          new RedisOptions(List.of(RealRedis.uri()), null, RealRabbit.uniqueName("schedule")),
          Threads.newExecutor());

  @Test
  void aClaimEndsAtFourMebibytes() {
    add(10, MIB);

    assertThat(claim("one")).isEqualTo(4);
    assertThat(claim("two")).isEqualTo(4);
    assertThat(claim("three")).isEqualTo(2);
  }

  @Test
  void aMessageThatIsLargerIsClaimedAlone() {
    add(2, 5 * MIB);

    assertThat(claim("one")).isEqualTo(1);
    assertThat(claim("two")).isEqualTo(1);
  }

  @Test
  void theSameClaimAgainIsTheSameBatch() {
    add(6, MIB);

    assertThat(claim("one")).isEqualTo(4);
    assertThat(claim("one")).isEqualTo(4);
    assertThat(claim("two")).isEqualTo(2);
  }

  @Test
  void aPageEndsAtFourMebibytesAndHasAtLeastOneMessage() {
    add(6, MIB);

    assertThat(store.schedule().pending(0, 100)).hasSize(4);
    assertThat(store.schedule().pending(4, 100)).hasSize(2);
  }

  @Test
  void aMessageThatIsLargerIsAPageOfItsOwn() {
    add(2, 5 * MIB);

    assertThat(store.schedule().pending(0, 100)).hasSize(1);
    assertThat(store.schedule().pending(1, 100)).hasSize(1);
  }

  private void add(int count, int size) {
    for (int i = 0; i < count; i++) {
      Instant due = Instant.now().minusSeconds(100 - i);
      store.schedule().add(new ScheduledEntry("id-" + i, due, new byte[size], 0)).join();
    }
  }

  /** How many it takes. */
  private int claim(String owner) {
    return store.schedule().claim(owner, 100, LEASE).join().entries().size();
  }
}
