package io.warren.internal.rabbit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.Declare;
import io.warren.PublishTimeoutException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.Fixture;
import io.warren.internal.rabbit.connection.RabbitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written while one target gives no answer; without a broker, in a time of its own. */
class SilentTargetTest {
  private static final int CAPACITY = 1_000;

  private final Outstanding outstanding =
      new Outstanding(
          new RabbitOptions(
              List.of(), null, Duration.ofMinutes(1), CAPACITY, 1 << 20, Declare.ACTIVE, null),
          new Completions(Runnable::run),
          true);
  private final PendingPublish[] batch = new PendingPublish[256];
  private Unconfirmed channel = new Unconfirmed(ChannelsInUse.SPAN);
  private long now = System.nanoTime();

  @Test
  void theOthersGoOnOnAnotherChannel() {
    outstanding.begin(channel, now);
    admit("silent", 20);
    assertThat(write()).hasSize(20);
    pass(Duration.ofMillis(50));
    admit("healthy", 1);
    assertThat(write()).containsExactly("healthy 0");
    pass(Duration.ofMillis(60));
    admit("silent", 5);
    admit("other", 1);
    assertThat(outstanding.next().needsOtherChannel(now)).isTrue();

    other();

    assertThat(write()).containsExactly("other 0");
    assertThat(write()).isEmpty();
  }

  @Test
  void whatWasHeldIsWrittenInOrderOnceItsTargetAnswers() {
    Unconfirmed first = silence("silent");
    admit("silent", 5);
    assertThat(write()).isEmpty();

    outstanding.confirmed(first, 100, true, true, now);

    assertThat(write()).containsExactly("silent 0", "silent 1", "silent 2", "silent 3", "silent 4");
  }

  @Test
  void anAnswerThatComesTooLateForItsMessageSaysThatTheTargetIsBack() {
    List<PendingPublish> unanswered = admit("silent", 20);
    outstanding.begin(channel, now);
    write();
    pass(Duration.ofMillis(1_000));
    admit("silent", 3);
    other();
    assertThat(outstanding.next().needsTrial(now)).isTrue();
    Unconfirmed aside = new Unconfirmed(ChannelsInUse.SPAN);
    batch[0] = outstanding.takeAside(aside, now);
    outstanding.next().register(aside, batch, 1, now);
    unanswered.forEach(each -> outstanding.fail(each, new PublishTimeoutException("late")));
    assertThat(write()).isEmpty();
    assertThat(outstanding.next().needsTrial(now)).isFalse();

    outstanding.confirmed(aside, 1, false, true, now);

    assertThat(write()).containsExactly("silent 0", "silent 1", "silent 2");
  }

  @Test
  void aTargetThatNoChannelCanHearOfIsTriedOnOneOfItsOwn() {
    Unconfirmed first = silence("silent");
    outstanding.lost(first, null);
    assertThat(write()).isEmpty();
    assertThat(outstanding.next().needsTrial(now)).isTrue();
    Unconfirmed aside = new Unconfirmed(ChannelsInUse.SPAN);

    PendingPublish tried = outstanding.takeAside(aside, now);

    assertThat(tried).isNotNull();
    batch[0] = tried;
    assertThat(outstanding.next().register(aside, batch, 1, now)).isEqualTo(1);
    assertThat(outstanding.next().needsTrial(now)).isFalse();
    assertThat(write()).isEmpty();
    outstanding.confirmed(aside, 1, false, true, now);
    assertThat(write()).hasSize(19).startsWith("silent 1");
  }

  @Test
  void whatWaitsBehindASilentTargetIsTriedElsewhere() {
    outstanding.begin(channel, now);
    admit("healthy", 1);
    admit("silent", 1);
    admit("healthy too", 2);
    assertThat(write()).hasSize(4);
    pass(Duration.ofMillis(1_000));
    assertThat(outstanding.next().needsOtherChannel(now)).isTrue();

    other();

    List<String> tried = new ArrayList<>();
    for (int trial = 0; trial < 3; trial++) {
      Unconfirmed aside = new Unconfirmed(ChannelsInUse.SPAN);
      batch[0] = outstanding.takeAside(aside, now);
      outstanding.next().register(aside, batch, 1, now);
      tried.add(batch[0].message.id());
      if (!tried.get(trial).startsWith("silent")) {
        outstanding.confirmed(aside, 1, false, true, now);
      }
    }
    assertThat(tried).containsExactly("healthy 0", "silent 0", "healthy too 0");
    assertThat(write()).containsExactly("healthy too 1");
    assertThat(outstanding.next().needsTrial(now)).isFalse();
  }

  @Test
  void whatASilentTargetHadRefusedWaitsWithTheRest() {
    outstanding.begin(channel, now);
    admit("silent", 20);
    write();
    outstanding.confirmed(channel, 1, false, false, now);
    pass(Duration.ofMillis(1_000));
    admit("other", 1);
    other();

    assertThat(write()).containsExactly("other 0");
    Unconfirmed aside = new Unconfirmed(ChannelsInUse.SPAN);
    PendingPublish tried = outstanding.takeAside(aside, now);
    assertThat(tried).isNotNull();
    assertThat(tried.message.id()).isEqualTo("silent 0");
    assertThat(outstanding.next().needsTrial(now)).isFalse();
  }

  @Test
  void whatExpiredUnansweredStillCountsForWhatAChannelTakes() {
    outstanding.begin(channel, now);
    List<PendingPublish> expired = admit("silent", ChannelsInUse.SPAN);
    write();
    expired.forEach(each -> outstanding.fail(each, new PublishTimeoutException("late")));
    admit("silent", 1);

    assertThat(write()).isEmpty();
    assertThat(outstanding.next().needsOtherChannel(now)).isTrue();
  }

  @Test
  void aSlowTargetThatAnswersKeepsItsChannel() {
    outstanding.begin(channel, now);
    admit("slow", 100);
    write();
    admit("other", 1);
    for (int number = 1; number < 80; number++) {
      pass(Duration.ofMillis(90));
      outstanding.confirmed(channel, number, false, true, now);

      assertThat(outstanding.next().needsOtherChannel(now)).isFalse();
    }
  }

  @Test
  void noChannelTakesMoreThanTheBrokerTakesOfAChannelThatItHoldsUp() {
    outstanding.begin(channel, now);
    admit("silent", 1);
    admit("healthy", 400);
    int written = write().size();
    for (int number = 2; number <= written; number++) {
      outstanding.confirmed(channel, number, false, true, now);
    }

    assertThat(written).isEqualTo(ChannelsInUse.SPAN);
    assertThat(write()).isEmpty();
    assertThat(outstanding.ready(now)).isFalse();
    assertThat(Duration.ofNanos(outstanding.next().pause(now))).isEqualTo(Duration.ofMillis(100));
    pass(Duration.ofMillis(100));
    assertThat(outstanding.ready(now)).isTrue();
  }

  @Test
  void manySilentTargetsLeaveRoomForOneThatIsNot() {
    for (String target : List.of("a", "b", "c", "d", "e")) {
      int admitted = 0;
      while (admitOne(target, admitted)) {
        admitted++;
      }
      assertThat(admitted).as(target).isPositive();
    }

    assertThat(admit("healthy", 10)).hasSize(10);
  }

  @Test
  void howeverManyAreKnownToBeSilentHalfIsLeftToOthers() {
    outstanding.begin(channel, now);
    List<String> silent = IntStream.range(0, 20).mapToObj(n -> "silent " + n).toList();
    silent.forEach(target -> admit(target, 2));
    write();
    pass(Duration.ofMillis(200));
    other();

    for (String target : silent) {
      int admitted = 2;
      while (admitOne(target, admitted)) {
        admitted++;
      }
    }

    assertThat(outstanding.count()).isEqualTo(CAPACITY / 2);
    assertThat(admit("healthy", 200)).hasSize(200);
  }

  @Test
  void keysThatAreMadeOfDataLeaveRoomForAnotherExchange() {
    int admitted = 0;
    while (admitted < 10 * CAPACITY && admitOne("key " + admitted, 0)) {
      admitted++;
    }
    assertThat(admitted).isLessThan(CAPACITY);

    assertThat(outstanding.hasRoom(pending("elsewhere", "key", "id"))).isTrue();
  }

  @Test
  void whatALeftChannelLosesIsWrittenAgainBeforeWhatWasHeld() {
    Unconfirmed first = silence("silent");
    admit("silent", 2);
    outstanding.lost(first, null);
    Unconfirmed aside = new Unconfirmed(ChannelsInUse.SPAN);
    assertThat(write()).isEmpty();
    batch[0] = outstanding.takeAside(aside, now);
    outstanding.next().register(aside, batch, 1, now);
    outstanding.confirmed(aside, 1, false, true, now);

    List<String> all = write();

    assertThat(all).hasSize(21);
    assertThat(all.subList(0, 19))
        .isEqualTo(IntStream.range(1, 20).mapToObj(n -> "silent " + n).toList());
    assertThat(all.subList(19, 21)).containsExactly("silent 0", "silent 1");
  }

  @Test
  void whatWasNeverWrittenSaysThatItsTargetDoesNotAnswer() {
    silence("silent");
    PendingPublish held = admit("silent", 1).get(0);
    write();

    WarrenException failure = PublishFailures.late(held, Duration.ofMinutes(1), "");

    assertThat(failure)
        .isInstanceOf(PublishTimeoutException.class)
        .hasMessageContaining("exchange 'exchange' with key 'silent' was not sent within 1 min")
        .hasMessageContaining("does not answer");
  }

  /** Twenty messages to a target are unanswered, on the channel before the one in use. */
  private Unconfirmed silence(String target) {
    outstanding.begin(channel, now);
    admit(target, 20);
    write();
    Unconfirmed first = channel;
    pass(Duration.ofMillis(200));
    other();
    return first;
  }

  private void other() {
    channel = new Unconfirmed(ChannelsInUse.SPAN);
    outstanding.begin(channel, now);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private List<PendingPublish> admit(String target, int count) {
    List<PendingPublish> admitted = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      PendingPublish pending = pending("exchange", target, target + " " + number);
      assertThat(outstanding.hasRoom(pending)).isTrue();
      outstanding.add(pending);
      admitted.add(pending);
    }
    return admitted;
  }

  private boolean admitOne(String target, int number) {
    PendingPublish pending = pending("exchange", target, target + " " + number);
    boolean room = outstanding.hasRoom(pending);
    if (room) {
      outstanding.add(pending);
    }
    return room;
  }

  private PendingPublish pending(String exchange, String key, String id) {
    return new PendingPublish(
        Fixture.message(exchange, key, id, 10),
        new BasicProperties(),
        now + TimeUnit.MINUTES.toNanos(1));
  }

  private List<String> write() {
    int taken = outstanding.take(batch, now);
    int count = outstanding.next().register(channel, batch, taken, now);
    return IntStream.range(0, count).mapToObj(i -> batch[i].message.id()).toList();
  }
}
