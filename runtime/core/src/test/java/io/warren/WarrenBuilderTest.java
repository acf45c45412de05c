package io.warren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.AbstractRedisClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarrenBuilderTest {
  private final WarrenBuilder builder = Warren.builder();

  @Test
  void redisNeedsAnAddressOrAClient() {
    assertThatThrownBy(builder::redis)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one address");
    assertThatThrownBy(() -> builder.redis((AbstractRedisClient) null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void anAddressThatIsNoneIsRefusedBeforeAnythingConnects() {
    builder.redis("http://localhost");

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("redis://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a{b", "a}b", "{a}"})
  void aScheduleKeyThatRedisWouldMisreadIsRefused(String key) {
    assertThatThrownBy(() -> builder.scheduleKey(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + key + "'")
        .hasMessageContaining("braces");
  }

  @Test
  void aWarrenWithRedisConnectsToNothingBeforeItIsNeeded() {
    try (Warren warren =
        builder.rabbit("amqp://localhost:1").redis("redis://localhost:1").build()) {
      assertThat(warren.health().parts())
          .contains(new Health.Part("redis", true, "not needed yet"));
    }
  }
}
