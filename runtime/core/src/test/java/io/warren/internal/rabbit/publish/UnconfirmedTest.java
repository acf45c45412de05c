package io.warren.internal.rabbit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnconfirmedTest {
  private final Unconfirmed channel = new Unconfirmed(8);
  private final List<PendingPublish> written = new ArrayList<>();

  @Test
  void anAnswerIsOwedForEachThatNobodyWaitsForAnyMore() {
    write(7);
    channel.forget(written.get(2));
    channel.forget(written.get(6));
    channel.remove(6, true, pending -> {});

    assertThat(channel.answersOwed(7, false)).isTrue();
    channel.remove(7, false, pending -> {});
    assertThat(channel.isAwaited()).isFalse();
  }

  @Test
  void theAnswerForOneIsNoneForAnother() {
    write(7);
    channel.forget(written.get(2));
    channel.forget(written.get(6));

    channel.remove(7, false, pending -> {});

    assertThat(channel.answersOwed(3, false)).isTrue();
    for (int number : new int[] {1, 2, 4, 5, 6}) {
      channel.remove(number, false, pending -> {});
    }
    assertThat(channel.isAwaited()).isTrue();
    assertThat(channel.owedSpan()).isEqualTo(5);
    channel.remove(3, false, pending -> {});
    assertThat(channel.isAwaited()).isFalse();
    assertThat(channel.owedSpan()).isZero();
  }

  private void write(int count) {
    for (int i = 0; i < count; i++) {
      PendingPublish pending =
          new PendingPublish(
              new OutgoingMessage("orders", "key", true, MessageProperties.NONE, new byte[0]),
              new BasicProperties(),
              0);
      channel.add(pending);
      written.add(pending);
    }
  }
}
