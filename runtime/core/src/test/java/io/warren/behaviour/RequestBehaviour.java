package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ClosedException;
import io.warren.MessageResult;
import io.warren.PayloadException;
import io.warren.ReplyFailedException;
import io.warren.ReplyMessage;
import io.warren.Request;
import io.warren.RequestTimeoutException;
import io.warren.UnroutableException;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.Transport;
import io.warren.testing.CapturedLog;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests and their replies. */
abstract class RequestBehaviour extends Behaviour {
  private Warren warren;
  private Transport wire;
  private Contract<Order, String> contract;

  @SuppressWarnings("NullAway.Init") // set before each test
  RequestBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
    contract = Contract.of(broker, Order.class, String.class);
  }

  @Test
  void aReplyThatIsTooLargeFailsTheRequestAndSaysWhy() {
    warren.consume(contract.handledBy(message -> MessageResult.success("x".repeat(17 << 20))));
    warren.start();

    Throwable failure = Wire.failure(contract.sender(warren).request(new Order("1", 5)).reply());

    assertThat(failure)
        .isInstanceOf(ReplyFailedException.class)
        .hasMessageContaining("17825792 bytes");
    assertThat(((ReplyFailedException) failure).code()).isEqualTo("reply-not-encodable");
  }

  @Test
  void aRequestGetsTheReplyOfItsHandler() {
    warren.consume(
        contract.handledBy(message -> MessageResult.success("got " + message.body().number())));
    warren.start();

    ReplyMessage<String> reply =
        Wire.join(contract.sender(warren).request(new Order("1", 5)).reply());

    assertThat(reply).isEqualTo(new ReplyMessage<>("success", "", "got 1"));
  }

  @Test
  void manyRequestsEachGetTheirOwnReply() {
    contract.consumer(spec -> spec.concurrency(4));
    warren.consume(
        contract.handledBy(message -> MessageResult.success("got " + message.body().amount())));
    warren.start();
    MessageSender<Order, String> sender = contract.sender(warren);

    List<CompletableFuture<ReplyMessage<String>>> replies =
        IntStream.range(0, 200).mapToObj(i -> sender.request(new Order("n", i)).reply()).toList();

    for (int i = 0; i < replies.size(); i++) {
      assertThat(Wire.join(replies.get(i)).body()).isEqualTo("got " + i);
    }
  }

  @Test
  void aRejectedRequestFailsWithTheHandlersWords() {
    warren.consume(contract.handledBy(message -> MessageResult.reject("invalid", "no such item")));
    warren.start();

    assertThat(Wire.failure(contract.sender(warren).request(new Order("1", 5)).reply()))
        .isInstanceOfSatisfying(
            ReplyFailedException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo("invalid");
              assertThat(failure).hasMessageContaining("no such item");
            });
    // The request is in the dead queue all the same.
    broker.inbox(contract.deadQueue()).take().ack();
  }

  @Test
  void aRequestIsAnsweredOnlyAfterItsLastRetry() {
    contract.retry(RetryPolicy.constant(2, Duration.ofMillis(100)));
    AtomicInteger attempts = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            message ->
                attempts.incrementAndGet() < 3
                    ? MessageResult.failure("busy", "come back")
                    : MessageResult.success("at last")));
    warren.start();

    CompletableFuture<ReplyMessage<String>> reply =
        contract.sender(warren).request(new Order("1", 5)).reply();
    broker.whileTimePasses("the reply", reply::isDone);

    assertThat(Wire.join(reply).body()).isEqualTo("at last");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void aRequestWhoseLastRetryFailsGetsItsWords() {
    contract.retry(RetryPolicy.constant(2, Duration.ofMillis(100)));
    AtomicInteger attempts = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            message -> MessageResult.failure("busy", "attempt " + attempts.incrementAndGet())));
    warren.start();

    CompletableFuture<ReplyMessage<String>> reply =
        contract.sender(warren).request(new Order("1", 5)).reply();
    broker.whileTimePasses("the reply", reply::isDone);

    assertThat(Wire.failure(reply))
        .isInstanceOfSatisfying(
            ReplyFailedException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo("busy");
              assertThat(failure).hasMessageContaining("attempt 3");
            });
    assertThat(attempts).hasValue(3);
  }

  @Test
  void aReplyWithoutACodeIsASuccessAndOneThatCannotBeReadFails() {
    String foreign = queue(wire, "foreign");
    Inbox inbox = broker.inbox(foreign);
    MessageSender<Order, Order> sender =
        Contract.of(broker, Order.class, Order.class).sender(warren);
    CompletableFuture<ReplyMessage<Order>> good =
        sender.request(new Order("1", 5)).to("", foreign).reply();
    CompletableFuture<ReplyMessage<Order>> bad =
        sender.request(new Order("2", 5)).to("", foreign).reply();

    answer(inbox.take(), "{\"number\":\"1\",\"amount\":7}");
    answer(inbox.take(), "no order");

    assertThat(Wire.join(good)).isEqualTo(new ReplyMessage<>("success", "", new Order("1", 7)));
    assertThat(Wire.failure(bad)).isInstanceOf(PayloadException.class);
  }

  @Test
  void aRequestWithoutAReplyInTimeFails() {
    String silent = queue(wire, "silent");

    CompletableFuture<ReplyMessage<String>> reply =
        contract
            .sender(warren)
            .request(new Order("1", 5))
            .to("", silent)
            .timeout(Duration.ofMillis(200))
            .reply();
    broker.whileTimePasses("the timeout", reply::isDone);

    assertThat(Wire.failure(reply))
        .isInstanceOf(RequestTimeoutException.class)
        .hasMessageContaining("Orders.placed");
  }

  @Test
  void aReplyThatComesTooLateDisturbsNobody() {
    String slow = queue(wire, "slow");
    MessageSender<Order, String> sender = contract.sender(warren);
    CompletableFuture<ReplyMessage<String>> late =
        sender.request(new Order("1", 5)).to("", slow).timeout(Duration.ofMillis(200)).reply();
    Inbox inbox = broker.inbox(slow);
    Delivery request = inbox.take();
    broker.whileTimePasses("the timeout", late::isDone);
    answer(request, "late");

    CompletableFuture<ReplyMessage<String>> next =
        sender.request(new Order("2", 5)).to("", slow).reply();
    Delivery second = inbox.take();
    answer(second, "in time");
    second.ack();
    assertThat(Wire.join(next).body()).isEqualTo("in time");
    assertThat(Wire.failure(late)).isInstanceOf(RequestTimeoutException.class);
  }

  @Test
  void aRequestThatNoQueueTakesFails() {
    assertThat(Wire.failure(contract.sender(warren).request(new Order("1", 5)).reply()))
        .isInstanceOf(UnroutableException.class)
        .hasMessageContaining(contract.exchange());
  }

  @Test
  void aRequestThatFailsIsLoggedOnceAndIsNotSaidToBeUnsent() {
    String silent = queue(wire, "silent");
    MessageSender<Order, String> sender = contract.sender(warren);
    try (CapturedLog log = new CapturedLog("io.warren.send")) {
      Wire.failure(sender.request(new Order("1", 5)).id("unroutable").reply());
      CompletableFuture<ReplyMessage<String>> late =
          sender
              .request(new Order("2", 5))
              .id("late")
              .to("", silent)
              .timeout(Duration.ofMillis(200))
              .reply();
      broker.whileTimePasses("the timeout", late::isDone);

      assertThat(log.text().lines().filter(line -> line.contains("io.warren.send")))
          .satisfiesExactly(
              line -> assertThat(line).contains("request unroutable", "failed", "no queue"),
              line -> assertThat(line).contains("request late", "failed", "no reply"))
          .noneMatch(line -> line.contains("not sent"));
    }
  }

  @Test
  void aRequestIsSentOnce() {
    warren.consume(contract.handledBy(message -> MessageResult.success("got")));
    warren.start();
    Request<String> request = contract.sender(warren).request(new Order("1", 5));
    Wire.join(request.reply());

    assertThatThrownBy(request::reply).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aMessageWithoutAReplyCannotBeRequested() {
    MessageSender<Order, Void> sender = Contract.of(broker, Order.class).sender(warren);

    assertThatThrownBy(() -> requestNothing(sender))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Orders.placed");
  }

  private static void requestNothing(MessageSender<Order, Void> sender) {
    sender.request(new Order("1", 5)).reply();
  }

  @Test
  void aRequestAfterTheCloseFails() {
    MessageSender<Order, String> sender = contract.sender(warren);
    warren.close();

    assertThat(Wire.failure(sender.request(new Order("1", 5)).reply()))
        .isInstanceOf(ClosedException.class);
  }

  @Test
  void aRequestThatIsOpenWhenWarrenClosesFails() {
    String silent = queue(wire, "silent");
    CompletableFuture<ReplyMessage<String>> reply =
        contract.sender(warren).request(new Order("1", 5)).to("", silent).reply();
    broker.inbox(silent).take().ack();

    warren.close();

    assertThat(Wire.failure(reply)).isInstanceOf(ClosedException.class);
  }

  /** Answers as a foreign responder does. */
  private void answer(Delivery request, String text) {
    MessageProperties asked = request.properties();
    String replyTo = asked.replyTo();
    assertThat(replyTo).isNotNull();
    Wire.publish(
        wire,
        Wire.message(
            "",
            replyTo,
            text,
            false,
            MessageProperties.NONE.withCorrelationId(asked.correlationId())));
  }
}
