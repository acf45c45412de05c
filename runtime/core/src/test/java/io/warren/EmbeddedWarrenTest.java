package io.warren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Observer;
import io.warren.observe.Sending;
import io.warren.topology.Binding;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.Exchange;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EmbeddedWarrenTest {
  record Order(String item) {}

  record Bill(int cents) {}

  private static final MessageSpec<Order, Bill> PLACED =
      MessageSpec.of("Orders.placed", PayloadType.of(Order.class), PayloadType.of(Bill.class))
          .type("order.placed")
          .exchange("orders")
          .routingKey("order.placed")
          .build();
  private static final Topology PRODUCED =
      Topology.builder().exchange(Exchange.of("orders", ExchangeType.TOPIC)).build();
  private static final RetryPolicy TWICE = RetryPolicy.constant(2, Duration.ofSeconds(5));

  private final EmbeddedWarren warren = Warren.embedded();
  private final MessageSender<Order, Bill> sender = MessageSender.of(warren, PRODUCED, PLACED);
  private final List<Instant> attempts = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    warren.close();
  }

  private void consume(MessageHandler<Order, Bill> handler) {
    Topology queues = ConsumerQueues.of("orders.1").retry(TWICE).build().topology();
    Topology topology =
        PRODUCED
            .and(queues)
            .and(
                Topology.builder()
                    .binding(Binding.toQueue("orders", "orders.1", "order.placed"))
                    .build());
    ConsumerSpec spec =
        ConsumerSpec.of("Orders", "orders.1", topology)
            .retry(TWICE)
            .on(
                PLACED,
                message -> {
                  attempts.add(warren.now());
                  return handler.handle(message);
                })
            .build();
    ConsumerAdapter consumer = () -> spec;
    warren.consume(consumer);
    warren.start();
  }

  @Test
  void aMapperOfTheUsersReadsAndWrites() {
    ObjectMapper camels =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .build();
    try (EmbeddedWarren own = Warren.embedded(camels)) {
      MessageSender<Order, Bill> orders = MessageSender.of(own, PRODUCED, PLACED);
      Captured captured = own.capture("orders", "order.placed");

      orders.send(new Order("tea")).now().join();

      EmbeddedMessage message = captured.messages().get(0);
      assertThat(message.text()).isEqualTo("{\"Item\":\"tea\"}");
      assertThat(message.body(Order.class)).isEqualTo(new Order("tea"));
    }
  }

  @Test
  void anObserverIsToldFromThenOn() {
    List<Event> events = new CopyOnWriteArrayList<>();
    warren.observe(events::add);
    consume(message -> MessageResult.failure("E1", "no stock"));

    sender.send(new Order("tea")).id("m").now().join();
    warren.advance(Duration.ofHours(1));

    assertThat(events.stream().filter(Event.Received.class::isInstance))
        .extracting(event -> event.about().attempt())
        .containsExactly(1, 2, 3);
    assertThat(events).filteredOn(Event.Dead.class::isInstance).hasSize(1);
  }

  @Test
  void aLogIsPublishedFromThenOnAndIsNotAmongWhatIsSent() {
    warren.log("shoplog", "key", o -> o.application("shop"));
    Captured log = warren.capture("shoplog", "key");
    consume(message -> MessageResult.success(new Bill(1)));

    sender.send(new Order("tea")).id("m").now().join();
    warren.advance(Duration.ofMillis(200));

    assertThat(warren.sent()).hasSize(1);
    assertThat(log.messages()).hasSize(1);
    assertThat(log.messages().get(0).text())
        .contains("\"application\":\"shop\"", "\"sent\"", "\"received\"", "\"handled\"");
    assertThatThrownBy(() -> warren.log("other", "key"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a Warren has one log");
  }

  /** In the worst ways that come to mind. */
  @Test
  void anObserverThatThrowsOrActsChangesNothing() {
    List<Throwable> refusals = new CopyOnWriteArrayList<>();
    warren.observe(
        new Observer() {
          @Override
          public void sending(Sending message) {
            message.header("added", "before it fails");
            throw new IllegalStateException("provoked");
          }

          @Override
          public Scope handling(HandlerCall call) {
            return results -> {
              throw new AssertionError("provoked");
            };
          }

          @Override
          public void happened(Event event) {
            refusals.add(catchThrowable(() -> sender.send(new Order("another")).now()));
            refusals.add(catchThrowable(() -> sender.request(new Order("another")).reply()));
            refusals.add(catchThrowable(() -> warren.dead("orders.1").replay()));
            refusals.add(catchThrowable(() -> warren.dead("orders.1").discard("m")));
            refusals.add(catchThrowable(() -> warren.schedule().cancel("m")));
            refusals.add(catchThrowable(warren::close));
            throw new StackOverflowError("provoked");
          }
        });
    consume(
        message ->
            message.redeliveredCount() == 0
                ? MessageResult.failure("E1", "no stock")
                : MessageResult.success(new Bill(5)));

    CompletableFuture<ReplyMessage<Bill>> reply =
        sender.request(new Order("tea")).timeout(Duration.ofMinutes(1)).reply();
    warren.advance(Duration.ofSeconds(10));

    assertThat(reply.join().body()).isEqualTo(new Bill(5));
    assertThat(attempts).hasSize(2);
    assertThat(warren.sent()).hasSize(1);
    assertThat(warren.sent().get(0).headers()).doesNotContainKey("added");
    assertThat(refusals).isNotEmpty().allMatch(IllegalStateException.class::isInstance);
  }

  @Test
  void aMessageIsHandledAndRemembered() {
    consume(message -> MessageResult.success(new Bill(5)));

    Receipt receipt = sender.send(new Order("tea")).now().join();
    warren.awaitIdle();

    assertThat(attempts).hasSize(1);
    assertThat(warren.depth("orders.1")).isZero();
    EmbeddedMessage sent = warren.sent().get(0);
    assertThat(sent.id()).isEqualTo(receipt.id());
    assertThat(sent.type()).isEqualTo("order.placed");
    assertThat(sent.body(Order.class)).isEqualTo(new Order("tea"));
  }

  @Test
  void aRequestGetsItsReply() {
    consume(message -> MessageResult.success(new Bill(message.body().item().length())));

    ReplyMessage<Bill> reply = sender.request(new Order("tea")).reply().join();

    assertThat(reply.body()).isEqualTo(new Bill(3));
  }

  @Test
  void aFailingMessageIsRetriedInVirtualTimeAndEndsInTheDeadQueue() {
    consume(message -> MessageResult.failure("E1", "no stock"));
    Instant start = warren.now();
    sender.send(new Order("tea")).now().join();

    warren.advance(Duration.ofMillis(4_999));
    assertThat(attempts).containsExactly(start);
    assertThat(warren.depth("orders.1.retry.5000")).isOne();

    warren.advance(Duration.ofMillis(1));
    assertThat(attempts).containsExactly(start, start.plusSeconds(5));

    warren.advance(Duration.ofHours(1));
    assertThat(attempts).containsExactly(start, start.plusSeconds(5), start.plusSeconds(10));
    EmbeddedMessage dead = warren.messages("orders.1.dead").get(0);
    assertThat(dead.body(Order.class)).isEqualTo(new Order("tea"));
    assertThat(dead.headers()).containsEntry("warren-failure-code", "E1");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anIdleSchedulerDoesNotSlowTimeDown() {
    consume(message -> MessageResult.success(new Bill(5)));
    warren.scheduler().start();
    warren.advance(Duration.ofDays(3_650));
    Instant due = warren.now().plus(Duration.ofDays(9 * 365));
    sender.send(new Order("tea")).at(due).join();

    warren.advance(Duration.ofDays(3_650));

    assertThat(attempts).containsExactly(due);
    assertThat(warren.schedule().pendingCount()).isZero();
  }

  @Test
  void aSenderWithoutAConsumerIsTestedWithACapture() {
    Captured captured = warren.capture("orders", "order.#");

    sender.send(new Order("tea")).now().join();

    assertThat(captured.messages()).hasSize(1);
    assertThat(captured.messages().get(0).body(Order.class)).isEqualTo(new Order("tea"));
    assertThat(captured.messages().get(0)).hasToString(warren.sent().get(0).toString());
  }

  @Test
  void aCaptureNeedsItsExchange() {
    assertThatThrownBy(() -> warren.capture("nowhere", "#"))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void whatNoQueueTakesFailsAndIsStillRemembered() {
    assertThatThrownBy(() -> sender.send(new Order("tea")).now().join())
        .hasCauseInstanceOf(UnroutableException.class);

    assertThat(warren.sent()).hasSize(1);
  }

  @Test
  void aRequestTimesOutInVirtualTime() {
    warren.capture("orders", "#");
    CompletableFuture<ReplyMessage<Bill>> reply =
        sender.request(new Order("tea")).timeout(Duration.ofSeconds(5)).reply();

    warren.advance(Duration.ofSeconds(4));
    assertThat(reply).isNotDone();
    warren.advance(Duration.ofSeconds(1));

    assertThatThrownBy(reply::join).hasCauseInstanceOf(RequestTimeoutException.class);
  }

  @Test
  void aDelayedMessageArrivesInVirtualTimeAndNotEarlier() {
    consume(message -> MessageResult.success(new Bill(1)));
    Instant start = warren.now();
    sender.send(new Order("late")).delay(Duration.ofDays(1).plusMillis(250)).join();
    sender.send(new Order("soon")).delay(Duration.ofSeconds(60)).join();

    warren.advance(Duration.ofSeconds(60).minusMillis(1));
    assertThat(attempts).isEmpty();
    warren.advance(Duration.ofDays(2));

    assertThat(attempts)
        .containsExactly(start.plusSeconds(60), start.plus(Duration.ofDays(1).plusMillis(300)));
  }

  @Test
  void aRequestWaitsForItsReplyForThirtySecondsUnlessItSaysOtherwise() {
    Captured unanswered = warren.capture("orders", "order.placed");
    CompletableFuture<ReplyMessage<Bill>> reply = sender.request(new Order("pen")).reply();

    warren.advance(Duration.ofMillis(29_999));
    assertThat(reply).isNotDone();
    assertThat(unanswered.messages()).hasSize(1);

    warren.advance(Duration.ofMillis(1));
    assertThatThrownBy(reply::join)
        .hasCauseInstanceOf(RequestTimeoutException.class)
        .hasMessageContaining("within 30 s");
  }
}
