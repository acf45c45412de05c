package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.MessageResult;
import io.warren.PayloadException;
import io.warren.RequestTimeoutException;
import io.warren.Schedule.Change;
import io.warren.UnroutableException;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Transport;
import io.warren.observe.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What observers are told of what is sent, requested, delayed and scheduled. */
abstract class ObservedSendingBehaviour extends Behaviour {
  private static final Duration SOON = Duration.ofMillis(600);

  private Told told;
  private Warren warren;
  private Transport wire;
  private Contract<Order, Void> contract;
  private MessageSender<Order, Void> sender;

  @SuppressWarnings("NullAway.Init") // set before each test
  ObservedSendingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    told = new Told();
    warren = broker.observed(told);
    wire = broker.connect();
    contract = Contract.of(broker, Order.class);
    sender = contract.sender(warren);
  }

  @AfterEach
  void toldOnThreadsThatMayWait() {
    told.assertOnThreadsThatMayWait();
  }

  @Test
  void whatIsSentIsToldWithItsContent() {
    consume();

    Wire.join(
        sender
            .send(new Order("1", 5))
            .id("m")
            .header("tenant", "acme")
            .expiration(Duration.ofMinutes(1))
            .now());

    assertThat(told.outside("m")).containsExactly("Sent");
    assertThat(told.calls()).contains("sending m");
    Event.Sent sent = told.the(Event.Sent.class);
    assertThat(sent.about().contract()).isEqualTo("Orders");
    assertThat(sent.about().type()).isEqualTo("order.placed");
    assertThat(sent.about().exchange()).isEqualTo(contract.exchange());
    assertThat(sent.about().routingKey()).isEqualTo("order.placed");
    assertThat(sent.about().conversationId()).isEqualTo("m");
    assertThat(sent.about().attempt()).isZero();
    assertThat(sent.content().body()).asString().contains("\"amount\":5");
    assertThat(sent.content().headers()).containsEntry("tenant", "acme");
    assertThat(sent.content().expiration()).isEqualTo(Duration.ofMinutes(1));
    assertThat(sent.content().created()).isNotNull();
    assertThat(sent.took()).isPositive();
  }

  @Test
  void whatNoQueueTakesHasFailed() {
    Throwable failure = Wire.failure(sender.send(new Order("1", 5)).id("m").now());

    assertThat(failure).isInstanceOf(UnroutableException.class);
    assertThat(told.outside("m")).containsExactly("SendFailed unroutable");
    assertThat(told.the(Event.SendFailed.class).reason().thrown()).isSameAs(failure);
    assertThat(told.the(Event.SendFailed.class).content().body()).isNotEmpty();
  }

  /** A payload that cannot be written. */
  record Price(String number) {
    @Override
    public String number() {
      throw new IllegalStateException("no price");
    }
  }

  @Test
  void whatCannotBeWrittenHasFailedWithoutABody() {
    MessageSender<Price, Void> prices = Contract.of(broker, Price.class).sender(warren);

    Throwable failure =
        Wire.failure(prices.send(new Price("1")).id("m").header("tenant", "acme").now());

    assertThat(failure).isInstanceOf(PayloadException.class);
    assertThat(told.outside("m")).containsExactly("SendFailed payload");
    Event.SendFailed failed = told.the(Event.SendFailed.class);
    assertThat(failed.content().body()).isEmpty();
    assertThat(failed.content().headers()).containsEntry("tenant", "acme");
  }

  @Test
  void whatTheDelayLadderCannotCarryHasFailed() {
    assertThatThrownBy(
            () ->
                sender
                    .send(new Order("1", 5))
                    .id("m")
                    .to(contract.exchange(), "order.*")
                    .delay(SOON))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(told.outside("m")).containsExactly("SendFailed illegal-argument");
  }

  @Test
  void aDelayedMessageIsToldWhenItWaitsAndWhenItComes() {
    consume();

    Wire.join(sender.send(new Order("1", 5)).id("m").priority(3).delay(SOON));
    broker.whileTimePasses("its arrival", () -> told.settled("m") == 1);

    assertThat(told.outside("m")).containsExactly("Delayed");
    assertThat(told.inQueue("m")).containsExactly("Received 1", "Handled SUCCESS", "Acknowledged");
    Event.Delayed delayed = told.the(Event.Delayed.class);
    assertThat(delayed.due()).isAfter(delayed.about().time().minus(delayed.took()));
    assertThat(delayed.content().priority()).isEqualTo(3);
    Event.Received received = told.the(Event.Received.class);
    assertThat(received.about().exchange()).isEqualTo(contract.exchange());
    assertThat(received.about().time()).isAfterOrEqualTo(delayed.due().minusMillis(1));
    assertThat(received.foreign()).isFalse();
    assertThat(received.content().priority()).isEqualTo(3);
  }

  @Test
  void aScheduledMessageIsToldWhenItIsKeptReleasedAndHandled() {
    consume();
    warren.scheduler().start();
    Instant due = in(SOON);

    Wire.join(sender.send(new Order("1", 5)).id("m").at(due));
    broker.whileTimePasses("its arrival", () -> told.settled("m") == 1);
    broker.eventually("its release", () -> told.outside("m").size() == 2);

    assertThat(told.outside("m")).containsExactly("Scheduled", "Released");
    assertThat(told.inQueue("m")).containsExactly("Received 1", "Handled SUCCESS", "Acknowledged");
    assertThat(told.the(Event.Scheduled.class).due()).isEqualTo(due);
    Event.Released released = told.the(Event.Released.class);
    assertThat(released.about().type()).isEqualTo("order.placed");
    assertThat(released.about().conversationId()).isEqualTo("m");
    assertThat(released.content().body()).asString().contains("\"amount\":5");
    assertThat(told.the(Event.Received.class).queued()).isLessThan(SOON);
  }

  @Test
  void whatIsMovedAndCancelledIsToldOnceItIs() {
    Wire.join(sender.send(new Order("1", 5)).id("m").at(in(Duration.ofHours(1))));
    Instant later = in(Duration.ofHours(2));

    assertThat(warren.schedule().move("m", later)).isEqualTo(Change.DONE);
    assertThat(warren.schedule().cancel("m")).isEqualTo(Change.DONE);
    assertThat(warren.schedule().cancel("m")).isEqualTo(Change.UNKNOWN);
    assertThat(warren.schedule().move("m", later)).isEqualTo(Change.UNKNOWN);

    assertThat(told.outside("m")).containsExactly("Scheduled", "Moved", "Cancelled");
    assertThat(told.the(Event.Moved.class).due()).isEqualTo(later);
  }

  @Test
  void aDueMessageThatNoQueueTakesIsDeferred() {
    Wire.join(sender.send(new Order("1", 5)).id("m").at(in(SOON)));
    warren.scheduler().start();

    broker.whileTimePasses("the refusal", () -> told.outside("m").size() == 2);

    assertThat(told.outside("m")).containsExactly("Scheduled", "Deferred 1 unroutable");
    assertThat(told.the(Event.Deferred.class).pause()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aRequestIsToldOnBothSides() {
    Contract<Order, String> asking = Contract.of(broker, Order.class, String.class);
    warren.consume(asking.handledBy(message -> MessageResult.success("yes")));
    warren.start();

    Wire.join(asking.sender(warren).request(new Order("1", 5)).id("m").reply());
    broker.eventually("its end", () -> told.settled("m") == 1);

    assertThat(told.outside("m")).containsExactly("Requested", "Answered success");
    assertThat(told.inQueue("m"))
        .containsExactly("Received 1", "Handled SUCCESS", "Replied success", "Acknowledged");
    assertThat(told.the(Event.Handled.class).reply().get().body()).asString().isEqualTo("yes");
    Event.Replied replied = told.the(Event.Replied.class);
    assertThat(replied.reply().body()).asString().isEqualTo("yes");
    Event.Answered answered = told.the(Event.Answered.class);
    assertThat(answered.reply().body()).asString().isEqualTo("yes");
    assertThat(answered.about().correlationId())
        .isNotNull()
        .isEqualTo(replied.about().correlationId());
    assertThat(told.the(Event.Requested.class).timeout()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aReplyThatCannotBeWrittenEndsASuccess() {
    Contract<Order, Price> asking = Contract.of(broker, Order.class, Price.class);
    warren.consume(asking.handledBy(message -> MessageResult.success(new Price("1"))));
    warren.start();

    Wire.failure(asking.sender(warren).request(new Order("1", 5)).id("m").reply());
    broker.eventually("its end", () -> told.settled("m") == 1);

    assertThat(told.outside("m")).containsExactly("Requested", "Answered reply-not-encodable");
    assertThat(told.inQueue("m"))
        .containsExactly(
            "Received 1",
            "Handled SUCCESS",
            "Dead reply-not-encodable",
            "Replied reply-not-encodable",
            "Acknowledged");
  }

  @Test
  void aRequestThatIsRejectedIsAnswered() {
    Contract<Order, String> asking = Contract.of(broker, Order.class, String.class);
    warren.consume(asking.handledBy(message -> MessageResult.reject("no", "never")));
    warren.start();

    Wire.failure(asking.sender(warren).request(new Order("1", 5)).id("m").reply());
    broker.eventually("its end", () -> told.settled("m") == 1);

    assertThat(told.outside("m")).containsExactly("Requested", "Answered no");
    assertThat(told.inQueue("m"))
        .containsExactly(
            "Received 1", "Handled REJECT no", "Dead no", "Replied no", "Acknowledged");
    assertThat(told.the(Event.Answered.class).text()).isEqualTo("never");
  }

  @Test
  void aRequestThatNobodyAnswersInTimeHasFailed() {
    Contract<Order, String> asking = Contract.of(broker, Order.class, String.class);
    MessageSender<Order, String> requests = asking.sender(warren);
    // A queue, but nobody who handles what is in it.
    String queue = queue(wire, "idle");

    var reply = requests.request(new Order("1", 5)).id("m").to("", queue).timeout(SOON).reply();
    broker.whileTimePasses("the time-out", reply::isDone);

    assertThat(Wire.failure(reply)).isInstanceOf(RequestTimeoutException.class);
    assertThat(told.outside("m")).containsExactly("Requested", "RequestFailed request-timeout");
  }

  @Test
  void aReplyThatNobodyTakesIsToldAndSettled() {
    Contract<Order, String> asking = Contract.of(broker, Order.class, String.class);
    warren.consume(asking.handledBy(message -> MessageResult.success("yes")));
    warren.start();

    Wire.join(asking.sender(warren).send(new Order("1", 5)).id("m").replyTo("no-such-queue").now());
    broker.whileTimePasses("its end", () -> told.settled("m") == 1);

    assertThat(told.inQueue("m"))
        .containsExactly(
            "Received 1",
            "Handled SUCCESS",
            "ReplyGivenUp success reply-not-taken",
            "Acknowledged");
  }

  @Test
  void whoCancelsAReceiptByHandStillHasItTold() {
    consume();

    sender.send(new Order("1", 5)).id("m").now().cancel(false);
    broker.eventually("its end", () -> !told.outside("m").isEmpty());

    // Too late, or in time.
    assertThat(told.outside("m")).hasSize(1).isSubsetOf(List.of("Sent", "SendFailed cancelled"));
  }

  private void consume() {
    warren.consume(contract.handledBy(message -> MessageResult.success()));
    warren.start();
  }

  private Instant in(Duration duration) {
    // In milliseconds, as every store keeps it.
    return Instant.ofEpochMilli(wire.time().now().plus(duration).toEpochMilli());
  }
}
