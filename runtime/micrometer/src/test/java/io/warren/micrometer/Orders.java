package io.warren.micrometer;

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

/** A contract as the processor would generate it: an order is handled at most three times. */
final class Orders {
  record Order(String item) {}

  record Bill(int cents) {}

  private static final MessageSpec<Order, Bill> PLACED =
      MessageSpec.of("Orders.placed", PayloadType.of(Order.class), PayloadType.of(Bill.class))
          .type("order.placed")
          .exchange("orders")
          .routingKey("order.placed")
          .build();
  private static final Topology PRODUCED =
      Topology.builder().exchange(Exchange.of("orders", ExchangeType.TOPIC)).build();
  private static final RetryPolicy TWICE = RetryPolicy.constant(2, Duration.ofSeconds(5));

  private Orders() {}

  static MessageSender<Order, Bill> sender(EmbeddedWarren warren) {
    return MessageSender.of(warren, PRODUCED, PLACED);
  }

  static void consume(EmbeddedWarren warren, MessageHandler<Order, Bill> handler) {
    ConsumerSpec spec =
        ConsumerSpec.of("Orders", "orders.1", topology()).retry(TWICE).on(PLACED, handler).build();
    start(warren, () -> spec);
  }

  static void consumeBatches(
      EmbeddedWarren warren, int size, Function<List<Message<Order>>, BatchResult> handler) {
    MessageSpec<Order, Void> message =
        MessageSpec.of("Orders.placed", PayloadType.of(Order.class))
            .type("order.placed")
            .exchange("orders")
            .routingKey("order.placed")
            .build();
    BatchHandler<Order> batches = handler::apply;
    ConsumerSpec spec =
        ConsumerSpec.of("Orders", "orders.1", topology())
            .retry(TWICE)
            .batch(message, size, Duration.ofSeconds(1), batches)
            .build();
    start(warren, () -> spec);
  }

  private static void start(EmbeddedWarren warren, ConsumerAdapter consumer) {
    warren.consume(consumer);
    warren.start();
  }

  private static Topology topology() {
    return PRODUCED
        .and(ConsumerQueues.of("orders.1").retry(TWICE).build().topology())
        .and(
            Topology.builder()
                .binding(Binding.toQueue("orders", "orders.1", "order.placed"))
                .build());
  }
}
