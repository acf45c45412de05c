package io.warren.internal.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.SslVerifyMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressesTest {
  private static RedisAddresses read(String... addresses) {
    return RedisAddresses.of(List.of(addresses), Duration.ofSeconds(10));
  }

  @Test
  void theTextShowsServersAndNoSecrets() {
    assertThat(read("redis://user:secret@one:7000", "redis://:secret@two"))
        .hasToString("one:7000, two:6379");
    assertThat(read("redis-sentinel://secret@one:26380,two:26379#main"))
        .hasToString("one:26380, two:26379");
    assertThat(new RedisOptions(List.of("redis://user:secret@one"), null, "key").toString())
        .doesNotContain("secret");
  }

  @Test
  void redissVerifiesCertificateAndHostName() {
    assertThat(read("rediss://one").uris().get(0).getVerifyMode()).isEqualTo(SslVerifyMode.FULL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "http://:secret@one",
        "amqp://:secret@one",
        "redis://",
        "redis://:secret@bad_host:1",
        "redis://:secret@one:port",
        "redis://:se cret@one",
        "redis://:secret@one:1,two:2"
      })
  void whatIsNoAddressIsRefusedWithoutItsSecret(String address) {
    assertThatThrownBy(() -> read(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("address 1 of Redis is not written redis://")
        .hasNoCause()
        .message()
        .doesNotContain("secret")
        .doesNotContain("se cret");
  }

  @Test
  void severalSentinelsAreOneAddress() {
    assertThatThrownBy(() -> read("redis-sentinel://one#main", "redis-sentinel://two#main"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("several sentinels are written in one address");
  }
}
