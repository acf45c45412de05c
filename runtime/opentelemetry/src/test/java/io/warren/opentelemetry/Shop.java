package io.warren.opentelemetry;

import io.warren.BatchResult;
import io.warren.EmbeddedWarren;
import io.warren.Message;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.BatchHandler;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.topology.Binding;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.Exchange;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Contracts as the processor would generate them: {@code <name>}, on the queue {@code <name>.1}.
 */
final class Shop {
  record Item(String name) {}

  private static final RetryPolicy ONCE = RetryPolicy.constant(1, Duration.ofSeconds(5));

  private final EmbeddedWarren warren;

  Shop(EmbeddedWarren warren) {
    this.warren = warren;
  }

  MessageSender<Item, Item> sender(String name) {
    return MessageSender.of(warren, produced(name), spec(name));
  }

  void consume(String name, MessageHandler<Item, Item> handler) {
    ConsumerSpec consumer =
        ConsumerSpec.of(name, name + ".1", consumed(name))
            .retry(ONCE)
            .on(spec(name), handler)
            .build();
    warren.consume(adapter(consumer));
  }

  void consumeBatches(String name, int size, Function<List<Message<Item>>, BatchResult> handler) {
    MessageSpec<Item, Void> message =
        MessageSpec.of(name + ".send", PayloadType.of(Item.class))
            .type(name + ".sent")
            .exchange(name)
            .routingKey(name + ".sent")
            .build();
    BatchHandler<Item> batches = handler::apply;
    ConsumerSpec consumer =
        ConsumerSpec.of(name, name + ".1", consumed(name))
            .retry(ONCE)
            .batch(message, size, Duration.ofSeconds(1), batches)
            .build();
    warren.consume(adapter(consumer));
  }

  private static MessageSpec<Item, Item> spec(String name) {
    return MessageSpec.of(name + ".send", PayloadType.of(Item.class), PayloadType.of(Item.class))
        .type(name + ".sent")
        .exchange(name)
        .routingKey(name + ".sent")
        .build();
  }

  private static ConsumerAdapter adapter(ConsumerSpec consumer) {
    return () -> consumer;
  }

  private static Topology produced(String name) {
    return Topology.builder().exchange(Exchange.of(name, ExchangeType.TOPIC)).build();
  }

  private static Topology consumed(String name) {
    return produced(name)
        .and(ConsumerQueues.of(name + ".1").retry(ONCE).build().topology())
        .and(
            Topology.builder().binding(Binding.toQueue(name, name + ".1", name + ".sent")).build());
  }
}
