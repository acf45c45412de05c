package io.warren.internal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.Version;
import org.junit.jupiter.api.Test;

class NettyVersionTest {
  @Test
  void allPartsOfNettyHaveOneVersion() {
    assertThat(Version.identify().values())
        .extracting(Version::artifactVersion)
        .hasSizeGreaterThan(5)
        .containsOnly(Version.identify().get("netty-common").artifactVersion());
  }
}
