package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.BatchResult;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.internal.transport.Transport;
import io.warren.testing.CapturedLog;
import io.warren.testing.InstalledMdc;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What the log says of an exception that ends an attempt. */
abstract class FailureLogBehaviour extends Behaviour {
  /** The contract's own name, in all tests. */
  private static final String CONTRACT = "Orders";

  private Warren warren;
  private Transport wire;

  @SuppressWarnings("NullAway.Init") // set before each test
  FailureLogBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
  }

  @Test
  void whatAHandlerThrowsIsLoggedWithItsStackTraceOnceAnAttempt() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).retry(RetryPolicy.constant(1, Duration.ofMillis(100)));
    warren.consume(contract.handledBy(message -> broken(message.body().number())));
    warren.start();

    try (CapturedLog log = new CapturedLog(CONTRACT)) {
      Wire.join(contract.sender(warren).send(new Order("1", 5)).id("m-1").now());
      Inbox dead = broker.inbox(contract.deadQueue());
      broker.whileTimePasses("it is dead", () -> dead.size() == 1);

      String text = log.text();
      assertThat(count(text, "java.lang.IllegalStateException: no index for 1")).isEqualTo(4);
      assertThat(count(text, "at io.warren.behaviour.FailureLogBehaviour.broken(")).isEqualTo(2);
      assertThat(text)
          .contains(
              "message m-1 of queue '" + contract.queue() + "' failed (exception",
              "retry 1 of 1 in 100 ms",
              "message m-1 of queue '" + contract.queue() + "' is dead at attempt 2 (exception");
    }
  }

  @Test
  void aFailureThatNobodyThrewHasNoStackTrace() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    warren.consume(contract.handledBy(message -> MessageResult.reject("NO", "never")));
    warren.start();

    try (CapturedLog log = new CapturedLog(CONTRACT)) {
      Wire.join(contract.sender(warren).send(new Order("1", 5)).id("m-1").now());
      broker.inbox(contract.deadQueue()).take();

      assertThat(log.text()).contains("is dead at attempt 1 (NO: never)").doesNotContain("\tat ");
    }
  }

  @Test
  void whyABodyCannotBeReadIsLoggedWithItsStackTrace() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    warren.consume(contract.handledBy(message -> MessageResult.success()));
    warren.start();

    try (CapturedLog log = new CapturedLog(CONTRACT)) {
      Wire.publish(wire, contract.exchange(), "order.placed", "{\"number\": oops");
      broker.inbox(contract.deadQueue()).take();

      assertThat(log.text())
          .contains("(undecodable: ", "io.warren.PayloadException: ", "\tat io.warren.codec.");
    }
  }

  @Test
  void whatIsSensitiveStandsNeitherInTheLogNorInTheHeadersOfAFailure() {
    Contract<Wallet, Void> contract =
        Contract.of(broker, Wallet.class)
            .message(message -> message.sensitive("cards.*[].number"))
            .retry(RetryPolicy.constant(1, Duration.ofMillis(100)));
    warren.consume(
        contract.handledBy(
            message -> {
              throw new IllegalStateException("no luck");
            }));
    warren.start();

    try (CapturedLog log = new CapturedLog(CONTRACT)) {
      Inbox dead = broker.inbox(contract.deadQueue());
      for (String cards :
          List.of(
              "{\"x\":[{\"number\":\"4111\"}]}",
              "{\"x\":[\"4111\"]}",
              "\"4111\"",
              "{\"x\":[{\"number\":4111")) {
        Wire.publish(wire, contract.exchange(), "order.placed", "{\"cards\":" + cards + "}");
      }
      Wire.publish(
          wire, contract.exchange(), "order.placed", "{\"cards\":{\"x\":[{\"number\":7}]}}");
      broker.whileTimePasses("all are dead", () -> dead.size() == 5);

      for (int i = 0; i < 5; i++) {
        assertThat(dead.take().properties().headers().toString()).doesNotContain("4111");
      }
      assertThat(log.text())
          .contains("at cards.x[0].number: what is there does not fit int", "no luck")
          .doesNotContain("4111");
    }
  }

  /** Has something sensitive in a list in a map. */
  record Wallet(Map<String, List<Card>> cards) {}

  record Card(int number) {}

  /** A reply that cannot be written. */
  record Price(String number) {
    @Override
    public String number() {
      throw new IllegalStateException("no price");
    }
  }

  @Test
  void whyAReplyCannotBeWrittenIsLoggedWithItsStackTrace() {
    Contract<Order, Price> contract = Contract.of(broker, Order.class, Price.class);
    warren.consume(contract.handledBy(message -> MessageResult.success(new Price("1"))));
    warren.start();

    try (CapturedLog log = new CapturedLog(CONTRACT)) {
      Wire.failure(
          contract
              .sender(warren)
              .request(new Order("1", 5))
              .timeout(Duration.ofSeconds(5))
              .reply());

      assertThat(log.text())
          .contains("(reply-not-encodable: ", "at io.warren.behaviour.FailureLogBehaviour$Price.");
    }
  }

  @Test
  void whatAHandlerOfBatchesThrowsIsLoggedOnceForTheBatch() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    warren.consume(
        Contract.inBatches(
            contract, 3, Duration.ofSeconds(5), messages -> brokenBatch(messages.size())));
    warren.start();

    try (CapturedLog log = new CapturedLog(CONTRACT)) {
      for (int i = 0; i < 3; i++) {
        Wire.join(contract.sender(warren).send(new Order("1", i)).now());
      }
      Inbox dead = broker.inbox(contract.deadQueue());
      broker.whileTimePasses("all are dead", () -> dead.size() == 3);

      String text = log.text();
      assertThat(count(text, "is dead at attempt 1 (exception: ")).isEqualTo(3);
      assertThat(count(text, "at io.warren.behaviour.FailureLogBehaviour.brokenBatch("))
          .isEqualTo(1);
      assertThat(text).contains("a batch of 3 messages of queue '" + contract.queue() + "' failed");
    }
  }

  @Test
  void theMdcSaysWhichMessageAHandlerHasAndForgetsItThen() {
    try (InstalledMdc mdc = new InstalledMdc()) {
      assertThat(mdc).isNotNull();
      Contract<Order, Void> contract = Contract.of(broker, Order.class);
      CompletableFuture<Map<String, String>> during = new CompletableFuture<>();
      CompletableFuture<Map<String, String>> after = new CompletableFuture<>();
      warren.consume(
          contract.handledBy(
              message -> {
                // The first one's thread, as its worker is the only one.
                (during.isDone() ? after : during).complete(copyOfMdc());
                return MessageResult.success();
              }));
      warren.start();

      Wire.join(contract.sender(warren).send(new Order("1", 5)).id("m-1").now());
      assertThat(Wire.join(during))
          .containsOnly(
              Map.entry("warren.message", "m-1"),
              Map.entry("warren.conversation", "m-1"),
              Map.entry("warren.attempt", "1"),
              Map.entry("warren.type", "order.placed"),
              Map.entry("warren.queue", contract.queue()));
      // Without a type: that of the message before must be gone.
      Wire.publish(wire, contract.exchange(), "order.placed", "{\"number\":\"2\",\"amount\":1}");
      assertThat(Wire.join(after)).doesNotContainKey("warren.type").containsKey("warren.message");
    }
  }

  private static Map<String, String> copyOfMdc() {
    Map<String, String> copy = MDC.getCopyOfContextMap();
    return copy == null ? new HashMap<>() : copy;
  }

  private static MessageResult<Void> broken(String number) {
    throw new IllegalStateException("no index for " + number);
  }

  private static BatchResult brokenBatch(int size) {
    throw new IllegalStateException("no index for " + size);
  }

  private static long count(String text, String part) {
    return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
  }
}
