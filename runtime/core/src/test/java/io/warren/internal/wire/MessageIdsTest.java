package io.warren.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void anIdTellsTheMillisecondOfTheSecondThatIsStated() {
    String id = ids.next(1_700_000_000_123L);

    assertThat(MessageIds.created(id, 1_700_000_000L))
        .isEqualTo(Instant.ofEpochMilli(1_700_000_000_123L));
    assertThat(MessageIds.created(id.toUpperCase(Locale.ROOT), 1_700_000_000L))
        .isEqualTo(Instant.ofEpochMilli(1_700_000_000_123L));
    // The id of something else.
    assertThat(MessageIds.created(id, 1_700_000_001L))
        .isEqualTo(Instant.ofEpochSecond(1_700_000_001L));
    assertThat(MessageIds.created(id, null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "018bcfe5-687b-4abc-8abc-0123456789ab",
        "018bcfe5_687b-7abc-8abc-0123456789ab",
        "018bcfe5-687b-7abc-8abc-0123456789a",
        "018bcfe5-687b-7abc-8abc-0123456789abc",
        "+18bcfe5-687b-7abc-8abc-0123456789ab",
        "018bcfe5-687b-7abc-8abc-0123456789a\u0663"
      })
  void anotherIdTellsNothing(String id) {
    assertThat(MessageIds.created(id, 1_700_000_000L))
        .isEqualTo(Instant.ofEpochSecond(1_700_000_000L));
  }
}
