package io.warren.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealRedisTest {
  @Test
  void anAddressGivenByHandComesBeforeAllElse() {
    RealRedis redis =
        RealRedis.resolve(
            Optional.of("redis://elsewhere"),
            () -> {
              throw new AssertionError("Docker was asked");
            },
            Optional.of(Path.of("/usr/bin/redis-server")));

    assertThat(redis.address()).isEqualTo("redis://elsewhere");
  }

  @Test
  void withoutAnyServerTheTestsFailAndSayWhatToInstall() {
    assertThatThrownBy(() -> RealRedis.resolve(Optional.empty(), () -> false, Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sudo apt-get install -y rabbitmq-server redis-server");
  }
}
