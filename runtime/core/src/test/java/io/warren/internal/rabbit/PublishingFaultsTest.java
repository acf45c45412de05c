package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.NoOpMetricsCollector;
import io.warren.ClosedException;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.PublishTimeoutException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.annotation.ExchangeType;
import io.warren.testing.CuttingProxy;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.RealRabbit;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the other messages when one, or the connection, is lost. */
class PublishingFaultsTest {
  private final Fixture fixture = new Fixture();

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void oneThatCannotBePublishedDisturbsNoneOfTenThousand() throws Exception {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.declare(fixture.topology());
    List<CompletableFuture<Receipt>> good = new ArrayList<>();
    List<CompletableFuture<Receipt>> bad = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      good.add(transport.sends().publish(fixture.message("good-" + i)));
      if (i % 2_500 == 1_000) {
        bad.add(
            transport.sends().publish(Fixture.message("no.such.exchange", "key", "missing", 10)));
        bad.add(
            transport.sends().publish(Fixture.message(fixture.exchange, "no key", "nowhere", 10)));
        bad.add(
            transport
                .sends()
                .publish(Fixture.message(fixture.exchange, "k".repeat(256), "key", 10)));
        // All headers are one frame, of at most 128 KiB.
        bad.add(
            transport
                .sends()
                .publish(
                    Fixture.message(
                        fixture.exchange, "key", "frame", 10, Map.of("h", "x".repeat(200_000)))));
      }
    }

    assertThat(Fixture.failures(good)).isZero();
    assertThat(
            bad.stream().map(Fixture::failure).map(Objects::requireNonNull).map(Object::getClass))
        .hasSize(16)
        .containsOnly(
            PublishFailedException.class, UnroutableException.class, InvalidMessageException.class);
    assertArrived(good, "one that cannot be published");
  }

  @Test
  void anExchangeThatIsDeletedInMidStreamFailsItsOwnMessagesOnly() throws Exception {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    String other = RealRabbit.uniqueName("deleted");
    transport.declare(fixture.topology());
    transport.declare(Topology.builder().exchange(Exchange.of(other, ExchangeType.FANOUT)).build());
    Channel aside = fixture.aside(RealRabbit.amqpUri());
    aside.queueBind(fixture.queue, other, "");
    List<CompletableFuture<Receipt>> good = new ArrayList<>();
    List<CompletableFuture<Receipt>> doomed = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      good.add(transport.sends().publish(fixture.message("good-" + i)));
      if (i % 100 == 0) {
        doomed.add(transport.sends().publish(Fixture.message(other, "", "doomed-" + i, 10)));
      }
      if (i == 5_000) {
        aside.exchangeDelete(other);
      }
    }

    assertThat(Fixture.failures(good)).isZero();
    assertThat(Fixture.failure(doomed.get(99)))
        .isInstanceOf(PublishFailedException.class)
        .hasMessageContaining(other);
    good.addAll(doomed);
    assertArrived(good, "exchange deleted");
  }

  @Test
  void aCutConnectionLosesNothing() throws Exception {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport transport = fixture.connect(proxy.uri());
    transport.declare(fixture.topology());
    List<CompletableFuture<Receipt>> sent = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      sent.add(transport.sends().publish(fixture.message("id-" + i)));
      if (i % 5_000 == 2_500) {
        proxy.cut();
      }
    }

    assertThat(Fixture.failures(sent)).isZero();
    assertArrived(sent, "connection cut four times");
  }

  @Test
  void equalMessagesAreToldApartWhenOneIsReturned() throws Exception {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.declare(fixture.topology());
    Channel aside = fixture.aside(RealRabbit.amqpUri());
    List<CompletableFuture<Receipt>> sent = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      sent.add(transport.sends().publish(fixture.message("always the same")));
      if (i == 500) {
        assertThat(Fixture.failures(sent)).isZero();
      }
      if (i == 1_000) {
        aside.queueUnbind(fixture.queue, fixture.exchange, "key");
      }
    }

    long confirmed = sent.size() - Fixture.failures(sent);
    List<String> arrived = fixture.collect(fixture.connect(RealRabbit.amqpUri()), Topology.EMPTY);
    Fixture.eventually("each receipt has its message", () -> arrived.size() >= confirmed);
    System.out.println(
        "equal messages: 2000 sent, " + confirmed + " confirmed, " + arrived.size() + " arrived");
    assertThat(confirmed).isBetween(501L, 1_999L);
    assertThat(Fixture.failure(sent.get(1_999))).isInstanceOf(UnroutableException.class);
  }

  @Test
  void aRefusedMessageIsTriedUntilItsTimeIsOverAndThenFails() throws Exception {
    Duration timeout = Duration.ofSeconds(3);
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri(), timeout, 4096);
    Topology full = fixture.topologyWithRoomForOne();
    transport.declare(full);
    List<CompletableFuture<Receipt>> sent = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      sent.add(transport.sends().publish(fixture.message("id-" + i)));
    }

    assertThat(Fixture.failure(sent.get(19)))
        .isInstanceOf(PublishFailedException.class)
        .hasMessageMatching(".* refused .* times within 3 s: .* full or unavailable");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(timeout);
    long confirmed = sent.size() - Fixture.failures(sent);
    assertThat(fixture.aside(RealRabbit.amqpUri()).messageCount(fixture.queue))
        .isEqualTo(confirmed);
  }

  @Test
  void whatAFullQueueRefusesArrivesOnceThereIsRoomAndSlowsNobodyElse() throws Exception {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.declare(fixture.topologyWithRoomForOne());
    String other = RealRabbit.uniqueName("other");
    transport.declare(Topology.builder().queue(Queue.named(other).build()).build());
    List<CompletableFuture<Receipt>> refused = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      refused.add(transport.sends().publish(fixture.message("id-" + i)));
    }
    Channel aside = fixture.aside(RealRabbit.amqpUri());
    long begin = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      assertThat(Fixture.failure(transport.sends().publish(Fixture.message("", other, "o", 10))))
          .isNull();
    }
    System.out.println(
        "1000 sends, one after the other, beside a full queue: "
            + Duration.ofNanos(System.nanoTime() - begin).toMillis()
            + " ms");
    aside.queueDelete(other);

    List<String> arrived = fixture.collect(fixture.connect(RealRabbit.amqpUri()), Topology.EMPTY);

    assertThat(Fixture.failures(refused)).isZero();
    Fixture.eventually("all arrive", () -> new HashSet<>(List.copyOf(arrived)).size() == 20);
  }

  @Test
  void nothingStaysOpenWhenTheBrokerIsSilent() throws Exception {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport transport = fixture.connect(proxy.uri(), Duration.ofSeconds(1), 100);
    transport.declare(fixture.topology());
    assertThat(Fixture.failure(transport.sends().publish(fixture.message("first")))).isNull();
    proxy.stall(true);
    List<CompletableFuture<Receipt>> sent = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      sent.add(transport.sends().publish(fixture.message("id-" + i)));
    }

    assertThat(sent.stream().map(Fixture::failure))
        .hasSize(101)
        .hasOnlyElementsOfType(PublishTimeoutException.class);
    proxy.stall(false);
    Fixture.eventually(
        "publishing goes on",
        () -> Fixture.failure(transport.sends().publish(fixture.message("last"))) == null);
  }

  @Test
  void aDefectWhileAChannelIsOpenedDoesNotEndPublishing() throws Exception {
    AtomicBoolean failed = new AtomicBoolean();
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(RealRabbit.amqpUri());
    factory.setMetricsCollector(
        new NoOpMetricsCollector() {
          @Override
          public void newChannel(Channel channel) {
            if (Thread.currentThread().getName().equals("warren-publish-sends")
                && failed.compareAndSet(false, true)) {
              throw new IllegalStateException("a defect of the user's collector");
            }
          }
        });
    RabbitTransport transport = fixture.connect(factory);
    transport.declare(fixture.topology());

    assertThat(Fixture.failure(transport.sends().publish(fixture.message("a")))).isNull();
    assertThat(failed).isTrue();
  }

  @Test
  void whatWasSentWhileTheBrokerWasGoneArrivesThoughItComesBackEmpty() throws Exception {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport transport = fixture.connect(proxy.uri());
    transport.declare(fixture.topology());
    assertThat(Fixture.failure(transport.sends().publish(fixture.message("first")))).isNull();
    Channel aside = fixture.aside(RealRabbit.amqpUri());
    for (int round = 0; round < 5; round++) {
      proxy.refuse(true);
      proxy.cut();
      Fixture.eventually("the loss", () -> !transport.health().up());
      aside.queueDelete(fixture.queue);
      aside.exchangeDelete(fixture.exchange);
      List<CompletableFuture<Receipt>> kept = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        kept.add(transport.sends().publish(fixture.message("kept-" + i)));
      }
      proxy.refuse(false);

      assertThat(kept.stream().map(Fixture::failure)).containsOnlyNulls();
    }
  }

  @Test
  void closingEndsThoughTheBrokerReadsNothing() throws Exception {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport transport = fixture.connect(proxy.uri());
    transport.declare(fixture.topology());
    assertThat(Fixture.failure(transport.sends().publish(fixture.message("first")))).isNull();
    proxy.stall(true);
    List<CompletableFuture<Receipt>> held = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      held.add(
          transport
              .sends()
              .publish(Fixture.message(fixture.exchange, "key", "held-" + i, 1_000_000)));
    }

    long begin = System.nanoTime();
    transport.close(Duration.ofMillis(100));

    // Before missed heartbeats end the connection, which takes 20 s.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(12));
    assertThat(held.stream().map(Fixture::failure)).hasOnlyElementsOfType(ClosedException.class);
  }

  @Test
  void aCallbackMayWaitForAnyOtherReceipt() throws Exception {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.declare(fixture.topology());
    List<CompletableFuture<Receipt>> sent = new ArrayList<>();
    List<CompletableFuture<Receipt>> waited = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      CompletableFuture<Receipt> next = transport.sends().publish(fixture.message("id-" + i));
      sent.add(next);
    }
    for (int i = 0; i + 1 < 500; i++) {
      CompletableFuture<Receipt> later = sent.get(i + 1);
      waited.add(
          sent.get(i)
              .thenApply(
                  receipt -> {
                    later.join();
                    return transport.sends().publish(fixture.message("from callback")).join();
                  }));
    }

    assertThat(Fixture.failures(waited)).isZero();
  }

  @Test
  void oneThatTheBrokerFindsTooLargeFailsAlone() throws Exception {
    try (PrivateRabbit node = PrivateRabbit.create("max_message_size = 100000\n").start()) {
      RabbitTransport transport = fixture.connect(node.amqpUri());
      transport.declare(fixture.topology());
      List<CompletableFuture<Receipt>> good = new ArrayList<>();
      List<CompletableFuture<Receipt>> large = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        good.add(transport.sends().publish(fixture.message("good-" + i)));
        if (i % 4_000 == 2_000) {
          large.add(
              transport
                  .sends()
                  .publish(Fixture.message(fixture.exchange, "key", "large-" + i, 100_001)));
        }
      }

      assertThat(large.stream().map(Fixture::failure))
          .hasSize(2)
          .allSatisfy(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(PublishFailedException.class)
                      .hasMessageContaining("at most 100000 (max_message_size)"));
      assertThat(Fixture.failures(good)).isZero();
      assertArrived(fixture.connect(node.amqpUri()), good, "too large");

      // Before its broker.
      fixture.close();
    }
  }

  @Test
  void whatABlockedBrokerDoesNotTakeTimesOutAndSaysWhy() throws Exception {
    try (PrivateRabbit node = PrivateRabbit.create().start()) {
      RabbitTransport hurried = fixture.connect(node.amqpUri(), Duration.ofSeconds(2), 10);
      hurried.declare(fixture.topology());
      node.ctl("set_vm_memory_high_watermark", "absolute", "1MB");
      List<CompletableFuture<Receipt>> held = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        held.add(hurried.sends().publish(fixture.message("held-" + i)));
      }
      assertThat(held.stream().map(Fixture::failure))
          .hasOnlyElementsOfType(PublishTimeoutException.class)
          .allSatisfy(failure -> assertThat(failure).hasMessageContaining("blocked"));
      node.ctl("set_vm_memory_high_watermark", "absolute", "2GB");
      assertThat(Fixture.failure(hurried.sends().publish(fixture.message("after")))).isNull();
      // Before its broker.
      fixture.close();
    }
  }

  private void assertArrived(List<CompletableFuture<Receipt>> sent, String what) {
    assertArrived(fixture.connect(RealRabbit.amqpUri()), sent, what);
  }

  /** Whatever was confirmed is there; what failed may be there. */
  private void assertArrived(
      RabbitTransport consumer, List<CompletableFuture<Receipt>> sent, String what) {
    Set<String> confirmed = new HashSet<>();
    for (CompletableFuture<Receipt> each : sent) {
      if (Fixture.failure(each) == null) {
        confirmed.add(each.join().id());
      }
    }
    List<String> arrived = fixture.collect(consumer, Topology.EMPTY);
    Fixture.eventually(
        "the arrival of " + confirmed.size(),
        () -> new HashSet<>(List.copyOf(arrived)).containsAll(confirmed));
    System.out.println(
        what
            + ": "
            + sent.size()
            + " sent, "
            + confirmed.size()
            + " confirmed, "
            + arrived.size()
            + " arrived, "
            + (arrived.size() - new HashSet<>(List.copyOf(arrived)).size())
            + " of them twice");
    assertThat(arrived).hasSizeLessThan(2 * sent.size());
  }
}
