package io.warren.internal.embedded;

import static io.warren.internal.embedded.EmbeddedFixture.classic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ClosedException;
import io.warren.TopologyException;
import io.warren.UnroutableException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.embedded.EmbeddedFixture.Inbox;
import io.warren.topology.Binding;
import io.warren.topology.Topology;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LifetimeTest {
  private final EmbeddedFixture embedded = new EmbeddedFixture();

  @Test
  void anAutoDeleteQueueGoesWithItsLastConsumer() {
    embedded.queue(classic("q").autoDelete()).exchange("x", ExchangeType.FANOUT);
    embedded.bind("x", "q", "");
    Inbox first = embedded.consume("q", 1);
    Inbox second = embedded.consume("q", 1);

    first.stop();
    embedded.send("x", "", "one").join();
    embedded.settle();
    second.stop();

    assertThatThrownBy(() -> embedded.broker.depth("q")).isInstanceOf(TopologyException.class);
    assertThatThrownBy(() -> embedded.send("x", "", "two").join())
        .hasCauseInstanceOf(UnroutableException.class);
    second.get(0).requeue();
  }

  @Test
  void anAutoDeleteQueueWaitsForItsFirstConsumer() {
    embedded.queue(classic("q").autoDelete());

    embedded.put("q", "one").join();

    assertThat(embedded.texts("q")).containsExactly("one");
  }

  @Test
  void anExclusiveQueueIsItsConnectionsAlone() {
    embedded.queue(classic("q").exclusive());
    EmbeddedTransport other = new EmbeddedTransport(embedded.broker);
    Topology same = Topology.builder().queue(classic("q").exclusive().build()).build();

    assertThatThrownBy(() -> other.declare(same))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("q is exclusive to another connection");
    assertThatThrownBy(() -> EmbeddedFixture.consume(other, "q", 1))
        .isInstanceOf(TopologyException.class);
    assertThatThrownBy(
            () ->
                other.declare(
                    Topology.builder().binding(Binding.toQueue("amq.fanout", "q", "")).build()))
        .isInstanceOf(TopologyException.class);
    embedded.transport.declare(same);
  }

  @Test
  void anExclusiveQueueGoesWithItsConnection() {
    embedded.queue(classic("mine").exclusive()).queue("everybodys");

    embedded.transport.close(Duration.ZERO);

    assertThatThrownBy(() -> embedded.broker.depth("mine")).isInstanceOf(TopologyException.class);
    assertThat(embedded.broker.depth("everybodys")).isZero();
  }

  @Test
  void aClosedConnectionGivesItsDeliveriesBackAndTakesNothing() {
    embedded.queue("q");
    embedded.put("q", "one").join();
    Inbox inbox = embedded.consume("q", 1);
    embedded.settle();
    assertThat(inbox.texts()).containsExactly("one");

    embedded.transport.close(Duration.ZERO);
    embedded.transport.close(Duration.ZERO);

    assertThat(embedded.texts("q")).containsExactly("one");
    assertThatThrownBy(() -> embedded.put("q", "two").join())
        .hasCauseInstanceOf(ClosedException.class);
    assertThatThrownBy(() -> embedded.queue("another")).isInstanceOf(ClosedException.class);
  }
}
