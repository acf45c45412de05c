package io.warren.drift;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.annotation.ExchangeType;
import io.warren.annotation.QueueType;
import io.warren.codec.PayloadType;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.topology.Binding;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.Exchange;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Two consumers and two senders, stated as the processor would generate them. The queue of the
 * orders has a retry queue and a dead exchange, that of the parcels has neither.
 */
final class Shop {
  static final String EXCHANGE = "shop";
  static final String AUDIT = "shop.audit";
  static final String ORDERS = "shop.orders";
  static final String ORDERS_RETRY = "shop.orders.retry.300";
  static final String ORDERS_DEAD = "shop.orders.dead";
  static final String DEAD_EXCHANGE = "shop.dead";
  static final String PARCELS = "shop.parcels";
  static final String PARCELS_DEAD = "shop.parcels.dead";
  static final String KEY = "order.placed";

  /** What the handler got, attempt by attempt. */
  final List<String> handled = new CopyOnWriteArrayList<>();

  /** Adds both consumers; the handler of the orders retries what begins with "bad". */
  void consume(Warren warren) {
    warren.consume(
        consumer(ORDERS, "order.#", DEAD_EXCHANGE, RetryPolicy.constant(1, millis(300))));
    warren.consume(consumer(PARCELS, "parcel.#", "", RetryPolicy.NONE));
  }

  /** Of classic queues that only this process has. */
  ConsumerAdapter exclusiveConsumer() {
    return consumer(
        ConsumerQueues.of("shop.screen.{instance}")
            .type(QueueType.CLASSIC)
            .exclusive(true)
            .autoDelete(true)
            .singleActive(true)
            .maxPriority(5)
            .deliveryLimit(0)
            .retry(RetryPolicy.constant(1, millis(300)))
            .deadQueue("shop.screen.dead")
            .build(),
        "#");
  }

  /** Of a queue that nobody has declared. */
  ConsumerAdapter unknownConsumer() {
    return consumer("shop.unknown", "unknown", "", RetryPolicy.NONE);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  MessageSender<String, String> sender(Warren warren) {
    return MessageSender.of(warren, exchange(EXCHANGE), message(EXCHANGE));
  }

  MessageSender<String, String> auditSender(Warren warren) {
    return MessageSender.of(warren, exchange(AUDIT), message(AUDIT));
  }

  static Topology exchange(String name) {
    return Topology.builder().exchange(Exchange.of(name, ExchangeType.TOPIC)).build();
  }

  private ConsumerAdapter consumer(
      String queue, String pattern, String deadExchange, RetryPolicy retry) {
    return consumer(
        ConsumerQueues.of(queue).retry(retry).deadExchange(deadExchange).build(), pattern);
  }

  private ConsumerAdapter consumer(ConsumerQueues queues, String pattern) {
    Topology topology =
        exchange(EXCHANGE)
            .and(queues.topology())
            .and(
                Topology.builder()
                    .binding(Binding.toQueue(EXCHANGE, queues.queue(), pattern))
                    .build());
    ConsumerSpec spec =
        ConsumerSpec.of("Shop", queues.queue(), topology)
            .retry(queues.retry())
            .on(
                message(EXCHANGE),
                message -> {
                  handled.add(message.body());
                  return message.body().startsWith("bad")
                      ? MessageResult.failure("bad", "the test wants it")
                      : MessageResult.success(message.body());
                })
            .build();
    return () -> spec;
  }

  private static MessageSpec<String, String> message(String exchange) {
    return MessageSpec.of("Shop.order", PayloadType.of(String.class), PayloadType.of(String.class))
        .exchange(exchange)
        .routingKey(KEY)
        .type(KEY)
        .build();
  }
}
