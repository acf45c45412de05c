package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import io.warren.Receipt;
import io.warren.TopologyException;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.testing.CuttingProxy;
import io.warren.testing.RealRabbit;
import io.warren.topology.DelayLadder;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of delays whose connection is lost. */
class DelaysTest {
  private static final Duration LATE = Duration.ofSeconds(2);

  private final Fixture fixture = new Fixture();

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void aDelayThatWaitedForTheConnectionIsNeitherEarlyNorLateByThatWait() {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport transport = fixture.connect(proxy.uri());
    transport.declare(fixture.topology());
    Map<String, Long> arrived = arrivals();
    proxy.refuse(true);
    proxy.cut();
    Fixture.eventually("the loss is noticed", () -> !transport.health().up());
    Map<String, Long> due = new LinkedHashMap<>();
    List<CompletableFuture<Receipt>> sent = new ArrayList<>();
    // No rung was used before on this connection, and none can be declared now.
    for (int millis : new int[] {100, 700, 2_500, 3_100, 4_000, 6_300, 8_000}) {
      String id = "id-" + millis;
      due.put(id, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
      sent.add(transport.sends().publish(delayed(fixture.message(id), Duration.ofMillis(millis))));
    }
    CompletableFuture<Receipt> immediate = transport.sends().publish(fixture.message("now"));
    long begin = System.nanoTime();
    Fixture.eventually(
        "three seconds without a connection",
        () -> System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(3));
    assertThat(sent).noneMatch(CompletableFuture::isDone);
    proxy.refuse(false);

    assertThat(Fixture.failure(immediate)).isNull();
    long back = System.nanoTime();
    assertThat(Fixture.failures(sent)).isZero();
    Fixture.eventually("all arrive", () -> arrived.keySet().containsAll(due.keySet()));
    due.forEach(
        (id, time) -> {
          assertThat(arrived.get(id) - time).as(id + " is early").isNotNegative();
          long lateSince = Math.max(time, back);
          assertThat(arrived.get(id) - lateSince).as(id + " is late").isLessThan(LATE.toNanos());
        });
  }

  @Test
  void aDelayThatIsWrittenAgainAfterALossIsStillDueWhenItWas() {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport transport = fixture.connect(proxy.uri());
    transport.declare(fixture.topology());
    Map<String, Long> arrived = arrivals();
    assertThat(
            Fixture.failure(
                transport.sends().publish(delayed(fixture.message("a"), Duration.ofSeconds(6)))))
        .isNull();
    // What is sent now is written, perhaps, and not confirmed.
    proxy.stall(true);
    long called = System.nanoTime();
    CompletableFuture<Receipt> sent =
        transport.sends().publish(delayed(fixture.message("b"), Duration.ofSeconds(6)));
    Fixture.eventually(
        "two seconds of silence", () -> System.nanoTime() - called > TimeUnit.SECONDS.toNanos(2));
    proxy.cut();
    proxy.stall(false);

    assertThat(Fixture.failure(sent)).isNull();
    Fixture.eventually("it arrives", () -> arrived.containsKey("b"));
    assertThat(Duration.ofNanos(arrived.get("b") - called))
        .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(6).plus(LATE));
  }

  @Test
  void oneWhoseLandingDiffersOnTheBrokerFailsAloneAndSaysIt() throws Exception {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.declare(fixture.topology());
    Channel aside = fixture.aside(RealRabbit.amqpUri());
    String landing = "warren.delay.landing." + fixture.exchange + ":other";
    aside.queueDeclare(landing, true, false, false, Map.of("x-queue-type", "quorum"));

    CompletableFuture<Receipt> bad =
        transport
            .sends()
            .publish(
                delayed(
                    Fixture.message(fixture.exchange, "other", "bad", 10), Duration.ofSeconds(1)));
    CompletableFuture<Receipt> good =
        transport.sends().publish(delayed(fixture.message("good"), Duration.ofSeconds(1)));

    assertThat(Fixture.failure(good)).isNull();
    assertThat(Fixture.failure(bad))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(landing);
    aside.queueDelete(landing);
  }

  /** What declares for some, or fails for some, takes time from the others of a batch. */
  @Test
  void manyWhoseLandingsDifferFailEachAndHoldUpNoOther() throws Exception {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport transport = fixture.connect(proxy.uri());
    transport.declare(fixture.topology());
    Map<String, Long> arrived = arrivals();
    Channel aside = fixture.aside(RealRabbit.amqpUri());
    List<String> landings = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String landing = "warren.delay.landing." + fixture.exchange + ":other-" + i;
      aside.queueDeclare(landing, true, false, false, Map.of());
      landings.add(landing);
    }
    proxy.refuse(true);
    proxy.cut();
    Fixture.eventually("the loss is noticed", () -> !transport.health().up());
    List<CompletableFuture<Receipt>> bad = new ArrayList<>();
    long called = System.nanoTime();
    CompletableFuture<Receipt> good =
        transport.sends().publish(delayed(fixture.message("good"), Duration.ofSeconds(8)));
    for (int i = 0; i < landings.size(); i++) {
      OutgoingMessage message = Fixture.message(fixture.exchange, "other-" + i, "bad-" + i, 10);
      bad.add(transport.sends().publish(delayed(message, Duration.ofSeconds(8))));
    }
    proxy.refuse(false);

    assertThat(Fixture.failure(good)).isNull();
    // Not only once it is due.
    assertThat(Duration.ofNanos(System.nanoTime() - called)).isLessThan(Duration.ofSeconds(7));
    assertThat(bad)
        .allSatisfy(
            each -> assertThat(Fixture.failure(each)).isInstanceOf(TopologyException.class));
    Fixture.eventually("it arrives", () -> arrived.containsKey("good"));
    assertThat(Duration.ofNanos(arrived.get("good") - called))
        .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(8).plus(LATE));
    for (String landing : landings) {
      aside.queueDelete(landing);
    }
  }

  /** When each message came first, over a connection that nobody cuts. */
  private Map<String, Long> arrivals() {
    Map<String, Long> arrived = new ConcurrentHashMap<>();
    fixture.subscribe(
        fixture.connect(RealRabbit.amqpUri()),
        Topology.EMPTY,
        delivery -> {
          arrived.putIfAbsent(String.valueOf(delivery.properties().messageId()), System.nanoTime());
          delivery.ack();
        });
    return arrived;
  }

  private static OutgoingMessage delayed(OutgoingMessage message, Duration delay) {
    DelayLadder.check(delay, message.exchange(), message.routingKey());
    return new OutgoingMessage(
        message.exchange(),
        message.routingKey(),
        message.mandatory(),
        message.properties(),
        message.body(),
        delay);
  }
}
