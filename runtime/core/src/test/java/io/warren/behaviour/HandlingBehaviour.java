package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What handlers get, and what becomes of a message that was handled. */
abstract class HandlingBehaviour extends Behaviour {
  private Warren warren;
  private Transport wire;

  @SuppressWarnings("NullAway.Init") // set before each test
  HandlingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
  }

  @Test
  void everyPropertyOfASendArrives() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
    Instant begin = wire.time().now();

    Wire.join(
        contract
            .sender(warren)
            .send(new Order("1", 5))
            .id("the-id")
            .parent("the-parent")
            .priority(7)
            .expiration(Duration.ofMinutes(1))
            .correlationId("correlation")
            .header("text", "grün")
            .header("boolean", true)
            .header("int", 3)
            .header("long", 4L)
            .header("double", 0.25)
            .header("instant", Instant.ofEpochSecond(1_700_000_000))
            .header("list", List.of("a", 1))
            .header("map", Map.of("inner", "value"))
            .now());

    Message<Order> message = handled.take();
    assertThat(message.body()).isEqualTo(new Order("1", 5));
    assertThat(message.id()).isEqualTo("the-id");
    assertThat(message.parentId()).isEqualTo("the-parent");
    assertThat(message.type()).isEqualTo("order.placed");
    assertThat(message.exchange()).isEqualTo(contract.exchange());
    assertThat(message.routingKey()).isEqualTo("order.placed");
    assertThat(message.priority()).isEqualTo(7);
    assertThat(message.expiration()).isEqualTo(Duration.ofMinutes(1));
    assertThat(message.correlationId()).isEqualTo("correlation");
    assertThat(message.replyTo()).isNull();
    assertThat(message.failed()).isFalse();
    assertThat(message.redeliveredCount()).isZero();
    // Whole seconds, which is all that AMQP has.
    assertThat(message.timestamp())
        .isBetween(begin.minusSeconds(1), wire.time().now().plusSeconds(1));
    assertThat(message.timestamp().getNano()).isZero();
    assertThat(message.receiveTime()).isBetween(begin, wire.time().now());
    assertThat(message.headers())
        .containsOnly(
            entry("text", "grün"),
            entry("boolean", true),
            entry("int", 3),
            entry("long", 4L),
            entry("double", 0.25),
            entry("instant", Instant.ofEpochSecond(1_700_000_000)),
            entry("list", List.of("a", 1)),
            entry("map", Map.of("inner", "value")));
  }

  @Test
  void aMessageOfAForeignSenderIsHandledWhateverItLacks() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();

    Wire.publish(
        wire,
        Wire.message(
            contract.exchange(),
            "order.foreign",
            "{\"number\":\"1\",\"amount\":5,\"unknown\":true}",
            true,
            MessageProperties.NONE));

    Message<Order> message = handled.take();
    assertThat(message.body()).isEqualTo(new Order("1", 5));
    assertThat(message.id()).isNotEmpty();
    assertThat(message.type()).isNull();
    assertThat(message.routingKey()).isEqualTo("order.foreign");
    assertThat(message.timestamp()).isEqualTo(message.receiveTime());
    assertThat(message.parentId()).isNull();
    assertThat(message.expiration()).isNull();
    assertThat(message.headers()).isEmpty();
  }

  @Test
  void aContractWithOneMessageTakesAnyType() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();

    Wire.publish(wire, typed(contract.exchange(), "order.other", "another.type"));

    assertThat(handled.take().type()).isEqualTo("another.type");
  }

  @Test
  void severalMessagesOfAContractAreToldApartByTheirType() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSpec<Order, Void> paid =
        MessageSpec.of("Orders.paid", PayloadType.of(Order.class))
            .exchange(contract.exchange())
            .routingKey("order.paid")
            .type("order.paid")
            .build();
    Handled<Order> placedOrders = new Handled<>();
    Handled<Order> paidOrders = new Handled<>();
    warren.consume(contract.handledBy(placedOrders, paid, paidOrders));
    warren.start();

    Wire.join(contract.sender(warren).send(new Order("placed", 1)).now());
    Wire.join(MessageSender.of(warren, Topology.EMPTY, paid).send(new Order("paid", 2)).now());
    // The type decides, not the key; and without a type, the key does.
    Wire.publish(wire, typed(contract.exchange(), "order.placed", "order.paid"));
    Wire.publish(wire, typed(contract.exchange(), "order.placed", null));

    assertThat(placedOrders.take().body().number()).isEqualTo("placed");
    assertThat(paidOrders.take().body().number()).isEqualTo("paid");
    assertThat(paidOrders.take().type()).isEqualTo("order.paid");
    assertThat(placedOrders.take().type()).isNull();
  }

  /** The type of one is the key of the other, too. */
  @Test
  void aMessageWithoutATypeIsThatOfItsKeyWhereTheTypeDiffers() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSpec<Order, Void> paid =
        MessageSpec.of("Orders.paid", PayloadType.of(Order.class))
            .exchange(contract.exchange())
            .routingKey("order.eu.paid")
            .type("order.eu.placed")
            .build();
    Contract<Order, Void> other = contract.message(m -> m.routingKey("order.eu.placed"));
    Handled<Order> placedOrders = new Handled<>();
    Handled<Order> paidOrders = new Handled<>();
    warren.consume(other.handledBy(placedOrders, paid, paidOrders));
    warren.start();

    Wire.publish(wire, typed(contract.exchange(), "order.eu.paid", null));
    Wire.publish(wire, typed(contract.exchange(), "order.eu.placed", null));
    Wire.publish(wire, typed(contract.exchange(), "order.placed", ""));

    assertThat(paidOrders.take().routingKey()).isEqualTo("order.eu.paid");
    assertThat(placedOrders.take().routingKey()).isEqualTo("order.eu.placed");
    // No method has this key, and one has it as its type.
    assertThat(placedOrders.take().routingKey()).isEqualTo("order.placed");
    assertThat(paidOrders.size()).isZero();
  }

  @Test
  void healthCountsWhatIsInHandlingAndWhatWaits() {
    CountDownLatch release = new CountDownLatch(1);
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    warren.consume(
        contract.handledBy(
            message -> {
              release.await();
              return MessageResult.success();
            }));
    assertThat(warren.health().up()).as("before the start").isFalse();
    warren.start();
    assertThat(warren.health().up()).as("%s", warren.health()).isTrue();

    for (int i = 0; i < 3; i++) {
      Wire.join(contract.sender(warren).send(new Order("1", i)).now());
    }
    String part = "handling " + contract.queue();
    broker.eventually(
        "one and two", () -> numbers(part).equals(Map.of("handling", 1L, "waiting", 2L)));
    release.countDown();

    broker.eventually("none", () -> numbers(part).equals(Map.of("handling", 0L, "waiting", 0L)));
    warren.close();
    assertThat(warren.health().up()).as("after the close").isFalse();
  }

  private Map<String, Long> numbers(String part) {
    return warren.health().parts().stream()
        .filter(each -> each.name().equals(part))
        .findFirst()
        .orElseThrow()
        .numbers();
  }

  @Test
  void textAndBytesPassThroughAsTheyAre() {
    Contract<String, Void> texts = Contract.of(broker, String.class);
    Contract<byte[], Void> bytes = Contract.of(broker, byte[].class);
    Handled<String> handledTexts = new Handled<>();
    Handled<byte[]> handledBytes = new Handled<>();
    warren.consume(texts.handledBy(handledTexts));
    warren.consume(bytes.handledBy(handledBytes));
    warren.start();

    Wire.join(texts.sender(warren).send("grün").now());
    Wire.join(bytes.sender(warren).send(new byte[] {0, -1, 7}).now());

    assertThat(handledTexts.take().body()).isEqualTo("grün");
    assertThat(handledBytes.take().body()).isEqualTo(new byte[] {0, -1, 7});
  }

  @Test
  void operationsChangeTheConcurrencyOfAContract() throws Exception {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    CyclicBarrier together = new CyclicBarrier(3);
    warren.consume(
        contract.handledBy(
            message -> {
              together.await(Broker.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
              return MessageResult.success();
            }),
        options -> options.concurrency(2).prefetch(10));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);

    Wire.join(sender.send(new Order("1", 1)).now());
    Wire.join(sender.send(new Order("2", 2)).now());

    // Passes only when both handlers are there at the same time.
    together.await(Broker.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = new Handled<>();

    assertThatThrownBy(() -> warren.consume(contract.handledBy(handled), o -> o.prefetch(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prefetch is 1 to 65535, not 0");
    assertThatThrownBy(() -> warren.consume(contract.handledBy(handled), o -> o.concurrency(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("concurrency is at least 1, not 0");
    assertThatThrownBy(
            () -> warren.consume(contract.handledBy(handled), o -> o.prefetch(4).concurrency(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("concurrency is 5 and prefetch is 4; raise prefetch or lower");
  }

  @Test
  void oneAtATimeMessagesAreHandledInTheirOrder() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    List<Integer> handled = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            Contract.succeeding(
                order -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  handled.add(order.amount());
                  running.decrementAndGet();
                })));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);

    IntStream.range(0, 500)
        .mapToObj(i -> sender.send(new Order("n", i)).now())
        .toList()
        .forEach(Wire::join);

    broker.eventually("all handled", () -> handled.size() == 500);
    assertThat(handled).isEqualTo(IntStream.range(0, 500).boxed().toList());
    assertThat(most).hasValue(1);
  }

  @Test
  void asManyHandlersRunAtOnceAsTheConcurrencySaysAndNoMore() {
    int concurrency = 4;
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).consumer(spec -> spec.concurrency(concurrency));
    CyclicBarrier together = new CyclicBarrier(concurrency);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger handled = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            message -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              // Opens only when all of them are here at the same time.
              together.await(Broker.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
              running.decrementAndGet();
              handled.incrementAndGet();
              return MessageResult.success();
            }));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);

    IntStream.range(0, 10 * concurrency)
        .mapToObj(i -> sender.send(new Order("n", i)).now())
        .toList()
        .forEach(Wire::join);

    broker.eventually("all handled", () -> handled.get() == 10 * concurrency);
    assertThat(most).hasValue(concurrency);
  }

  @Test
  void handlersHoldNoMoreMessagesThanThePrefetch() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).consumer(spec -> spec.prefetch(3));
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger handled = new AtomicInteger();
    warren.consume(
        contract.handledBy(
            message -> {
              release.await();
              handled.incrementAndGet();
              return MessageResult.success();
            }));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);
    IntStream.range(0, 10)
        .mapToObj(i -> sender.send(new Order("n" + i, i)).now())
        .toList()
        .forEach(Wire::join);

    try {
      // Another consumer of the queue gets all the others.
      assertThat(broker.inbox(contract.queue()).texts(7)).last().asString().contains("n9");
    } finally {
      release.countDown();
    }
    broker.eventually("the first three", () -> handled.get() == 3);
  }

  @Test
  void aSendInsideAHandlerHasTheHandledMessageAsItsParent() {
    Contract<Order, Void> incoming = Contract.of(broker, Order.class);
    Contract<Order, Void> outgoing = Contract.of(broker, Order.class);
    MessageSender<Order, Void> next = outgoing.sender(warren);
    warren.consume(
        incoming.handledBy(
            message -> {
              next.send(new Order("by itself", 1)).now();
              next.send(new Order("stated", 2)).parent("another").now();
              return MessageResult.success();
            }));
    Handled<Order> handled = new Handled<>();
    warren.consume(outgoing.handledBy(handled));
    warren.start();

    Wire.join(incoming.sender(warren).send(new Order("1", 5)).id("the-id").now());

    assertThat(handled.take().parentId()).isEqualTo("the-id");
    assertThat(handled.take().parentId()).isEqualTo("another");
    // And outside a handler there is none.
    Wire.join(next.send(new Order("outside", 3)).now());
    assertThat(handled.take().parentId()).isNull();
  }

  @Test
  void theNextMessageOfAResultIsNotSentAndHasTheHandledOneAsItsParent() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Contract<Order, Void> following = Contract.of(broker, Order.class);
    MessageSender<Order, Void> sender = following.sender(warren);
    Handled<Order> followed = new Handled<>();
    AtomicReference<MessageResult<Void>> result = new AtomicReference<>();
    warren.consume(following.handledBy(followed));
    warren.consume(
        contract.handledBy(
            message -> {
              result.set(MessageResult.success().next(sender.message(new Order("next", 2))));
              return result.get();
            }));
    warren.start();

    Wire.join(contract.sender(warren).send(new Order("1", 1)).id("the-parent").now());
    broker.eventually("the handling", () -> result.get() != null);

    Message<?> next = Objects.requireNonNull(result.get().nextMessage());
    assertThat(next.body()).isEqualTo(new Order("next", 2));
    assertThat(next.id()).isNotEmpty();
    assertThat(next.type()).isEqualTo("order.placed");
    assertThat(next.exchange()).isEqualTo(following.exchange());
    assertThat(next.routingKey()).isEqualTo("order.placed");
    assertThat(next.parentId()).isEqualTo("the-parent");
    // What is sent arrives, and nothing came before it.
    Wire.join(sender.send(new Order("sent", 3)).now());
    assertThat(followed.take().body().number()).isEqualTo("sent");
  }

  @Test
  void aHandlerMaySendAndWaitForTheReceipt() {
    Contract<Order, Void> incoming = Contract.of(broker, Order.class);
    String target = queue(wire, "target");
    MessageSender<Order, Void> next = Contract.of(broker, Order.class).sender(warren);
    AtomicInteger handled = new AtomicInteger();
    warren.consume(
        incoming.handledBy(
            message -> {
              Wire.join(next.send(message.body()).to(Exchange.DEFAULT, target).now());
              handled.incrementAndGet();
              return MessageResult.success();
            }));
    warren.start();

    MessageSender<Order, Void> sender = incoming.sender(warren);
    for (int i = 0; i < 20; i++) {
      Wire.join(sender.send(new Order("n", i)).now());
    }

    assertThat(broker.inbox(target).texts(20)).hasSize(20);
    broker.eventually("all handled", () -> handled.get() == 20);
  }

  @Test
  void aHandledMessageIsGone() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
    Wire.join(contract.sender(warren).send(new Order("1", 5)).now());
    handled.take();

    warren.close();

    Wire.publish(wire, contract.exchange(), "order.last", "last");
    assertThat(broker.inbox(contract.queue()).texts(1)).containsExactly("last");
  }

  @Test
  void twoConsumersOfOneExchangeEachGetTheMessage() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
    String watcher = queue(wire, "watcher");
    declare(
        wire,
        Topology.builder()
            .exchange(Exchange.of(contract.exchange(), ExchangeType.TOPIC))
            .binding(Binding.toQueue(contract.exchange(), watcher, "#"))
            .build());

    Wire.join(contract.sender(warren).send(new Order("1", 5)).now());

    assertThat(handled.take().body().number()).isEqualTo("1");
    assertThat(broker.inbox(watcher).texts(1)).hasSize(1);
  }

  private static OutgoingMessage typed(String exchange, String key, @Nullable String type) {
    return Wire.message(
        exchange,
        key,
        "{\"number\":\"1\",\"amount\":5}",
        true,
        MessageProperties.NONE.withPersistent(true).withMessageId("id").withType(type));
  }
}
