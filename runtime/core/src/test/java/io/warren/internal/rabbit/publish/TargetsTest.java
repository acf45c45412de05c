package io.warren.internal.rabbit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private final Targets targets = new Targets();

  @Test
  void aKeyThatSharesATargetStaysThereWhileMessagesOfItAreOpen() {
    for (int i = 0; i < 64; i++) {
      of("key." + i).admitted(1);
    }
    Target shared = of("one.more");
    assertThat(of("another")).isSameAs(shared);
    shared.admitted(1);

    of("key.0").decided(1);

    assertThat(of("one.more")).isSameAs(shared);
    shared.decided(1);
    assertThat(of("one.more")).isNotSameAs(shared);
  }

  private Target of(String key) {
    return targets.of(
        new OutgoingMessage("orders", key, true, MessageProperties.NONE, new byte[0]));
  }
}
