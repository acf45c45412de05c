package io.warren.behaviour;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.warren.Warren;
import io.warren.internal.rabbit.RabbitTransport;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.redis.RedisOptions;
import io.warren.internal.redis.RedisStore;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Transport;
import io.warren.internal.work.Threads;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import io.warren.testing.RealRedis;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** A real RabbitMQ and a real Redis, whose time passes by itself. */
final class RabbitFixture extends Broker {
  private static final Duration PUBLISH_TIMEOUT = Duration.ofSeconds(20);

  private final String uri = RealRabbit.amqpUri();
  private final Executor executor = Threads.newExecutor();
  private final String namespace = name("schedule");
  private final Set<String> queues = new LinkedHashSet<>();
  private final Set<String> exchanges = new LinkedHashSet<>();

  RabbitFixture() {
    atEnd(this::deleteAll);
  }

  @Override
  void whileTimePasses(String what, BooleanSupplier condition) {
    Await.until(DEADLINE, what, condition);
  }

  @Override
  void owns(Topology topology) {
    topology.queues().stream().map(Queue::name).forEach(queues::add);
    topology.exchanges().stream().map(Exchange::name).forEach(exchanges::add);
  }

  @Override
  Transport newTransport() {
    return new RabbitTransport(new RabbitOptions(List.of(uri), null, PUBLISH_TIMEOUT), executor);
  }

  @Override
  Store newStore() {
    return new RedisStore(new RedisOptions(List.of(RealRedis.uri()), null, namespace), executor);
  }

  @Override
  Warren newWarren(Duration closeTimeout) {
    return Warren.builder().rabbit(uri).closeTimeout(closeTimeout).build();
  }

  @Override
  Executor executor() {
    return executor;
  }

  /** A broker that somebody lends to the tests is left as it was. */
  private void deleteAll() {
    if (queues.isEmpty() && exchanges.isEmpty()) {
      return;
    }
    // Shared by all consumers, the user's own included.
    exchanges.remove(DerivedNames.DEAD_EXCHANGE);
    ConnectionFactory factory = new ConnectionFactory();
    try {
      factory.setUri(uri);
      try (Connection connection = factory.newConnection("warren-tests");
          Channel channel = connection.createChannel()) {
        for (String queue : queues) {
          channel.queueDelete(queue);
        }
        for (String exchange : exchanges) {
          channel.exchangeDelete(exchange);
        }
      }
    } catch (Exception e) {
      throw new AssertionError("the test's queues could not be deleted", e);
    }
  }
}
