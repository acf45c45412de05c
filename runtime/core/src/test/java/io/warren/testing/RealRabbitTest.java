package io.warren.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealRabbitTest {
  @Test
  void anAddressGivenByHandComesBeforeAllElse() {
    RealRabbit broker =
        RealRabbit.resolve(
            Optional.of("amqp://elsewhere"),
            () -> {
              throw new AssertionError("Docker was asked");
            },
            Optional.of(Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server")));

    assertThat(broker.uri()).isEqualTo("amqp://elsewhere");
  }

  @Test
  void withoutAnyBrokerTheTestsFailAndSayWhatToInstall() {
    assertThatThrownBy(() -> RealRabbit.resolve(Optional.empty(), () -> false, Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sudo apt-get install -y rabbitmq-server redis-server");
  }

  @Test
  void namesAreUnique() {
    assertThat(RealRabbit.uniqueName("queue"))
        .startsWith("queue.")
        .isNotEqualTo(RealRabbit.uniqueName("queue"));
  }
}
