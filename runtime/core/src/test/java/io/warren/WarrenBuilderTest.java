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
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
  @CsvSource({
    "localhost:5672,address 2 of RabbitMQ has no scheme: write amqp://",
    "u:s3cret@host,address 2 of RabbitMQ has no scheme: write amqp://",
    "u:s3cret://@host,address 2 of RabbitMQ has no scheme: write amqp://",
    "http://u:s3cret@host:15672,address 2 of RabbitMQ begins with http://",
    "HTTPS://host,goes to management(...)",
    "redis://host,address 2 of RabbitMQ begins with redis://"
  })
  void anAddressThatBeginsOtherwiseIsToldHowToBegin(String address, String said) {
    builder.rabbit("amqp://localhost", address);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said)
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:6379,address 1 of Redis has no scheme: write redis://",
    "amqp://localhost,address 1 of Redis begins with amqp://"
  })
  void anAddressOfRedisToo(String address, String said) {
    builder.redis(address);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said)
        .hasMessageContaining("rediss://");
  }

  @Test
  void aContextOfTlsBesideAFactoryOrWithoutTlsIsAContradiction() throws Exception {
    SSLContext context = SSLContext.getDefault();

    assertThatThrownBy(() -> Warren.builder().rabbit(new ConnectionFactory()).ssl(context).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("useSslProtocol(context)");
    assertThatThrownBy(() -> Warren.builder().rabbit("amqp://h").ssl(context).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("amqps://");
    Warren.builder().rabbit("amqps://a:5671", "amqps://b:5671").ssl(context).build().close();
    Warren.builder()
        .rabbit(new ConnectionFactory(), "amqp://a:5671", "amqp://b:5671")
        .build()
        .close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a{b", "a}b", "{a}", "a:b", "a*", "a b"})
  void aNamespaceThatCouldMeetAnotherIsRefused(String name) {
    assertThatThrownBy(() -> builder.namespace(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'")
        .hasMessageContaining("letters, digits");
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
            "namespace", b -> b.namespace("etl"),
            "json", b -> b.json(new ObjectMapper()),
            "startTimeout", b -> b.startTimeout(Duration.ZERO),
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
        .hasMessageContaining("further arguments");
    assertThatThrownBy(
            () -> Warren.builder().redis("redis://localhost").redis(RedisClient.create()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("redis(...) was called before")
        .hasMessageContaining("a client has its address itself");
  }

  @Test
  void aLogThatNoBrokerTakesIsRefused() {
    String long256 = "k".repeat(256);

    assertThatThrownBy(() -> Warren.builder().log("", "key").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an exchange with a name");
    assertThatThrownBy(() -> Warren.builder().log("log", long256).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("routing key");
    assertThatThrownBy(
            () -> Warren.builder().log("log", "key", o -> o.application(long256)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("application id");
    assertThatThrownBy(() -> Warren.builder().log("log", "key").log("log", "other"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("log(...) was called before");
  }

  @Test
  void aNamespaceWithoutRedisIsContradictedByName() {
    builder.namespace("etl");

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("namespace(\"etl\") names what is in Redis")
        .hasMessageContaining("add redis(...) or remove namespace");
  }
}
