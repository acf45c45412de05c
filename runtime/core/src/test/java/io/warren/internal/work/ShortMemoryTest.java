package io.warren.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
  private final AtomicLong millis = new AtomicLong(Long.MAX_VALUE - 5);
  private final ShortMemory<String> memory = new ShortMemory<>(millis::get);

  @Test
  void whatIsKnownIsForgottenAfterHalfAMinute() {
    memory.put("address", "silent");

    millis.addAndGet(29_999);
    assertThat(memory.get("address")).isEqualTo("silent");
    millis.addAndGet(1);
    assertThat(memory.get("address")).isNull();
  }

  @Test
  void whatIsToldAgainIsKnownAnew() {
    memory.put("address", "silent");
    millis.addAndGet(20_000);
    memory.put("address", "full");
    millis.addAndGet(20_000);

    assertThat(memory.get("address")).isEqualTo("full");
    memory.forget("address");
    assertThat(memory.get("address")).isNull();
  }

  @Test
  void noMoreThanTenThousandTextsAreKept() {
    for (int i = 0; i < 10_000; i++) {
      memory.put("address " + i, "silent");
    }
    assertThat(memory.get("address 0")).isEqualTo("silent");
    memory.put("one more", "silent");

    assertThat(memory.get("address 0")).isNull();
    assertThat(memory.get("one more")).isEqualTo("silent");
  }
}
