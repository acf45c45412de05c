package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.DeadLetter;
import io.warren.DeadLetters;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.PublishFailedException;
import io.warren.TopologyException;
import io.warren.Warren;
import io.warren.contract.MessageHandler;
import io.warren.internal.transport.Transport;
import io.warren.topology.DerivedNames;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking at dead letters, sending them back and removing them. */
abstract class ReplayBehaviour extends Behaviour {
  private Warren warren;
  private Contract<Order, Void> contract;
  private Handled<Order> handled;
  private volatile boolean broken;

  @SuppressWarnings("NullAway.Init") // set before each test
  ReplayBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void consume() {
    warren = broker.warren();
    contract = Contract.of(broker, Order.class);
    handled = new Handled<>();
    broken = true;
    warren.consume(
        contract.handledBy(
            message ->
                broken ? MessageResult.reject("BROKEN", "not today") : handled.handle(message)));
    warren.start();
  }

  @Test
  void aQueueThatIsMisspeltIsAskedFor() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Warren unstarted = broker.warren();
    unstarted.consume(contract.handledBy(message -> MessageResult.success()));
    String queue = contract.queue();
    String meant = "did you mean \"" + queue + "\"?";

    assertThatThrownBy(() -> unstarted.dead(queue.replace("queue", "quue")).count())
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("no consumer of this Warren has")
        .hasMessageContaining(meant);
    assertThatThrownBy(() -> unstarted.dead(contract.deadQueue()).list(1))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(meant);
    assertThatThrownBy(() -> unstarted.dead(broker.name("elsewhere")).list(1))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("no consumer of this Warren has")
        .hasMessageNotContaining("mean");
    // Its name is right.
    assertThatThrownBy(() -> unstarted.dead(queue).count())
        .isInstanceOf(TopologyException.class)
        .hasMessageNotContaining("no consumer");
  }

  @Test
  void deadLettersAreListedOldestFirstWithTheirReasonAndStay() {
    kill("first", "second");

    List<DeadLetter> letters = dead().list(10);

    assertThat(letters).extracting(DeadLetter::id).containsExactly("first", "second");
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.code()).isEqualTo("BROKEN");
              assertThat(letter.reason()).isEqualTo("not today");
              assertThat(letter.message().exchange()).isEqualTo(contract.exchange());
              assertThat(letter.message().routingKey()).isEqualTo("order.placed");
              assertThat(letter.message().failed()).isTrue();
              assertThat(new String(letter.message().body())).contains("number");
            });
    assertThat(dead().list(1)).hasSize(1);
    assertThat(dead().count()).isEqualTo(2);
  }

  @Test
  void lettersThatWereLookedAtAreThereForTheNextCall() {
    String[] ids = IntStream.range(0, 200).mapToObj(String::valueOf).toArray(String[]::new);
    kill(ids);
    for (int look = 0; look < 10; look++) {
      assertThat(dead().list(ids.length)).hasSize(ids.length);
      assertThat(dead().count()).isEqualTo(ids.length);
    }
    broken = false;

    assertThat(dead().replay(letter -> letter.id().equals("unknown"))).isZero();
    assertThat(dead().replay()).isEqualTo(ids.length);
  }

  @Test
  void aReplayedLetterIsHandledAsNewWithItsIdAndIsNoLongerDead() {
    kill("first", "second");
    broken = false;

    int replayed = dead().replay();

    assertThat(replayed).isEqualTo(2);
    Message<Order> first = handled.take();
    assertThat(first.id()).isEqualTo("first");
    assertThat(first.redeliveredCount()).isZero();
    assertThat(first.failed()).isFalse();
    assertThat(first.exchange()).isEqualTo(contract.exchange());
    assertThat(handled.take().id()).isEqualTo("second");
    assertThat(dead().count()).isZero();
  }

  @Test
  void oneLetterIsReplayedAndTheOthersStay() {
    kill("first", "second", "third");
    broken = false;

    assertThat(dead().replay("second")).isTrue();
    assertThat(dead().replay("unknown")).isFalse();

    assertThat(handled.take().id()).isEqualTo("second");
    assertThat(dead().count()).isEqualTo(2);
    assertThat(dead().list(10)).extracting(DeadLetter::id).containsOnly("first", "third");
  }

  @Test
  void aLetterThatDiesAgainIsReplayedOnce() {
    kill("first");

    assertThat(dead().replay()).isEqualTo(1);

    broker.eventually("it is dead again", () -> dead().count() == 1);
  }

  @Test
  void onlyTheChosenLettersAreDiscarded() {
    kill("first", "second");

    assertThat(dead().discard(letter -> letter.id().equals("first"))).isEqualTo(1);

    assertThat(dead().list(10)).extracting(DeadLetter::id).containsExactly("second");
  }

  @Test
  void aLetterThatCannotBeSentBackStays() {
    Transport wire = broker.connect();
    String gone = broker.name("gone");
    declare(wire, Topology.builder().queue(Queue.named(gone + ".dead").build()).build());
    Wire.publish(wire, "", gone + ".dead", "{}");

    assertThatThrownBy(() -> warren.dead(gone).replay())
        .isInstanceOf(PublishFailedException.class)
        .hasMessageContaining("1 of 1 dead letters could not be sent back to queue '" + gone + "'");
    broker.eventually("it is back", () -> warren.dead(gone).count() == 1);
  }

  @Test
  void whatTheBrokerItselfGaveUpSaysWhyAndWhereItCameFrom() {
    Transport wire = broker.connect();
    // Nobody consumes this one, so its message expires.
    Contract<Order, Void> unread = Contract.of(broker, Order.class);
    MessageHandler<Order, Void> nobody = handled;
    declare(wire, unread.handledBy(nobody).spec().topology());
    Wire.join(
        unread
            .sender(warren)
            .send(new Order("late", 1))
            .id("late")
            .expiration(Duration.ofMillis(100))
            .now());
    DeadLetters letters = warren.dead(unread.queue());
    broker.whileTimePasses("it expires", () -> letters.count() == 1);

    DeadLetter letter = letters.list(1).get(0);

    assertThat(letter.id()).isEqualTo("late");
    assertThat(letter.code()).isEqualTo("expired");
    assertThat(letter.message().exchange()).isEqualTo(unread.exchange());
    assertThat(letter.message().routingKey()).isEqualTo("order.placed");
  }

  @Test
  void aLetterCountsItsRetries() {
    Contract<Order, Void> retried =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(2, Duration.ofMillis(200)));
    Warren other = broker.warren();
    other.consume(retried.handledBy(message -> MessageResult.failure("BUSY", "later")));
    other.start();
    Wire.join(retried.sender(other).send(new Order("o", 1)).now());
    DeadLetters letters = other.dead(retried.queue());
    broker.whileTimePasses("it is dead", () -> letters.count() == 1);

    assertThat(letters.list(1).get(0).message().redeliveredCount()).isEqualTo(2);
  }

  @Test
  void aQueueThatDoesNotExistSaysSo() {
    String nowhere = broker.name("nowhere");

    assertThatThrownBy(() -> warren.dead(nowhere).count())
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(DerivedNames.deadQueue(nowhere));
  }

  private DeadLetters dead() {
    return warren.dead(contract.queue());
  }

  private void kill(String... ids) {
    for (String id : ids) {
      Wire.join(contract.sender(warren).send(new Order(id, 1)).id(id).now());
    }
    broker.eventually("all are dead", () -> dead().count() == ids.length);
  }
}
