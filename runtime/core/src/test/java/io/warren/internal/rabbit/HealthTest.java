package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Health;
import io.warren.internal.rabbit.connection.Endpoint;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.testing.CuttingProxy;
import io.warren.testing.RealRabbit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Says what is up and what is not. */
class HealthTest {
  private final Fixture fixture = new Fixture();

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void whatNobodyHasNeededYetIsUp() {
    RabbitTransport transport = fixture.connect("amqp://127.0.0.1:1");

    assertThat(transport.health().up()).isTrue();
    assertThat(transport.health().parts())
        .extracting(Health.Part::detail)
        .contains("not needed yet");
  }

  @Test
  void aLostConnectionAndItsConsumersAreDownUntilTheyAreBack() throws IOException {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport transport = fixture.connect(proxy.uri());
    fixture.collect(transport, fixture.topology());
    assertThat(transport.health().parts())
        .contains(new Health.Part("consumer " + fixture.queue, true, "subscribed"));

    proxy.refuse(true);
    proxy.cut();

    Fixture.eventually("down", () -> !part(transport, "connection consuming").up());
    assertThat(part(transport, "connection consuming").detail()).startsWith("lost");
    Fixture.eventually("consumer down", () -> !part(transport, "consumer " + fixture.queue).up());
    proxy.refuse(false);
    Fixture.eventually("up again", () -> transport.health().up());
  }

  @Test
  void aConnectionThatIsLostAgainAndAgainIsReopenedWithGrowingPauses() {
    ManagedConnection connection =
        new ManagedConnection(
            Endpoint.of(
                new RabbitOptions(List.of(RealRabbit.amqpUri()), null, Duration.ofSeconds(5))),
            "flapping");
    fixture.atEnd(connection::close);
    AtomicInteger reopened = new AtomicInteger();
    connection.register(
        fresh -> {
          reopened.incrementAndGet();
          fresh.abort();
        });
    long begin = System.nanoTime();
    connection.open().abort();

    Fixture.eventually("four times", () -> reopened.get() >= 4);
    // 100 + 200 + 400 + 800 ms, less a fifth at most.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1_190));
  }

  @Test
  void whatIsUnconfirmedIsCountedAndDownAfterFiveSeconds() throws IOException {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport transport = fixture.connect(proxy.uri());
    transport.declare(fixture.topology());
    assertThat(part(transport, "sends"))
        .isEqualTo(
            new Health.Part("sends", true, "nothing unconfirmed", Map.of("unconfirmed", 0L)));
    proxy.withholdAnswers(true);
    long begin = System.nanoTime();
    for (int i = 0; i < 1_680; i++) {
      transport.sends().publish(fixture.message("id-" + i));
    }
    transport.settlements().publish(fixture.message("copy"));

    assertThat(part(transport, "sends").up()).isTrue();
    assertThat(part(transport, "sends").detail())
        .contains("1680 unconfirmed, the oldest for ", "exchange '" + fixture.exchange + "'");
    Fixture.eventually("down", () -> !part(transport, "sends").up());
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(4));
    Fixture.eventually("settlements down", () -> !part(transport, "settlements").up());
    assertThat(part(transport, "settlements").detail()).startsWith("1 unconfirmed");
    assertThat(transport.health().up()).isFalse();
    proxy.withholdAnswers(false);
    Fixture.eventually("up again", () -> transport.health().up());
  }

  @Test
  void whatAFullQueueRefusesIsNamed() {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.declare(fixture.topologyWithRoomForOne());
    for (int i = 0; i < 5; i++) {
      transport.sends().publish(fixture.message("id-" + i));
    }

    Fixture.eventually("down", () -> !part(transport, "sends").up());
    assertThat(part(transport, "sends").detail()).contains("with key 'key', refused ");
  }

  @Test
  void afterTheCloseNothingIsUp() {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.close(Duration.ZERO);

    assertThat(transport.health().up()).isFalse();
  }

  private static Health.Part part(RabbitTransport transport, String name) {
    return transport.health().parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
