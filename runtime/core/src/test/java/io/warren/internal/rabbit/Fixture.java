package io.warren.internal.rabbit;

import io.warren.Declare;
import io.warren.Receipt;
import io.warren.annotation.ExchangeType;
import io.warren.internal.rabbit.connection.Daemons;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Subscription;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What tests of the transport need; what one opens is closed with it. */
public final class Fixture {
  /** Closes what a test has opened. */
  interface Ending {
    void end() throws IOException;
  }

  public static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Deque<Ending> endings = new ArrayDeque<>();
  private final ExecutorService executor =
      Executors.newCachedThreadPool(Daemons.named("test-executor"));
  private final AtomicInteger handling = new AtomicInteger();
  final String exchange = RealRabbit.uniqueName("exchange");
  final String queue = RealRabbit.uniqueName("queue");

  RabbitTransport connect(String uri) {
    return connect(uri, Duration.ofSeconds(30), 4096);
  }

  RabbitTransport connect(String uri, Duration publishTimeout, int window) {
    return connect(
        new RabbitOptions(
            List.of(uri), null, publishTimeout, window, 64L << 20, Declare.ACTIVE, null));
  }

  RabbitTransport connect(com.rabbitmq.client.ConnectionFactory factory) {
    return connect(new RabbitOptions(List.of(), factory, Duration.ofSeconds(30)));
  }

  RabbitTransport connect(List<String> uris, com.rabbitmq.client.ConnectionFactory factory) {
    return connect(new RabbitOptions(uris, factory, Duration.ofSeconds(30)));
  }

  private RabbitTransport connect(RabbitOptions options) {
    RabbitTransport transport = new RabbitTransport(options, executor);
    endings.push(() -> transport.close(Duration.ofSeconds(5)));
    return transport;
  }

  /** A direct exchange with a queue, bound with the key "key". */
  Topology topology() {
    return topology(Queue.named(queue).argument("x-queue-type", "quorum").build());
  }

  /** The same, with a classic queue. */
  Topology classicTopology() {
    return topology(Queue.named(queue).argument("x-queue-type", "classic").build());
  }

  /** The same, with a queue that refuses the second message. */
  Topology topologyWithRoomForOne() {
    return topology(
        Queue.named(queue)
            .argument("x-max-length", 1)
            .argument("x-overflow", "reject-publish")
            .build());
  }

  Topology topology(Queue bound) {
    return Topology.builder()
        .exchange(Exchange.of(exchange, ExchangeType.DIRECT))
        .queue(bound)
        .binding(Binding.toQueue(exchange, bound.name(), "key"))
        .build();
  }

  /** A connection of the client's own, to look and to break things from the side. */
  com.rabbitmq.client.Channel aside(String uri) {
    try {
      com.rabbitmq.client.ConnectionFactory factory = new com.rabbitmq.client.ConnectionFactory();
      factory.setUri(uri);
      com.rabbitmq.client.Connection connection = factory.newConnection("test");
      endings.push(connection::abort);
      return connection.createChannel();
    } catch (IOException | TimeoutException | java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public OutgoingMessage message(String id) {
    return message(exchange, "key", id, 200);
  }

  public static OutgoingMessage message(String exchange, String key, String id, int size) {
    return message(exchange, key, id, size, Map.of());
  }

  public static OutgoingMessage message(
      String exchange, String key, String id, int size, Map<String, Object> headers) {
    byte[] body = new byte[size];
    byte[] text = id.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(text, 0, body, 0, Math.min(size, text.length));
    return new OutgoingMessage(
        exchange,
        key,
        true,
        MessageProperties.NONE
            .withContentType("application/json")
            .withPersistent(true)
            .withMessageId(id)
            .withTimestampSeconds(1L)
            .withType("type")
            .withHeaders(headers),
        body);
  }

  /** Everything that comes, acknowledged at once; the ids. */
  List<String> collect(RabbitTransport transport, Topology topology) {
    List<String> ids = Collections.synchronizedList(new ArrayList<>());
    subscribe(
        transport,
        topology,
        delivery -> {
          ids.add(delivery.properties().messageId());
          delivery.ack();
        });
    return ids;
  }

  Subscription subscribe(
      RabbitTransport transport,
      Topology topology,
      io.warren.internal.transport.DeliveryListener listener) {
    Subscription subscription =
        transport.subscribe(new SubscriptionRequest(queue, topology, 250), listener);
    endings.push(subscription::close);
    return subscription;
  }

  /** Acknowledges on another thread, as handlers do. */
  void handle(Delivery delivery, Runnable handler) {
    handling.incrementAndGet();
    executor.execute(
        () -> {
          handler.run();
          delivery.ack();
          handling.decrementAndGet();
        });
  }

  /** Returns when each delivery that is handled is settled. */
  void awaitHandlers() {
    eventually("the end of the handlers", () -> handling.get() == 0);
  }

  /** How the future failed; null where it did not. */
  public static @Nullable Throwable failure(CompletableFuture<?> future) {
    try {
      future.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the future stays open", e);
    }
  }

  static long failures(List<CompletableFuture<Receipt>> futures) {
    return futures.stream().filter(future -> failure(future) != null).count();
  }

  static void eventually(String what, BooleanSupplier condition) {
    Await.until(DEADLINE, what, condition);
  }

  void atEnd(Ending ending) {
    endings.push(ending);
  }

  void close() throws IOException {
    while (!endings.isEmpty()) {
      endings.pop().end();
    }
    executor.shutdownNow();
  }
}
