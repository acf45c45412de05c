package io.warren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.ConnectionFactory;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

  static Stream<Arguments> settings() {
    Map<String, UnaryOperator<WarrenBuilder>> settings =
        Map.of(
            "rabbit", b -> b.rabbit("amqp://localhost"),
            "redis", b -> b.redis("redis://localhost"),
            "scheduleKey", b -> b.scheduleKey("etl"),
            "json", b -> b.json(new ObjectMapper()),
            "publishTimeout", b -> b.publishTimeout(Duration.ofSeconds(1)),
            "closeTimeout", b -> b.closeTimeout(Duration.ofSeconds(1)),
            "declare", b -> b.declare(Declare.PASSIVE),
            "management", b -> b.management("http://localhost:15672"));
    return settings.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void aSettingThatIsSaidTwiceIsContradictedByName(
      String name, UnaryOperator<WarrenBuilder> setting) {
    setting.apply(builder);

    assertThatThrownBy(() -> setting.apply(builder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(name + "(...) was called before")
        .hasMessageContaining("remove one");
  }

  @Test
  void anAddressAndAFactoryOrClientContradictEachOther() {
    assertThatThrownBy(
            () -> Warren.builder().rabbit("amqp://localhost").rabbit(new ConnectionFactory()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rabbit(...) was called before")
        .hasMessageContaining("a ConnectionFactory has its addresses itself");
    assertThatThrownBy(
            () -> Warren.builder().redis("redis://localhost").redis(RedisClient.create()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("redis(...) was called before")
        .hasMessageContaining("a client has its address itself");
  }

  @Test
  void aScheduleKeyWithoutRedisIsContradictedByName() {
    builder.scheduleKey("etl");

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("scheduleKey(\"etl\") names what is in Redis")
        .hasMessageContaining("add redis(...) or remove scheduleKey");
  }
}
