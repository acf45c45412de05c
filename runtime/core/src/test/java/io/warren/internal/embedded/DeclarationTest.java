package io.warren.internal.embedded;

import static io.warren.internal.embedded.EmbeddedFixture.classic;
import static io.warren.internal.embedded.EmbeddedFixture.quorum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.TopologyException;
import io.warren.annotation.ExchangeType;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationTest {
  private final EmbeddedFixture embedded = new EmbeddedFixture();

  @Test
  void declaringTheSameAgainChangesNothing() {
    embedded.queue(quorum("q").argument("x-message-ttl", 5000));
    embedded.put("q", "one").join();

    embedded.queue(quorum("q").argument("x-message-ttl", 5000L));

    assertThat(embedded.texts("q")).containsExactly("one");
  }

  @Test
  void anotherArgumentNamesQueueArgumentBothValuesAndTheRemedy() {
    embedded.queue(quorum("q").argument("x-message-ttl", 5000));

    assertThatThrownBy(() -> embedded.queue(quorum("q").argument("x-message-ttl", 6000)))
        .isInstanceOf(TopologyException.class)
        .hasMessageStartingWith(
            "the queue q has x-message-ttl = 5000 on the broker, and the contract wants 6000; ")
        .hasMessageContaining("take another name");
  }

  @Test
  void anArgumentMoreOrLessIsADifferenceToo() {
    embedded.queue(quorum("q").argument("x-message-ttl", 5000));

    assertThatThrownBy(() -> embedded.queue(quorum("q")))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("x-message-ttl = 5000 on the broker, and the contract wants none");
  }

  @Test
  void aQueueWithoutATypeIsAClassicOne() {
    embedded.queue(Queue.named("q"));

    embedded.queue(classic("q"));

    assertThatThrownBy(() -> embedded.queue(quorum("q"))).isInstanceOf(TopologyException.class);
  }

  @Test
  void anotherLifetimeOfAQueueIsADifference() {
    embedded.queue("q");

    assertThatThrownBy(() -> embedded.queue(classic("q").autoDelete()))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("auto-delete = false");
  }

  @Test
  void anotherTypeOfAnExchangeIsADifference() {
    embedded.exchange("x", ExchangeType.TOPIC);

    assertThatThrownBy(() -> embedded.exchange("x", ExchangeType.DIRECT))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("the exchange x has type = topic on the broker")
        .hasMessageContaining("wants direct");
  }

  @Test
  void whatMustExistAndDoesNotIsAnError() {
    Topology queue = Topology.builder().queue(Queue.named("q").existing().build()).build();
    Topology exchange =
        Topology.builder().exchange(Exchange.existing("x", ExchangeType.TOPIC)).build();

    assertThatThrownBy(() -> embedded.transport.declare(queue))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("the queue q does not exist");
    assertThatThrownBy(() -> embedded.transport.declare(exchange))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("the exchange x does not exist");
  }

  @Test
  void whatMustExistAndDoesIsTakenAsItIs() {
    embedded.queue(quorum("q").argument("x-message-ttl", 1));
    embedded.exchange("x", ExchangeType.DIRECT);

    embedded.transport.declare(
        Topology.builder()
            .queue(Queue.named("q").existing().build())
            .exchange(Exchange.existing("x", ExchangeType.TOPIC))
            .exchange(Exchange.existing("amq.topic", ExchangeType.TOPIC))
            .build());
  }

  @Test
  void aBindingNeedsBothItsEnds() {
    embedded.exchange("x", ExchangeType.TOPIC).queue("q");

    assertThatThrownBy(() -> embedded.bind("x", "missing", "k"))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("the queue missing");
    assertThatThrownBy(() -> embedded.bind("missing", "q", "k"))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("the exchange missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-delivery-limit", "x-dead-letter-strategy"})
  void aClassicQueueHasNoQuorumArguments(String argument) {
    Object value = argument.equals("x-delivery-limit") ? 5 : "at-least-once";

    assertThatThrownBy(() -> embedded.queue(classic("q").argument(argument, value)))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(argument);
  }

  @Test
  void aQuorumQueueHasNoPrioritiesAndLivesOn() {
    assertThatThrownBy(() -> embedded.queue(quorum("q").argument("x-max-priority", 5)))
        .isInstanceOf(TopologyException.class);
    assertThatThrownBy(() -> embedded.queue(quorum("q").exclusive()))
        .isInstanceOf(TopologyException.class);
    assertThatThrownBy(() -> embedded.queue(quorum("q").autoDelete()))
        .isInstanceOf(TopologyException.class);
  }

  @Test
  void anArgumentThatThisBrokerLacksIsSaid() {
    assertThatThrownBy(() -> embedded.queue(classic("q").argument("x-expires", 5)))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("does not know the argument x-expires");
  }

  @Test
  void anArgumentOfTheWrongKindIsSaid() {
    assertThatThrownBy(() -> embedded.queue(classic("q").argument("x-message-ttl", "5s")))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("x-message-ttl")
        .hasMessageContaining("5s");
  }
}
