package io.warren.internal.rabbit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.ClosedException;
import io.warren.Declare;
import io.warren.PublishFailedException;
import io.warren.PublishTimeoutException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.internal.rabbit.Fixture;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Daemons;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.publish.NextWrites.Step;
import io.warren.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written, and what becomes of it, without a broker. */
class WindowTest {
  private static final BrokerErrors.Close TOO_LARGE =
      new BrokerErrors.Close(false, 406, "PRECONDITION_FAILED - message size");

  private final Window window = window(100);
  private final PendingPublish[] batch = new PendingPublish[256];
  private Unconfirmed channel = new Unconfirmed(100);

  @Test
  void aConfirmMayNameSeveral() {
    List<PendingPublish> sent = admit("a", "b", "c");
    window.begin(channel);
    assertThat(write()).containsExactly("a", "b", "c");

    window.confirmed(channel, 2, true, true);

    assertThat(sent.get(0)).isCompletedWithValue(new Receipt("a"));
    assertThat(sent.get(1)).isCompletedWithValue(new Receipt("b"));
    assertThat(sent.get(2)).isNotDone();
  }

  @Test
  void whatALostChannelDidNotConfirmIsWrittenAgainInOrder() {
    admit("a", "b", "c");
    window.begin(channel);
    write();
    window.confirmed(channel, 2, false, true);
    window.lost(channel, null);
    // Of a channel that is gone: it means nothing to the next one.
    window.confirmed(channel, 3, true, true);

    admit("d");
    assertThat(writeOnNewChannel()).containsExactly("a", "c", "d");
  }

  @Test
  void theCulpritOfAClosedChannelIsFoundAndTheOthersAreConfirmed() {
    List<PendingPublish> sent = admit("a", "b", "culprit", "d", "e", "f", "g", "h");
    window.begin(channel);
    write();
    window.lost(channel, TOO_LARGE);

    int channels = 1;
    while (!sent.stream().allMatch(PendingPublish::isDone)) {
      List<String> written = writeOnNewChannel();
      channels++;
      while (!written.contains("culprit") && !written.isEmpty()) {
        window.confirmed(channel, 1_000, true, true);
        written = write();
      }
      window.lost(channel, written.isEmpty() ? null : TOO_LARGE);
    }

    assertThat(sent.get(2)).isCompletedExceptionally();
    assertThat(Fixture.failure(sent.get(2))).isInstanceOf(PublishFailedException.class);
    assertThat(sent.stream().filter(PendingPublish::isCompletedExceptionally)).hasSize(1);
    assertThat(channels).isLessThan(6);
  }

  @Test
  void aReturnFailsTheMessageThatItLooksLike() {
    List<PendingPublish> sent = admit("a", "b");
    window.begin(channel);
    write();
    window.returned(channel, "exchange", "key", "b", "312 NO_ROUTE");
    window.confirmed(channel, 2, true, true);

    assertThat(sent.get(0)).isCompletedWithValue(new Receipt("a"));
    assertThat(Fixture.failure(sent.get(1)))
        .isInstanceOf(UnroutableException.class)
        .hasMessageContaining("exchange 'exchange'")
        .hasMessageContaining("key 'key'");
  }

  @Test
  void ofEqualMessagesNoneIsConfirmedForTheOther() {
    List<PendingPublish> sent = admit("same", "same", "other");
    window.begin(channel);
    write();
    window.returned(channel, "exchange", "key", "same", "312 NO_ROUTE");
    window.confirmed(channel, 3, true, true);
    assertThat(sent.get(2)).isDone();
    assertThat(sent.get(0)).isNotDone();
    assertThat(sent.get(1)).isNotDone();

    assertThat(write()).containsExactly("same");
    assertThat(write()).isEmpty();
    window.confirmed(channel, 4, false, true);
    assertThat(sent.get(0)).isCompletedWithValue(new Receipt("same"));
    assertThat(write()).containsExactly("same");
    window.returned(channel, "exchange", "key", "same", "312 NO_ROUTE");
    window.confirmed(channel, 5, false, true);
    assertThat(Fixture.failure(sent.get(1))).isInstanceOf(UnroutableException.class);
  }

  @Test
  void theWriterSleepsWhileAPausedMessageIsHeldUp() throws InterruptedException {
    admit("refused");
    window.begin(channel);
    write();
    window.confirmed(channel, 1, false, false);
    window.blocked("memory");
    Thread writer =
        Daemons.thread(
            "test-writer",
            () -> {
              try {
                assertThat(window.awaitStep()).isEqualTo(Step.WRITE);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    writer.start();

    // Not for a time: until it is told.
    Await.until(
        Fixture.DEADLINE, "the writer sleeps", () -> writer.getState() == Thread.State.WAITING);
    window.unblocked();
    writer.join(Fixture.DEADLINE.toMillis());
    assertThat(writer.isAlive()).isFalse();
    assertThat(write()).containsExactly("refused");
  }

  @Test
  void aSuspectThatIsNeverAnsweredHoldsUpTheOthersOnlyUntilItsTimeIsOver() {
    assertThat(window.admit(pending("silent", Duration.ZERO))).isNull();
    admit("b");
    window.begin(channel);
    write();
    window.lost(channel, TOO_LARGE);
    assertThat(writeOnNewChannel()).containsExactly("silent");
    assertThat(write()).isEmpty();

    window.expire();

    assertThat(write()).containsExactly("b");
  }

  @Test
  void aChannelOnWhichNothingSucceedsIsGivenUpAfterTheSecondRefusal() throws Exception {
    admit("a", "b");
    window.begin(channel);
    assertThat(write()).containsExactly("a", "b");
    window.confirmed(channel, 1, false, false);
    assertThat(window.awaitStep()).isEqualTo(Step.WRITE);
    assertThat(write()).containsExactly("a");

    window.confirmed(channel, 3, false, false);

    assertThat(window.awaitStep()).isEqualTo(Step.DISCARD);
    window.lost(channel, null);
    channel = new Unconfirmed(100);
    window.begin(channel);
    assertThat(window.awaitStep()).isEqualTo(Step.WRITE);
    assertThat(write()).containsExactly("a", "b");
  }

  @Test
  void whatExpiredUnansweredMayBeTheCulprit() {
    assertThat(window.admit(pending("culprit", Duration.ZERO))).isNull();
    List<PendingPublish> sent = admit("b");
    window.begin(channel);
    write();
    window.expire();
    window.lost(channel, TOO_LARGE);

    assertThat(sent.get(0)).isNotDone();
    assertThat(writeOnNewChannel()).containsExactly("b");
  }

  @Test
  void oneThatWasAloneWhenTheConnectionWasClosedIsBlamedTheSecondTime() {
    BrokerErrors.Close frameError = new BrokerErrors.Close(true, 501, "FRAME_ERROR");
    PendingPublish sent = admit("a").get(0);
    window.begin(channel);
    write();
    window.lost(channel, frameError);
    assertThat(sent).isNotDone();

    assertThat(writeOnNewChannel()).containsExactly("a");
    window.lost(channel, frameError);

    assertThat(Fixture.failure(sent)).hasMessageContaining("FRAME_ERROR");
  }

  @Test
  void whatIsNeverConfirmedTakesNoPlaceForEver() {
    assertThat(window.admit(pending("silent", Duration.ZERO))).isNull();
    window.begin(channel);
    write();

    window.expire();

    assertThat(channel.isEmpty()).isTrue();
  }

  @Test
  void aRefusedMessageIsWrittenAgainBesideOneThatIsUnclear() {
    admit("same", "same", "refused");
    window.begin(channel);
    write();
    window.returned(channel, "exchange", "key", "same", "312 NO_ROUTE");
    window.confirmed(channel, 2, true, true);
    window.confirmed(channel, 3, false, false);
    assertThat(write()).containsExactly("same");

    List<String> again = new ArrayList<>();
    Await.until(Fixture.DEADLINE, "the pause is over", () -> again.addAll(write()));
    assertThat(again).containsExactly("refused");
  }

  @Test
  void oneThatSucceedsElsewhereIsGivenUpOnlyWhenNothingIsOnItsWay() throws Exception {
    admit("a", "slow", "c");
    window.begin(channel);
    write();
    window.confirmed(channel, 3, false, true);
    window.confirmed(channel, 1, false, false);
    assertThat(window.awaitStep()).isEqualTo(Step.WRITE);
    assertThat(write()).containsExactly("a");
    window.confirmed(channel, 4, false, false);

    admit("d");
    // Comes although "slow" is not confirmed.
    assertThat(window.awaitStep()).isEqualTo(Step.WRITE);
    assertThat(write()).contains("d");
  }

  @Test
  void aFullWindowTimesOut() {
    Window small = window(1);
    assertThat(small.admit(pending("a", Duration.ofMinutes(1)))).isNull();

    assertThat(small.admit(pending("b", Duration.ofMillis(1))))
        .isInstanceOf(PublishTimeoutException.class)
        .hasMessageContaining("no room");
  }

  @Test
  void whatIsNotConfirmedInTimeFailsAndMakesRoom() {
    Window small = window(1);
    PendingPublish late = pending("a", Duration.ZERO);
    assertThat(small.admit(late)).isNull();

    small.expire();

    assertThat(Fixture.failure(late)).isInstanceOf(PublishTimeoutException.class);
    assertThat(small.admit(pending("b", Duration.ofMinutes(1)))).isNull();
  }

  @Test
  void closingFailsWhatIsLeftAndTakesNoMore() {
    List<PendingPublish> sent = admit("a");

    window.close(System.nanoTime());

    assertThat(Fixture.failure(sent.get(0))).isInstanceOf(ClosedException.class);
    assertThat(window.admit(pending("b", Duration.ofMinutes(1))))
        .isInstanceOf(ClosedException.class);
  }

  private static Window window(int capacity) {
    return new Window(
        new RabbitOptions(
            List.of(), null, Duration.ofMinutes(1), capacity, 1 << 20, Declare.ACTIVE, null),
        new Completions(Runnable::run));
  }

  private List<PendingPublish> admit(String... ids) {
    List<PendingPublish> admitted = new ArrayList<>();
    for (String id : ids) {
      PendingPublish pending = pending(id, Duration.ofMinutes(1));
      assertThat(window.admit(pending)).isNull();
      admitted.add(pending);
    }
    return admitted;
  }

  private static PendingPublish pending(String id, Duration timeout) {
    return new PendingPublish(
        Fixture.message("exchange", "key", id, 10),
        new BasicProperties(),
        System.nanoTime() + timeout.toNanos());
  }

  private List<String> writeOnNewChannel() {
    channel = new Unconfirmed(2);
    window.begin(channel);
    return write();
  }

  private List<String> write() {
    int count = window.register(channel, batch, window.take(batch));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(batch[i].message.id());
    }
    return ids;
  }
}
