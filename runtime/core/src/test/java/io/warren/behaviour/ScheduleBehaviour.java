package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ClosedException;
import io.warren.InvalidMessageException;
import io.warren.Message;
import io.warren.PublishFailedException;
import io.warren.Receipt;
import io.warren.Schedule.Change;
import io.warren.Scheduled;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.store.DueBatch;
import io.warren.internal.store.Store;
import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that are scheduled, and what users can change of them. */
abstract class ScheduleBehaviour extends Behaviour {
  private static final Duration SOON = Duration.ofMillis(800);
  private static final Duration LATER = Duration.ofMillis(1_600);
  private static final Duration LEASE = Duration.ofSeconds(15);

  private Warren warren;
  private TimeSource time;
  private Contract<Order, Void> contract;
  private Handled<Order> handled;
  private MessageSender<Order, Void> sender;

  @SuppressWarnings("NullAway.Init") // set before each test
  ScheduleBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void start() {
    warren = broker.warren(broker.store());
    time = broker.connect().time();
    contract = Contract.of(broker, Order.class);
    handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
    sender = contract.sender(warren);
  }

  @Test
  void aScheduledMessageArrivesAsItWasSentAndNotEarly() {
    warren.scheduler().start();
    Instant due = in(SOON);
    Receipt receipt =
        Wire.join(
            sender
                .send(new Order("1", 5))
                .id("the-id")
                .parent("the-parent")
                .correlationId("correlation")
                .replyTo("nobody")
                .priority(4)
                .header("region", "eu")
                .header("codes", List.of(1, "two"))
                .at(due));
    assertThat(receipt.id()).isEqualTo("the-id");

    arrivals(1);

    Message<Order> message = handled.take();
    assertThat(message.receiveTime()).isAfterOrEqualTo(due);
    assertThat(message.body()).isEqualTo(new Order("1", 5));
    assertThat(message.id()).isEqualTo("the-id");
    assertThat(message.parentId()).isEqualTo("the-parent");
    assertThat(message.correlationId()).isEqualTo("correlation");
    assertThat(message.priority()).isEqualTo(4);
    assertThat(message.headers())
        .containsEntry("region", "eu")
        .containsEntry("codes", List.of(1, "two"));
    assertThat(message.exchange()).isEqualTo(contract.exchange());
    assertThat(message.routingKey()).isEqualTo("order.placed");
    assertThat(message.type()).isEqualTo("order.placed");
    assertThat(message.redeliveredCount()).isZero();
  }

  @Test
  void theEarlierOfTwoArrivesFirstWhateverWasScheduledFirst() {
    warren.scheduler().start();
    schedule("last", LATER);
    schedule("first", SOON);

    arrivals(2);

    assertThat(Stream.generate(() -> handled.take().body().number()).limit(2))
        .containsExactly("first", "last");
  }

  @Test
  void aMessageThatIsScheduledIsReplacedInOneCall() {
    warren.scheduler().start();
    Wire.join(sender.send(new Order("old", 5)).id("the-id").at(in(Duration.ofHours(1))));

    Wire.join(sender.send(new Order("new", 5)).id("the-id").replacing().at(in(SOON)));
    arrivals(1);
    assertThat(handled.take().body().number()).isEqualTo("new");
    broker.eventually("none is left", () -> warren.schedule().pendingCount() == 0);

    // A time that is over sends it once, too, and not beside the other.
    Wire.join(sender.send(new Order("old", 5)).id("the-id").at(in(Duration.ofHours(1))));
    Wire.join(sender.send(new Order("now", 5)).id("the-id").replacing().at(time.now()));
    arrivals(1);
    assertThat(handled.take().body().number()).isEqualTo("now");
    broker.eventually("none is left", () -> warren.schedule().pendingCount() == 0);
  }

  @Test
  void onlyAScheduledMessageReplaces() {
    assertThatThrownBy(() -> sender.send(new Order("1", 5)).replacing().now())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("at(...)");
  }

  @Test
  void aTimeThatIsOverIsNow() {
    Wire.join(sender.send(new Order("1", 5)).at(time.now()));
    Wire.join(sender.send(new Order("2", 5)).at(Instant.EPOCH));

    assertThat(List.of(handled.take().body().number(), handled.take().body().number()))
        .containsExactly("1", "2");
    assertThat(warren.schedule().pendingCount()).isZero();
  }

  @Test
  void aTimeBeyondAllCalendarsIsRefused() {
    Send send = sender.send(new Order("1", 5));

    assertThatThrownBy(() -> send.at(Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9999");
    Wire.join(send.now());
  }

  @Test
  void aReplyToTheChannelOfARequesterIsNotScheduled() {
    String address = "amq.rabbitmq.reply-to.x.y";

    assertThat(sender.send(new Order("1", 1)).to("", address).at(in(LATER)))
        .failsWithin(Broker.DEADLINE)
        .withThrowableThat()
        .withCauseInstanceOf(InvalidMessageException.class)
        .withMessageContaining(address);
    assertThat(warren.schedule().pendingCount()).isZero();
  }

  @Test
  void theExpirationOfAScheduledMessageBeginsWhenItIsDue() {
    warren.scheduler().start();
    Wire.join(sender.send(new Order("1", 5)).expiration(Duration.ofMillis(700)).at(in(SOON)));

    arrivals(1);

    assertThat(handled.take().expiration()).isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void aCancelledMessageIsNotSent() {
    warren.scheduler().start();
    String cancelled = schedule("cancelled", SOON);
    schedule("kept", LATER);

    assertThat(warren.schedule().cancel(cancelled)).isEqualTo(Change.DONE);

    arrivals(1);
    assertThat(handled.take().body().number()).isEqualTo("kept");
    assertThat(warren.schedule().cancel(cancelled)).isEqualTo(Change.UNKNOWN);
    assertThat(warren.schedule().move(cancelled, time.now())).isEqualTo(Change.UNKNOWN);
  }

  @Test
  void aMessageThatIsMovedEarlierWakesTheScheduler() {
    warren.scheduler().start();
    String id = schedule("1", Duration.ofHours(1));
    Instant earlier = in(SOON);

    assertThat(warren.schedule().move(id, earlier)).isEqualTo(Change.DONE);

    arrivals(1);
    // Sooner than the scheduler looks by itself.
    assertThat(handled.take().receiveTime()).isBetween(earlier, earlier.plusSeconds(5));
  }

  @Test
  void aMessageThatIsMovedLaterArrivesLater() {
    warren.scheduler().start();
    Instant later = in(LATER);
    String id = schedule("1", SOON);

    assertThat(warren.schedule().move(id, later)).isEqualTo(Change.DONE);

    arrivals(1);
    assertThat(handled.take().receiveTime()).isAfterOrEqualTo(later);
  }

  @Test
  void itIsTooLateOnceASchedulerHasTheMessage() {
    Store other = broker.store();
    String id = schedule("1", SOON);
    broker.whileTimePasses("the claim", () -> claim(other) == 1);

    assertThat(warren.schedule().cancel(id)).isEqualTo(Change.TOO_LATE);
    assertThat(warren.schedule().move(id, time.now())).isEqualTo(Change.TOO_LATE);
    assertThat(warren.schedule().pendingCount()).isEqualTo(1);
  }

  @Test
  void anIdThatIsScheduledIsNotScheduledTwice() {
    Instant due = in(Duration.ofHours(1));
    Wire.join(sender.send(new Order("1", 5)).id("same").at(due));

    assertThat(Wire.failure(sender.send(new Order("2", 5)).id("same").at(due)))
        .isInstanceOf(PublishFailedException.class)
        .hasMessageContaining("same")
        .hasMessageContaining("cancel");

    assertThat(warren.schedule().pendingCount()).isEqualTo(1);
    assertThat(warren.schedule().cancel("same")).isEqualTo(Change.DONE);
    Wire.join(sender.send(new Order("3", 5)).id("same").at(due));
  }

  @Test
  void whatIsScheduledIsListedTheNextOneFirst() {
    Instant due = in(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    for (int i = 4; i >= 0; i--) {
      Wire.join(sender.send(new Order("n", i)).id("id-" + i).at(due.plusSeconds(i)));
    }

    assertThat(warren.schedule().pendingCount()).isEqualTo(5);
    assertThat(warren.schedule().pending(0, 1))
        .containsExactly(
            new Scheduled("id-0", "order.placed", contract.exchange(), "order.placed", due));
    assertThat(warren.schedule().pending(2, 2))
        .extracting(Scheduled::id)
        .containsExactly("id-2", "id-3");
    assertThat(warren.schedule().pending(4, 10)).hasSize(1);
    assertThat(warren.schedule().parked(0, 10)).isEmpty();
    assertThatThrownBy(() -> warren.schedule().pending(-1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> warren.schedule().parked(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(warren.schedule().pending(0, 1_000)).hasSize(5);
    assertThatThrownBy(() -> warren.schedule().pending(0, 1_001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("count from 1 to 1000");
  }

  @Test
  void aScheduledMessageIsSentOnce() {
    Send send = sender.send(new Order("1", 5));
    Wire.join(send.at(in(SOON)));

    assertThatThrownBy(() -> send.at(in(SOON))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(send::now).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterTheCloseNothingIsScheduled() {
    warren.close();

    assertThat(Wire.failure(sender.send(new Order("1", 5)).at(in(SOON))))
        .isInstanceOf(ClosedException.class);
  }

  @Test
  void withoutAStoreNothingIsScheduled() {
    Warren storeless = broker.warren();
    Send send = contract.sender(storeless).send(new Order("1", 5));

    assertThatThrownBy(() -> send.at(in(SOON)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(".redis(");
    assertThatThrownBy(storeless::schedule).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(storeless::scheduler).isInstanceOf(IllegalStateException.class);
    Wire.join(send.now());
  }

  private Instant in(Duration duration) {
    return time.now().plus(duration);
  }

  private String schedule(String number, Duration wait) {
    return Wire.join(sender.send(new Order(number, 5)).at(in(wait))).id();
  }

  private void arrivals(int count) {
    broker.whileTimePasses("the arrival", () -> handled.size() == count);
  }

  private static int claim(Store store) {
    DueBatch batch = Wire.join(store.schedule().claim("another", 10, LEASE));
    return batch.entries().size();
  }
}
