package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import io.warren.ClosedException;
import io.warren.ConnectionException;
import io.warren.PublishTimeoutException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.internal.rabbit.consume.ConsumerChannel;
import io.warren.internal.rabbit.consume.RabbitDelivery;
import io.warren.internal.rabbit.consume.Settler;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Subscription;
import io.warren.testing.CuttingProxy;
import io.warren.testing.RealRabbit;
import io.warren.topology.Topology;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A consumer comes back from everything, and acknowledges nothing that it should not. */
class ConsumingFaultsTest {
  private final Fixture fixture = new Fixture();

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void aCutConnectionLosesNothingAndLeavesNothingBehind() throws IOException {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport publisher = fixture.connect(RealRabbit.amqpUri());
    publisher.declare(fixture.topology());
    publish(publisher, 10_000);
    Set<String> handled = ConcurrentHashMap.newKeySet();
    AtomicInteger count = new AtomicInteger();
    RabbitTransport consumer = fixture.connect(proxy.uri());
    Subscription subscription =
        fixture.subscribe(
            consumer,
            fixture.topology(),
            delivery ->
                fixture.handle(
                    delivery,
                    () -> {
                      handled.add(delivery.properties().messageId());
                      if (count.incrementAndGet() % 2_000 == 1_000) {
                        proxy.cut();
                      }
                    }));

    Fixture.eventually("all handled", () -> handled.size() == 10_000);
    fixture.awaitHandlers();
    subscription.close();
    // What is not acknowledged comes back when the consumer's connection ends.
    assertThat(fixture.aside(RealRabbit.amqpUri()).consumerCount(fixture.queue)).isZero();
    assertThat(fixture.aside(RealRabbit.amqpUri()).messageCount(fixture.queue)).isZero();
    System.out.println(
        "consumer cut: 10000 sent, " + handled.size() + " handled, " + count + " deliveries");
  }

  @Test
  void aQueueThatIsDeletedUnderItsConsumerComesBackWithIt() throws IOException {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    List<String> ids = fixture.collect(transport, fixture.topology());
    publish(transport, 1_000);
    Fixture.eventually("the first thousand", () -> ids.size() == 1_000);

    Channel aside = fixture.aside(RealRabbit.amqpUri());
    aside.queueDelete(fixture.queue);

    // Until the queue is back, there is no route.
    Fixture.eventually(
        "the queue is back",
        () -> Fixture.failure(transport.sends().publish(fixture.message("after"))) == null);
    Fixture.eventually("it is consumed", () -> ids.contains("after"));
    System.out.println("queue deleted: 1001 confirmed, " + ids.size() + " handled");
    assertThat(ids).hasSize(1_001);
  }

  @Test
  void aConsumerWhoseDeliveryCannotBeHandedOverComesBack() {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.declare(fixture.topology());
    publish(transport, 3);
    AtomicInteger failures = new AtomicInteger();
    Set<String> handled = ConcurrentHashMap.newKeySet();
    fixture.subscribe(
        transport,
        fixture.topology(),
        delivery -> {
          if (failures.incrementAndGet() <= 2) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          handled.add(delivery.properties().messageId());
          delivery.ack();
        });

    Fixture.eventually("all three", () -> handled.size() == 3);
    assertThat(transport.health().up()).isTrue();
  }

  @Test
  void aConsumerWhoseConnectionTheClientItselfClosesIsGone() throws IOException {
    fixture.connect(RealRabbit.amqpUri()).declare(fixture.topology());
    com.rabbitmq.client.Connection connection = fixture.aside(RealRabbit.amqpUri()).getConnection();
    List<String> reasons = Collections.synchronizedList(new ArrayList<>());
    ConsumerChannel.Events events =
        new ConsumerChannel.Events() {
          @Override
          public void delivered(ConsumerChannel from, RabbitDelivery delivery) {
            throw new AssertionError("the queue is empty");
          }

          @Override
          public void ended(ConsumerChannel which, String reason) {
            reasons.add(reason);
          }
        };
    ConsumerChannel channel =
        new ConsumerChannel(connection, 10, new Settler(), delivery -> {}, events);
    channel.consume(fixture.queue);

    // As its exception handlers do.
    connection.abort();

    Fixture.eventually("the end", () -> reasons.size() == 1);
  }

  @Test
  void aSettlementOfALostChannelIsDropped() {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport publisher = fixture.connect(RealRabbit.amqpUri());
    publisher.declare(fixture.topology());
    publish(publisher, 10);
    List<Delivery> deliveries = Collections.synchronizedList(new ArrayList<>());
    Subscription subscription =
        fixture.subscribe(fixture.connect(proxy.uri()), fixture.topology(), deliveries::add);
    Fixture.eventually("ten deliveries", () -> deliveries.size() == 10);

    proxy.cut();
    Fixture.eventually("ten again", () -> deliveries.size() == 20);
    assertThat(deliveries.subList(0, 10)).noneMatch(Delivery::open);
    assertThat(deliveries.subList(10, 20)).allMatch(Delivery::open);
    // The tags of the first channel are the tags of the second one too.
    List.copyOf(deliveries).subList(0, 10).forEach(Delivery::ack);
    deliveries.get(10).ack();
    assertThat(deliveries.get(10).open()).isFalse();
    subscription.close();

    List<String> left = fixture.collect(publisher, fixture.topology());
    Fixture.eventually("nine are left", () -> left.size() >= 9);
    assertThat(left).hasSize(9).doesNotContain(deliveries.get(10).properties().messageId());
  }

  /**
   * With a classic queue: for a quorum queue the broker itself keeps acknowledgements back while
   * the queue is busy, and forgets them when their channel closes.
   */
  @Test
  void theSettlementsSoFarAreWrittenBeforeTheEnd() {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    Topology classic = fixture.classicTopology();
    transport.declare(classic);
    publish(transport, 1_000);
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicInteger afterStop = new AtomicInteger();
    boolean[] stopped = new boolean[1];
    Subscription subscription =
        fixture.subscribe(
            transport,
            classic,
            delivery -> {
              if (stopped[0]) {
                afterStop.incrementAndGet();
              }
              if (acknowledged.incrementAndGet() % 3 != 0) {
                delivery.ack();
              } else {
                delivery.requeue();
              }
            });
    Fixture.eventually("some are acknowledged", () -> acknowledged.get() > 300);
    subscription.stop();
    stopped[0] = true;
    subscription.close();

    int all = acknowledged.get();
    int settled = all - all / 3;
    System.out.println("stopped: 1000 sent, " + settled + " acknowledged");
    assertThat(afterStop).hasValue(0);
    List<String> left = fixture.collect(transport, classic);
    Fixture.eventually("the others are left", () -> left.size() >= 1_000 - settled);
    assertThat(left).hasSize(1_000 - settled);
  }

  @Test
  void aRequestIsAnsweredAndOneWithoutARouteOrAConnectionFails() {
    CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
    fixture.atEnd(proxy::close);
    RabbitTransport responder = fixture.connect(RealRabbit.amqpUri());
    fixture.subscribe(
        responder,
        fixture.topology(),
        delivery -> {
          MessageProperties asked = delivery.properties();
          if (!"silent".equals(asked.messageId())) {
            responder.settlements().publish(reply(asked));
          }
          delivery.ack();
        });
    RabbitTransport requester = fixture.connect(proxy.uri());

    CompletableFuture<IncomingMessage> answered = requester.requests().request(request("key", "1"));
    CompletableFuture<IncomingMessage> nowhere = requester.requests().request(request("no", "2"));
    assertThat(Fixture.failure(answered)).isNull();
    assertThat(answered.join().properties().correlationId()).isEqualTo("1");
    assertThat(Fixture.failure(nowhere)).isInstanceOf(UnroutableException.class);

    CompletableFuture<IncomingMessage> lost =
        requester.requests().request(request("key", "silent"));
    Fixture.eventually("the request is on its way", () -> proxy.bytes() > 0 && !lost.isDone());
    assertThat(Fixture.failure(requester.requests().request(request("key", "3")))).isNull();
    proxy.cut();
    assertThat(Fixture.failure(lost)).isInstanceOf(ConnectionException.class);
    Fixture.eventually(
        "requests go on",
        () -> Fixture.failure(requester.requests().request(request("key", "4"))) == null);
  }

  @Test
  void requestsThatNobodyAnswersAreBounded() {
    RabbitTransport transport =
        fixture.connect(RealRabbit.amqpUri(), java.time.Duration.ofMillis(300), 3);
    List<Delivery> unanswered = Collections.synchronizedList(new ArrayList<>());
    fixture.subscribe(transport, fixture.topology(), unanswered::add);
    List<CompletableFuture<IncomingMessage>> asked = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      asked.add(transport.requests().request(request("key", "asked-" + i)));
    }
    Fixture.eventually("all are written", () -> unanswered.size() == 3);

    assertThat(Fixture.failure(transport.requests().request(request("key", "one too many"))))
        .isInstanceOf(PublishTimeoutException.class)
        .hasMessageContaining("3 are not answered yet");
    asked.get(0).cancel(false);
    CompletableFuture<IncomingMessage> next = transport.requests().request(request("key", "next"));
    Fixture.eventually("the next is written", () -> unanswered.size() == 4);
    transport.settlements().publish(reply(unanswered.get(3).properties())).join();
    assertThat(Fixture.failure(next)).isNull();
    assertThat(Fixture.failure(transport.requests().request(request("no", "nowhere"))))
        .isInstanceOf(UnroutableException.class);
    unanswered.forEach(Delivery::ack);
  }

  @Test
  void aRequestWaitsForRoomUntilTheClose() {
    RabbitTransport transport =
        fixture.connect(RealRabbit.amqpUri(), java.time.Duration.ofSeconds(50), 1);
    transport.declare(fixture.topology());
    CompletableFuture<IncomingMessage> first =
        transport.requests().request(request("key", "first"));
    CompletableFuture<Throwable> second =
        CompletableFuture.supplyAsync(
            () -> Fixture.failure(transport.requests().request(request("key", "second"))));

    transport.close(java.time.Duration.ZERO);

    assertThat(Fixture.failure(first)).isInstanceOf(ClosedException.class);
    assertThat(second.join()).isInstanceOf(ClosedException.class);
  }

  private OutgoingMessage request(String key, String id) {
    return new OutgoingMessage(
        fixture.exchange,
        key,
        // Requests are mandatory all the same.
        false,
        MessageProperties.NONE.withCorrelationId(id).withMessageId(id),
        new byte[] {1});
  }

  private static OutgoingMessage reply(MessageProperties asked) {
    return new OutgoingMessage(
        "",
        String.valueOf(asked.replyTo()),
        false,
        MessageProperties.NONE.withCorrelationId(asked.correlationId()).withMessageId("r"),
        new byte[] {2});
  }

  private void publish(RabbitTransport transport, int count) {
    List<CompletableFuture<Receipt>> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sent.add(transport.sends().publish(fixture.message("id-" + i)));
    }
    assertThat(Fixture.failures(sent)).isZero();
  }
}
