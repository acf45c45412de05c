package io.warren.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.topology.Binding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private final EmbeddedFixture embedded = new EmbeddedFixture();

  @Test
  void aTopicExchangeRoutesByPattern() {
    embedded.exchange("x", ExchangeType.TOPIC).queue("orders").queue("all");
    embedded.bind("x", "orders", "order.*").bind("x", "all", "#");

    embedded.send("x", "order.placed", "one").join();
    embedded.send("x", "bill.paid", "two").join();

    assertThat(embedded.texts("orders")).containsExactly("one");
    assertThat(embedded.texts("all")).containsExactly("one", "two");
  }

  @Test
  void aDirectExchangeRoutesByTheExactKey() {
    embedded.exchange("x", ExchangeType.DIRECT).queue("a").queue("star");
    embedded.bind("x", "a", "a").bind("x", "star", "*");

    embedded.send("x", "a", "one").join();

    assertThat(embedded.texts("a")).containsExactly("one");
    assertThat(embedded.texts("star")).isEmpty();
  }

  @Test
  void aFanoutExchangeRoutesEverywhere() {
    embedded.exchange("x", ExchangeType.FANOUT).queue("a").queue("b");
    embedded.bind("x", "a", "ignored").bind("x", "b", "");

    embedded.send("x", "anything", "one").join();

    assertThat(embedded.texts("a")).containsExactly("one");
    assertThat(embedded.texts("b")).containsExactly("one");
  }

  @Test
  void aHeadersExchangeRoutesByArguments() {
    embedded.exchange("x", ExchangeType.HEADERS).queue("all").queue("any");
    headersBinding("all", Map.of("x-match", "all", "colour", "red", "size", 1));
    headersBinding("any", Map.of("x-match", "any", "colour", "red", "size", 1));

    sendWithHeaders("both", Map.of("colour", "red", "size", 1L));
    sendWithHeaders("one", Map.of("colour", "red"));
    assertThatThrownBy(() -> sendWithHeaders("none", Map.of("colour", "blue")))
        .hasCauseInstanceOf(UnroutableException.class);

    assertThat(embedded.texts("all")).containsExactly("both");
    assertThat(embedded.texts("any")).containsExactly("both", "one");
  }

  @Test
  void aHeadersBindingLooksAtReservedHeadersOnlyWhenToldTo() {
    embedded.exchange("x", ExchangeType.HEADERS).queue("all").queue("allX").queue("anyX");
    headersBinding("all", Map.of("colour", "red", "x-tag", "a"));
    headersBinding("allX", Map.of("x-match", "all-with-x", "colour", "red", "x-tag", "a"));
    headersBinding("anyX", Map.of("x-match", "any-with-x", "colour", "blue", "x-tag", "a"));

    sendWithHeaders("plain", Map.of("colour", "red"));
    sendWithHeaders("tagged", Map.of("colour", "red", "x-tag", "a"));

    assertThat(embedded.texts("all")).containsExactly("plain", "tagged");
    assertThat(embedded.texts("allX")).containsExactly("tagged");
    assertThat(embedded.texts("anyX")).containsExactly("tagged");
  }

  private void headersBinding(String queue, Map<String, Object> arguments) {
    embedded.broker.bind(Binding.toQueue("x", queue, ""), arguments, embedded.transport);
  }

  private void sendWithHeaders(String text, Map<String, Object> headers) {
    embedded.send(EmbeddedFixture.message("x", "", text, EmbeddedFixture.headers(headers))).join();
  }

  @Test
  void theDefaultExchangeRoutesToTheQueueThatTheKeyNames() {
    embedded.queue("a");

    embedded.put("a", "one").join();

    assertThat(embedded.texts("a")).containsExactly("one");
  }

  @Test
  void aMessageReachesAQueueOnceWhateverTheNumberOfWays() {
    embedded.exchange("x", ExchangeType.TOPIC).exchange("y", ExchangeType.FANOUT).queue("a");
    embedded.bind("x", "a", "#").bind("x", "a", "k").bind("y", "a", "");
    embedded.bindExchange("x", "y", "k").bindExchange("y", "x", "");

    embedded.send("x", "k", "one").join();

    assertThat(embedded.texts("a")).containsExactly("one");
  }

  @Test
  void aBindingBetweenExchangesKeepsTheKey() {
    embedded.exchange("x", ExchangeType.TOPIC).exchange("y", ExchangeType.DIRECT).queue("a");
    embedded.bindExchange("x", "y", "k.#").bind("y", "a", "k.1");

    embedded.send("x", "k.1", "one").join();

    assertThat(embedded.texts("a")).containsExactly("one");
    assertThat(embedded.broker.messages("a").get(0).exchange()).isEqualTo("x");
  }

  @Test
  void theAlternateExchangeTakesWhatNoBindingTakes() {
    embedded.exchange("lost", ExchangeType.FANOUT).exchange("x", ExchangeType.DIRECT, "lost");
    embedded.queue("found").queue("rest");
    embedded.bind("x", "found", "k").bind("lost", "rest", "");

    embedded.send("x", "k", "one").join();
    embedded.send("x", "other", "two").join();

    assertThat(embedded.texts("found")).containsExactly("one");
    assertThat(embedded.texts("rest")).containsExactly("two");
  }

  @Test
  void theAlternateExchangeIsLeftOutWhenABindingLedNowhere() {
    embedded.exchange("lost", ExchangeType.FANOUT).exchange("x", ExchangeType.DIRECT, "lost");
    embedded.exchange("empty", ExchangeType.FANOUT).queue("rest").bind("lost", "rest", "");
    embedded.bindExchange("x", "empty", "k");

    assertThatThrownBy(() -> embedded.send("x", "k", "one").join())
        .hasCauseInstanceOf(UnroutableException.class);
  }

  @Test
  void aMandatoryMessageWithoutAQueueFails() {
    embedded.exchange("x", ExchangeType.TOPIC);

    assertThatThrownBy(() -> embedded.send("x", "k", "one").join())
        .hasCauseInstanceOf(UnroutableException.class)
        .hasMessageContaining("exchange x")
        .hasMessageContaining("routing key k");
  }

  @Test
  void aMessageThatIsNotMandatoryIsConfirmedWithoutAQueue() {
    embedded.exchange("x", ExchangeType.TOPIC);
    OutgoingMessage message =
        new OutgoingMessage("x", "k", false, EmbeddedFixture.priority(0), new byte[0]);

    assertThat(embedded.send(message).join()).isEqualTo(new Receipt("id"));
  }

  @Test
  void aMissingExchangeFailsTheMessageAndNoOther() {
    embedded.queue("a");

    var failed = embedded.send("nowhere", "k", "one");
    var safe = embedded.put("a", "two");

    assertThatThrownBy(failed::join)
        .hasCauseInstanceOf(PublishFailedException.class)
        .hasMessageContaining("nowhere");
    assertThat(safe.join()).isEqualTo(new Receipt("id"));
  }

  @Test
  void whatAmqpCannotCarryIsRefused() {
    embedded.queue("a");

    assertThatThrownBy(() -> embedded.put("a".repeat(256), "one").join())
        .hasCauseInstanceOf(InvalidMessageException.class)
        .hasMessageContaining("has 256 bytes of UTF-8");
    assertThatThrownBy(() -> put(Map.of("list", List.of(new Object()))))
        .hasCauseInstanceOf(InvalidMessageException.class)
        .hasMessageContaining("header list has a value of java.lang.Object");
  }

  @Test
  void timesInHeadersHaveWholeSeconds() {
    embedded.queue("a");
    Instant second = Instant.parse("2026-01-01T10:00:00Z");
    Map<String, Object> headers =
        Map.of("at", second, "all", List.of(second), "in", Map.of("it", second), "text", "t");

    put(headers);

    assertThat(embedded.headersOfFirst("a")).isEqualTo(headers);
    assertThatThrownBy(() -> put(Map.of("all", List.of(second.plusMillis(123)))))
        .hasCauseInstanceOf(InvalidMessageException.class)
        .hasMessageContaining("whole seconds");
  }

  private void put(Map<String, Object> headers) {
    embedded.put("a", "text", EmbeddedFixture.headers(headers)).join();
  }
}
