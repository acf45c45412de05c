package io.warren.internal.rabbit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.Declare;
import io.warren.internal.rabbit.Fixture;
import io.warren.internal.rabbit.connection.Daemons;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.publish.NextWrites.Step;
import io.warren.testing.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who writes a message, its sender or the writer; without a broker. */
class SenderWritesTest {
  private final Window window =
      new Window(
          new RabbitOptions(
              List.of(), null, Duration.ofMinutes(1), 100, 1 << 20, Declare.ACTIVE, null),
          new Completions(Runnable::run));
  private final PendingPublish[] batch = new PendingPublish[256];
  private final Unconfirmed channel = new Unconfirmed(100);

  /** What the writer was told to do. */
  private final AtomicReference<Step> told = new AtomicReference<>();

  private final Thread writer = Daemons.thread("test-writer", this::await);

  private void await() {
    try {
      told.set(window.awaitStep());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void theWriterWaits() {
    window.begin(channel);
    writer.start();
    writerWaits();
  }

  private void writerWaits() {
    Await.until(
        Fixture.DEADLINE, "the writer waits", () -> writer.getState() == Thread.State.WAITING);
    assertThat(told.get()).isNull();
  }

  @Test
  void whereNothingIsOnItsWayTheSenderWritesAndTheWriterSleepsOn() {
    assertThat(admit(true, 10)).isTrue();
    // Another one beside it leaves its message to whoever writes.
    assertThat(admit(true, 10)).isFalse();
    writerWaits();

    assertThat(window.take(batch)).isEqualTo(2);
    window.senderWrote(true);

    writerWaits();
    assertThat(admit(true, 10)).isTrue();
  }

  @Test
  void whatCameWhileASenderWroteIsTheWriters() throws InterruptedException {
    assertThat(admit(true, 10)).isTrue();
    assertThat(window.take(batch)).isEqualTo(1);
    assertThat(admit(true, 10)).isFalse();

    window.senderWrote(true);

    assertThat(told()).isEqualTo(Step.WRITE);
  }

  @Test
  void whatMustBeDeclaredForIsTheWriters() throws InterruptedException {
    assertThat(admit(false, 10)).isFalse();

    assertThat(told()).isEqualTo(Step.WRITE);
  }

  @Test
  void whereMuchIsOnItsWayTheSocketMayBeFullSoTheWriterWrites() throws InterruptedException {
    assertThat(admit(true, 10_000)).isTrue();
    assertThat(window.take(batch)).isEqualTo(1);
    window.senderWrote(true);

    assertThat(admit(true, 10_000)).isFalse();

    assertThat(told()).isEqualTo(Step.WRITE);
  }

  @Test
  void whereManyAreOnTheirWayTheyGoTogether() throws InterruptedException {
    for (int i = 0; i < 8; i++) {
      assertThat(admit(true, 10)).isTrue();
      assertThat(window.take(batch)).isEqualTo(1);
      window.senderWrote(true);
    }

    assertThat(admit(true, 10)).isFalse();

    assertThat(told()).isEqualTo(Step.WRITE);
  }

  @Test
  void aBlockedBrokerIsWrittenToByNobody() {
    window.blocked("memory");

    assertThat(admit(true, 10)).isFalse();

    writerWaits();
  }

  @Test
  void aChannelThatASenderSpoiltIsClosedByTheWriter() throws InterruptedException {
    assertThat(admit(true, 10)).isTrue();
    assertThat(window.take(batch)).isEqualTo(1);

    window.senderWrote(false);

    assertThat(told()).isEqualTo(Step.DISCARD);
  }

  private Step told() throws InterruptedException {
    writer.join(Fixture.DEADLINE.toMillis());
    return told.get();
  }

  /** Whether it is left to its sender. */
  private boolean admit(boolean bySender, int bytes) {
    PendingPublish pending =
        new PendingPublish(
            Fixture.message("exchange", "key", "id", bytes),
            new BasicProperties(),
            System.nanoTime() + Duration.ofMinutes(1).toNanos());
    pending.bySender = bySender;
    assertThat(window.admit(pending)).isNull();
    return pending.bySender;
  }
}
