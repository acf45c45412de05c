package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.UnroutableException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.transport.Transport;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How exchanges take messages to queues. */
abstract class RoutingBehaviour extends Behaviour {
  private Transport transport;
  private String first;
  private String second;

  @SuppressWarnings("NullAway.Init") // set before each test
  RoutingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    transport = broker.connect();
    first = queue(transport, "first");
    second = queue(transport, "second");
  }

  @Test
  void aDirectExchangeRoutesByTheExactKey() {
    String exchange = exchange(ExchangeType.DIRECT);
    bind(exchange, first, "order.placed");
    bind(exchange, second, "order.*");

    publish(exchange, "order.placed", "a");
    publish(exchange, "order.*", "b");

    assertReceived(first, "a");
    assertReceived(second, "b");
  }

  @Test
  void aTopicExchangeTakesStarForOneWordAndHashForAnyNumber() {
    String exchange = exchange(ExchangeType.TOPIC);
    bind(exchange, first, "order.*.eu");
    bind(exchange, second, "order.#");

    publish(exchange, "order", "none");
    publish(exchange, "order.placed", "one");
    publish(exchange, "order.placed.eu", "two");
    publish(exchange, "order.placed.eu.north", "three");
    publish(exchange, "order..eu", "empty");

    assertReceived(first, "two", "empty");
    assertReceived(second, "none", "one", "two", "three", "empty");
  }

  @Test
  void hashInTheMiddleOfATopicMatchesWordsOrNothing() {
    String exchange = exchange(ExchangeType.TOPIC);
    bind(exchange, first, "a.#.z");
    bind(exchange, second, "#");

    publish(exchange, "a.z", "adjacent");
    publish(exchange, "a.b.z.c.z", "far");
    publish(exchange, "a.b", "never");

    assertReceived(first, "adjacent", "far");
    assertReceived(second, "adjacent", "far", "never");
  }

  @Test
  void aFanoutExchangeIgnoresTheKey() {
    String exchange = exchange(ExchangeType.FANOUT);
    bind(exchange, first, "");
    bind(exchange, second, "anything");

    publish(exchange, "something", "a");

    assertReceived(first, "a");
    assertReceived(second, "a");
  }

  @Test
  void aHeadersExchangeIgnoresTheKeyAndABindingWithoutHeadersTakesEverything() {
    String exchange = exchange(ExchangeType.HEADERS);
    bind(exchange, first, "a");

    publish(exchange, "b", "without");
    Wire.publish(
        transport,
        Wire.message(exchange, "c", "with", true, Wire.properties("1", Map.of("region", "eu"))));

    assertReceived(first, "without", "with");
    assertReceived(second);
  }

  @Test
  void theDefaultExchangeRoutesByTheNameOfTheQueue() {
    publish(Exchange.DEFAULT, first, "a");

    assertReceived(first, "a");
    assertReceived(second);
  }

  @Test
  void anExchangePassesOnToAnotherExchange() {
    String outer = exchange(ExchangeType.TOPIC);
    String inner = exchange(ExchangeType.DIRECT);
    declare(
        transport, Topology.builder().binding(Binding.toExchange(outer, inner, "order.#")).build());
    bind(inner, first, "order.placed");

    publish(outer, "order.placed", "through");
    assertReceived(first, "through");

    // The inner exchange has no binding for this key, so no queue takes it.
    assertThat(Wire.failure(transport.sends().publish(Wire.message(outer, "order.paid", "lost"))))
        .isInstanceOf(UnroutableException.class);
  }

  @Test
  void exchangesBoundInACircleRouteOnce() {
    String one = exchange(ExchangeType.FANOUT);
    String two = exchange(ExchangeType.FANOUT);
    declare(
        transport,
        Topology.builder()
            .binding(Binding.toExchange(one, two, ""))
            .binding(Binding.toExchange(two, one, ""))
            .build());
    bind(one, first, "");
    bind(two, second, "");

    publish(one, "", "a");

    assertReceived(first, "a");
    assertReceived(second, "a");
  }

  @Test
  void aMessageReachesAQueueOnceHoweverManyBindingsMatch() {
    String outer = exchange(ExchangeType.TOPIC);
    String inner = exchange(ExchangeType.FANOUT);
    declare(transport, Topology.builder().binding(Binding.toExchange(outer, inner, "#")).build());
    bind(outer, first, "order.*");
    bind(outer, first, "#");
    bind(inner, first, "");

    publish(outer, "order.placed", "a");

    assertReceived(first, "a");
  }

  @Test
  void aDeliveryTellsTheExchangeAndTheKeyItCameWith() {
    String exchange = exchange(ExchangeType.TOPIC);
    bind(exchange, first, "order.#");
    publish(exchange, "order.placed", "a");

    var delivery = broker.inbox(first).take();

    assertThat(delivery.exchange()).isEqualTo(exchange);
    assertThat(delivery.routingKey()).isEqualTo("order.placed");
    assertThat(delivery.redelivered()).isFalse();
  }

  @Test
  void anAlternateExchangeTakesWhatNoBindingDoes() {
    String alternate = exchange(ExchangeType.FANOUT);
    bind(alternate, second, "");
    String exchange = broker.name("exchange");
    declare(
        transport,
        Topology.builder()
            .exchange(
                new Exchange(
                    exchange, ExchangeType.DIRECT, true, Map.of("alternate-exchange", alternate)))
            .build());
    bind(exchange, first, "known");

    publish(exchange, "known", "a");
    publish(exchange, "unknown", "b");

    assertReceived(first, "a");
    assertReceived(second, "b");
  }

  private String exchange(ExchangeType type) {
    String exchange = broker.name("exchange");
    declare(transport, Topology.builder().exchange(Exchange.of(exchange, type)).build());
    return exchange;
  }

  private void bind(String exchange, String queue, String key) {
    declare(transport, Topology.builder().binding(Binding.toQueue(exchange, queue, key)).build());
  }

  private void publish(String exchange, String key, String text) {
    Wire.publish(transport, exchange, key, text);
  }

  /** Exactly these, in this order: a last message proves that nothing else came before it. */
  private void assertReceived(String queue, String... texts) {
    publish(Exchange.DEFAULT, queue, "end");
    Inbox inbox = broker.inbox(queue);
    List<String> received = new ArrayList<>();
    for (String text = inbox.texts(1).get(0); !text.equals("end"); text = inbox.texts(1).get(0)) {
      received.add(text);
    }
    inbox.subscription().close();
    assertThat(received).containsExactly(texts);
  }
}
