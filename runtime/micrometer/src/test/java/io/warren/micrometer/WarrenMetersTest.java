package io.warren.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.warren.BatchResult;
import io.warren.EmbeddedWarren;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.micrometer.Orders.Bill;
import io.warren.micrometer.Orders.Order;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.Event;
import io.warren.observe.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarrenMetersTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Set<String> TAGS =
      Set.of("contract", "type", "queue", "outcome", "how", "reason");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final WarrenMeters meters = new WarrenMeters(registry);
  private final EmbeddedWarren warren = Warren.embedded();
  private final MessageSender<Order, Bill> sender = Orders.sender(warren);

  @BeforeEach
  void observe() {
    warren.observe(meters);
  }

  @AfterEach
  void close() {
    warren.close();
  }

  private double value(String name, String... tags) {
    return registry.get(name).tags(tags).meters().stream()
        .mapToDouble(meter -> meter.measure().iterator().next().getValue())
        .sum();
  }

  private long timed(String name, String... tags) {
    return registry.get(name).tags(tags).timers().stream().mapToLong(Timer::count).sum();
  }

  @Test
  void aMessageThatDiesIsCountedAtEachStep() {
    Orders.consume(warren, message -> MessageResult.failure("E1", "no stock"));

    sender.send(new Order("tea")).now().join();
    warren.advance(LONG);

    assertThat(value("warren.sent", "contract", "Orders", "type", "order.placed")).isEqualTo(1);
    assertThat(timed("warren.confirmed", "how", "now")).isEqualTo(1);
    assertThat(timed("warren.queued", "queue", "orders.1")).isEqualTo(3);
    assertThat(timed("warren.waited", "queue", "orders.1")).isEqualTo(3);
    assertThat(timed("warren.handled", "outcome", "failure")).isEqualTo(3);
    assertThat(timed("warren.handled", "outcome", "success")).isZero();
    assertThat(value("warren.retried", "queue", "orders.1")).isEqualTo(2);
    assertThat(value("warren.dead", "queue", "orders.1", "type", "order.placed")).isEqualTo(1);
    assertThat(value("warren.unconfirmed")).isZero();
    assertThat(value("warren.in.flight")).isZero();
  }

  @Test
  void theWaitOfADelayIsNoTimeInAQueue() {
    Orders.consume(warren, message -> MessageResult.success(new Bill(5)));

    sender.send(new Order("tea")).delay(Duration.ofMinutes(10)).join();
    warren.scheduler().start();
    sender.send(new Order("tea")).at(warren.now().plus(Duration.ofMinutes(20))).join();
    warren.advance(LONG);

    assertThat(timed("warren.confirmed", "how", "delay")).isEqualTo(1);
    assertThat(timed("warren.confirmed", "how", "at")).isEqualTo(1);
    assertThat(timed("warren.handled", "outcome", "success")).isEqualTo(2);
    assertThat(registry.get("warren.queued").timer().max(TimeUnit.SECONDS)).isLessThan(5);
  }

  @Test
  void whatIsHandledAndSentIsInFlightAndUnconfirmedMeanwhile() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Orders.consume(
        warren,
        message -> {
          begun.countDown();
          end.await();
          return MessageResult.success(new Bill(5));
        });

    var reply = sender.request(new Order("tea")).reply();
    begun.await();
    double inFlight = value("warren.in.flight", "queue", "orders.1");
    double unconfirmed = value("warren.unconfirmed", "contract", "Orders");
    end.countDown();
    reply.join();
    warren.awaitIdle();

    assertThat(inFlight).isEqualTo(1);
    assertThat(unconfirmed).isEqualTo(1);
    assertThat(value("warren.in.flight")).isZero();
    assertThat(value("warren.unconfirmed")).isZero();
    assertThat(timed("warren.answered", "outcome", "success")).isEqualTo(1);
  }

  @Test
  void whatFailsHasItsReason() {
    Orders.consume(warren, message -> MessageResult.reject("E2", "never"));

    assertThatThrownBy(() -> sender.send(new Order("tea")).to("orders", "nowhere").now().join())
        .isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> sender.request(new Order("tea")).reply().join())
        .isInstanceOf(CompletionException.class);
    warren.awaitIdle();

    assertThat(value("warren.send.failed", "reason", "unroutable")).isEqualTo(1);
    assertThat(timed("warren.answered", "outcome", "failure")).isEqualTo(1);
    assertThat(timed("warren.handled", "outcome", "reject")).isEqualTo(1);
    assertThat(value("warren.unconfirmed")).isZero();
  }

  @Test
  void theTimeOfABatchIsSharedByItsMessages() {
    Event.Handled handled =
        new Event.Handled(
            about("Orders", "order.placed", "orders.1"),
            io.warren.observe.Result.SUCCESS,
            null,
            null,
            Duration.ZERO,
            Duration.ofSeconds(1),
            4);
    for (int i = 0; i < 4; i++) {
      meters.happened(handled);
    }

    Timer timer = registry.get("warren.handled").tag("outcome", "success").timer();
    assertThat(timer.count()).isEqualTo(4);
    assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1000);
  }

  @Test
  void eachMessageOfABatchIsHandledOnItsOwn() {
    Orders.consumeBatches(
        warren,
        3,
        messages ->
            BatchResult.each(
                messages,
                message ->
                    message.body().item().equals("tea")
                        ? MessageResult.success()
                        : MessageResult.reject("E1", "no stock")));

    for (String item : List.of("tea", "cup", "tea")) {
      sender.send(new Order(item)).now().join();
    }
    warren.advance(LONG);

    assertThat(timed("warren.handled", "outcome", "success")).isEqualTo(2);
    assertThat(timed("warren.handled", "outcome", "reject")).isEqualTo(1);
    assertThat(value("warren.dead")).isEqualTo(1);
    assertThat(value("warren.in.flight")).isZero();
  }

  @Test
  void whatTheBrokerBuriesAndWhatComesAgainIsNotInFlight() {
    About about = about("Orders", "order.placed", "orders.1");
    Reason reason = new Reason("too-large", "no copy", null);
    meters.happened(received(about));
    meters.happened(received(about));
    double before = value("warren.in.flight");
    meters.happened(new Event.Dead(about, reason, true));
    meters.happened(new Event.Returned(about, reason));
    double after = value("warren.in.flight");
    meters.happened(new Event.Dropped(about));
    meters.happened(new Event.Acknowledged(about, Duration.ZERO));

    assertThat(before).isEqualTo(2);
    assertThat(after).isZero();
    assertThat(value("warren.in.flight")).as("not below zero").isZero();
    assertThat(value("warren.returned")).isEqualTo(1);
    assertThat(value("warren.duplicates")).isEqualTo(1);
  }

  @Test
  void typesThatStrangersMakeUpAreBounded() {
    meters.happened(received(about("Orders", null, "orders.1")));
    for (int i = 0; i < 10_000; i++) {
      meters.happened(received(about("Orders", UUID.randomUUID().toString(), "orders.1")));
    }

    Set<String> types = values("type");
    assertThat(types).hasSize(MeterTable.MOST_TYPES + 2).contains("other", "none");
    assertThat(timed("warren.queued")).isEqualTo(10_001);
    assertThat(value("warren.in.flight")).isEqualTo(10_001);
  }

  @Test
  void whatDiffersFromProcessToProcessIsNoTag() {
    meters.happened(received(about("Orders", "order.placed", "orders.a1b2c3d4")));

    assertThat(values("queue")).containsExactly("orders.{instance}");
  }

  @Test
  void noTagIsAnId() {
    Orders.consume(warren, message -> MessageResult.failure("code-" + message.id(), "no"));
    sender.send(new Order("tea")).id("my-id").correlationId("my-correlation").now().join();
    warren.advance(LONG);

    assertThat(registry.getMeters().stream().flatMap(meter -> meter.getId().getTags().stream()))
        .hasSizeGreaterThan(20)
        .allMatch(tag -> TAGS.contains(tag.getKey()))
        .noneMatch(tag -> tag.getValue().contains("my-"));
  }

  /** What it is for would be told twice otherwise. */
  @Test
  void everyMeterSaysWhatItIs() {
    Orders.consume(warren, message -> MessageResult.success(new Bill(5)));
    sender.request(new Order("tea")).reply().join();
    warren.awaitIdle();

    assertThat(registry.getMeters())
        .extracting(meter -> meter.getId().getDescription())
        .doesNotContainNull();
  }

  private Set<String> values(String key) {
    return registry.getMeters().stream()
        .map(Meter::getId)
        .flatMap(id -> id.getTags().stream())
        .filter(tag -> tag.getKey().equals(key))
        .map(Tag::getValue)
        .collect(Collectors.toSet());
  }

  private static About about(String contract, @Nullable String type, String queue) {
    return new About(
        "m", null, "m", null, contract, type, "orders", "key", queue, 1, "a1b2c3d4", Instant.EPOCH);
  }

  private static Event received(About about) {
    Content content =
        new Content(new byte[0], null, null, Map.of(), null, null, null, null, null, null);
    return new Event.Received(about, content, true, false, Duration.ofMillis(1));
  }
}
