package io.warren.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageIdsTest {
  private final MessageIds ids = new MessageIds();

  @Test
  void idsAreUuidsOfVersion7ThatCarryTheTime() {
    UUID id = UUID.fromString(ids.next(1_700_000_000_123L));

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_700_000_000_123L);
  }

  @Test
  void idsOfOneMillisecondDifferAcrossThreads() {
    Set<String> seen = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 200_000).parallel().forEach(i -> seen.add(ids.next(1L)));

    assertThat(seen).hasSize(200_000);
  }
}
