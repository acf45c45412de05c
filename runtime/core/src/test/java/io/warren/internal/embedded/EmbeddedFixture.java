package io.warren.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Receipt;
import io.warren.annotation.ExchangeType;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.embedded.time.TrackedExecutor;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Subscription;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A broker with one connection, and short ways to use it. */
final class EmbeddedFixture {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final VirtualTime time = new VirtualTime(START);
  final TrackedExecutor executor =
      new TrackedExecutor(
          time,
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "embedded-test");
                thread.setDaemon(true);
                return thread;
              }));
  final EmbeddedBroker broker = new EmbeddedBroker(time, executor);
  final EmbeddedTransport transport = new EmbeddedTransport(broker);

  static Queue.Builder classic(String name) {
    return Queue.named(name).argument("x-queue-type", "classic");
  }

  static Queue.Builder quorum(String name) {
    return Queue.named(name).argument("x-queue-type", "quorum");
  }

  EmbeddedFixture queue(Queue.Builder queue) {
    transport.declare(Topology.builder().queue(queue.build()).build());
    return this;
  }

  EmbeddedFixture queue(String name) {
    return queue(classic(name));
  }

  EmbeddedFixture exchange(String name, ExchangeType type) {
    transport.declare(Topology.builder().exchange(Exchange.of(name, type)).build());
    return this;
  }

  EmbeddedFixture exchange(String name, ExchangeType type, String alternate) {
    transport.declare(
        Topology.builder()
            .exchange(new Exchange(name, type, true, Map.of("alternate-exchange", alternate)))
            .build());
    return this;
  }

  EmbeddedFixture bind(String exchange, String queue, String key) {
    transport.declare(Topology.builder().binding(Binding.toQueue(exchange, queue, key)).build());
    return this;
  }

  EmbeddedFixture bindExchange(String exchange, String destination, String key) {
    transport.declare(
        Topology.builder().binding(Binding.toExchange(exchange, destination, key)).build());
    return this;
  }

  CompletableFuture<Receipt> send(OutgoingMessage message) {
    return transport.sends().publish(message);
  }

  CompletableFuture<Receipt> send(String exchange, String key, String text) {
    return send(message(exchange, key, text, properties(0, null, Map.of())));
  }

  /** Straight to a queue. */
  CompletableFuture<Receipt> put(String queue, String text) {
    return send(Exchange.DEFAULT, queue, text);
  }

  CompletableFuture<Receipt> put(String queue, String text, MessageProperties properties) {
    return send(message(Exchange.DEFAULT, queue, text, properties));
  }

  static OutgoingMessage message(
      String exchange, String key, String text, MessageProperties properties) {
    return new OutgoingMessage(
        exchange, key, true, properties, text.getBytes(StandardCharsets.UTF_8));
  }

  static MessageProperties properties(
      int priority, @Nullable Long expirationMillis, Map<String, Object> headers) {
    return MessageProperties.NONE
        .withPersistent(true)
        .withPriority(priority)
        .withExpirationMillis(expirationMillis)
        .withMessageId("id")
        .withHeaders(headers);
  }

  static MessageProperties expiring(long millis) {
    return properties(0, millis, Map.of());
  }

  static MessageProperties priority(int priority) {
    return properties(priority, null, Map.of());
  }

  static MessageProperties headers(Map<String, Object> headers) {
    return properties(0, null, headers);
  }

  List<String> texts(String queue) {
    return broker.messages(queue).stream()
        .map(message -> new String(message.body(), StandardCharsets.UTF_8))
        .toList();
  }

  Map<String, Object> headersOfFirst(String queue) {
    assertThat(texts(queue)).isNotEmpty();
    return broker.messages(queue).get(0).properties().headers();
  }

  void advance(Duration duration) {
    time.advance(duration);
  }

  void settle() {
    time.advance(Duration.ZERO);
  }

  Inbox consume(String queue, int prefetch) {
    return consume(transport, queue, prefetch);
  }

  static Inbox consume(EmbeddedTransport transport, String queue, int prefetch) {
    Inbox inbox = new Inbox();
    inbox.subscription =
        transport.subscribe(
            new SubscriptionRequest(queue, Topology.EMPTY, prefetch), inbox.deliveries::add);
    return inbox;
  }

  /** What a consumer has got, oldest first. */
  static final class Inbox {
    final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    @Nullable Subscription subscription;

    Delivery get(int index) {
      return deliveries.get(index);
    }

    List<String> texts() {
      return deliveries.stream()
          .map(delivery -> new String(delivery.body(), StandardCharsets.UTF_8))
          .toList();
    }

    void stop() {
      assertThat(subscription).isNotNull();
      subscription.stop();
    }

    void close() {
      assertThat(subscription).isNotNull();
      subscription.close();
    }
  }
}
