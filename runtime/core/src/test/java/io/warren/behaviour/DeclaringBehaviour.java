package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.TopologyException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.transport.Transport;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import io.warren.topology.drift.FoundTopology;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a broker says to a topology. */
abstract class DeclaringBehaviour extends Behaviour {
  private Transport transport;
  private String exchange;
  private String queue;
  private Topology topology;

  @SuppressWarnings("NullAway.Init") // set before each test
  DeclaringBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void declare() {
    transport = broker.connect();
    exchange = broker.name("exchange");
    queue = broker.name("queue");
    topology =
        Topology.builder()
            .exchange(Exchange.of(exchange, ExchangeType.TOPIC))
            .queue(
                Queue.named(queue)
                    .argument("x-queue-type", "quorum")
                    .argument("x-delivery-limit", 20)
                    .build())
            .binding(Binding.toQueue(exchange, queue, "#"))
            .build();
    declare(transport, topology);
  }

  @Test
  void theSameTopologyCanBeDeclaredAgain() {
    transport.declare(topology);
    broker.connect().declare(topology);

    assertUsable();
  }

  @Test
  void aQueueWithAnotherArgumentIsAnErrorThatNamesBothValues() {
    Topology other =
        Topology.builder()
            .queue(
                Queue.named(queue)
                    .argument("x-queue-type", "quorum")
                    .argument("x-delivery-limit", 7)
                    .build())
            .build();

    assertThatThrownBy(() -> transport.declare(other))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(queue)
        .hasMessageContaining("x-delivery-limit")
        .hasMessageContaining("7")
        .hasMessageContaining("20");
    assertUsable();
  }

  @Test
  void aQueueThatLacksAnArgumentIsAnError() {
    Topology other =
        Topology.builder()
            .queue(
                Queue.named(queue)
                    .argument("x-queue-type", "quorum")
                    .argument("x-delivery-limit", 20)
                    .argument("x-dead-letter-exchange", "warren.dead")
                    .build())
            .build();

    assertThatThrownBy(() -> transport.declare(other))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(queue)
        .hasMessageContaining("x-dead-letter-exchange")
        .hasMessageContaining("warren.dead");
    assertUsable();
  }

  @Test
  void aQueueOfAnotherLifetimeIsAnError() {
    Topology other =
        Topology.builder()
            .queue(Queue.named(queue).argument("x-queue-type", "classic").autoDelete().build())
            .build();

    assertThatThrownBy(() -> transport.declare(other))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(queue);
    assertUsable();
  }

  @Test
  void anExchangeOfAnotherTypeIsAnErrorThatNamesBothTypes() {
    Topology other =
        Topology.builder().exchange(Exchange.of(exchange, ExchangeType.FANOUT)).build();

    assertThatThrownBy(() -> transport.declare(other))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(exchange)
        .hasMessageContaining("topic")
        .hasMessageContaining("fanout");
    assertUsable();
  }

  @Test
  void anExchangeWithAnotherArgumentIsAnError() {
    Topology other =
        Topology.builder()
            .exchange(
                new Exchange(
                    exchange, ExchangeType.TOPIC, true, Map.of("alternate-exchange", "other")))
            .build();

    assertThatThrownBy(() -> transport.declare(other))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(exchange)
        .hasMessageContaining("alternate-exchange");
    assertUsable();
  }

  @Test
  void whatMustExistAndDoesIsAccepted() {
    transport.declare(
        Topology.builder()
            .exchange(Exchange.existing(exchange, ExchangeType.TOPIC))
            .queue(Queue.named(queue).existing().build())
            .build());

    assertUsable();
  }

  @Test
  void anExchangeThatMustExistAndDoesNotIsAnError() {
    String missing = broker.name("missing");
    Topology other =
        Topology.builder().exchange(Exchange.existing(missing, ExchangeType.TOPIC)).build();

    assertThatThrownBy(() -> transport.declare(other))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(missing);
    assertUsable();
  }

  @Test
  void aQueueThatMustExistAndDoesNotIsAnError() {
    String missing = broker.name("missing");
    Topology other = Topology.builder().queue(Queue.named(missing).existing().build()).build();

    assertThatThrownBy(() -> transport.declare(other))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(missing);
    assertUsable();
  }

  @Test
  void aBindingOfSomethingMissingIsAnError() {
    String missing = broker.name("missing");
    Topology other = Topology.builder().binding(Binding.toQueue(missing, queue, "#")).build();

    assertThatThrownBy(() -> transport.declare(other))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(missing);
    assertUsable();
  }

  @Test
  void whatExistsIsFoundAndWhatDoesNotIsNeitherFoundNorCreated() {
    String missing = broker.name("missing");
    Topology wanted =
        topology.and(
            Topology.builder()
                .exchange(Exchange.of(missing, ExchangeType.TOPIC))
                .queue(Queue.named(missing).argument("x-queue-type", "quorum").build())
                .build());
    Wire.publish(transport, exchange, "key", "a");

    for (int look = 0; look < 2; look++) {
      FoundTopology found = transport.find(wanted);

      assertThat(found.exchanges()).containsKey(exchange).doesNotContainKey(missing);
      assertThat(found.queues()).containsKey(queue).doesNotContainKey(missing);
    }
    assertThat(broker.inbox(queue).texts(1)).containsExactly("a");
  }

  /** The error took nothing with it. */
  private void assertUsable() {
    Wire.publish(transport, exchange, "key", "a");
    assertThat(broker.inbox(queue).texts(1)).containsExactly("a");
  }
}
