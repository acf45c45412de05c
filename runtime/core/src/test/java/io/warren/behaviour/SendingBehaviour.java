package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.warren.ClosedException;
import io.warren.PayloadException;
import io.warren.PublishFailedException;
import io.warren.Receipt;
import io.warren.Send;
import io.warren.UnroutableException;
import io.warren.Warren;
import io.warren.WarrenException;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.Transport;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users send, and what they are told of it. */
abstract class SendingBehaviour extends Behaviour {
  private Warren warren;
  private Transport wire;

  @SuppressWarnings("NullAway.Init") // set before each test
  SendingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
  }

  @Test
  void aMessageCarriesItsContractsTypeAndDefaults() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class)
            .message(spec -> spec.priority(3).expiration(Duration.ofMinutes(1)));
    MessageSender<Order, Void> sender = contract.sender(warren);
    String queue = bound(contract);

    Receipt receipt = Wire.join(sender.send(new Order("1", 5)).now());

    Delivery delivery = broker.inbox(queue).take();
    assertThat(delivery.exchange()).isEqualTo(contract.exchange());
    assertThat(delivery.routingKey()).isEqualTo("order.placed");
    assertThat(Inbox.text(delivery)).isEqualTo("{\"number\":\"1\",\"amount\":5}");
    assertThat(delivery.properties().contentType()).isEqualTo("application/json");
    assertThat(delivery.properties().type()).isEqualTo("order.placed");
    assertThat(delivery.properties().priority()).isEqualTo(3);
    assertThat(delivery.properties().expirationMillis()).isEqualTo(60_000);
    assertThat(delivery.properties().persistent()).isTrue();
    assertThat(delivery.properties().messageId()).isEqualTo(receipt.id()).isNotEmpty();
    assertThat(delivery.properties().timestampSeconds())
        .isCloseTo(wire.time().now().getEpochSecond(), offset(10L));
    assertThat(delivery.properties().headers()).isEmpty();
  }

  @Test
  void aPriorityOfZeroIsSaidAndNoneIsNot() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSender<Order, Void> sender = contract.sender(warren);
    String queue = bound(contract);

    Wire.join(sender.send(new Order("none", 5)).now());
    Wire.join(sender.send(new Order("zero", 5)).priority(0).now());

    Inbox inbox = broker.inbox(queue);
    assertThat(inbox.take().properties().priority()).isNull();
    assertThat(inbox.take().properties().priority()).isZero();
  }

  @Test
  void whatIsStatedAtTheSendWins() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class)
            .message(spec -> spec.priority(3).expiration(Duration.ofMinutes(1)).persistent(false));
    MessageSender<Order, Void> sender = contract.sender(warren);
    String queue = bound(contract);

    Wire.join(
        sender
            .send(new Order("1", 5))
            .id("the-id")
            .priority(7)
            .expiration(Duration.ofSeconds(30))
            .correlationId("correlation")
            .replyTo("reply.queue")
            .header("region", "eu")
            .parent("the-parent")
            .now());

    Delivery delivery = broker.inbox(queue).take();
    assertThat(delivery.properties().messageId()).isEqualTo("the-id");
    assertThat(delivery.properties().priority()).isEqualTo(7);
    assertThat(delivery.properties().expirationMillis()).isEqualTo(30_000);
    assertThat(delivery.properties().correlationId()).isEqualTo("correlation");
    assertThat(delivery.properties().replyTo()).isEqualTo("reply.queue");
    assertThat(delivery.properties().persistent()).isFalse();
    assertThat(delivery.properties().headers())
        .containsEntry("region", "eu")
        .containsEntry("warren-parent-id", "the-parent");
  }

  @Test
  void aMessageCanBeSentElsewhere() {
    MessageSender<Order, Void> sender = Contract.of(broker, Order.class).sender(warren);
    String elsewhere = queue(wire, "elsewhere");

    Wire.join(sender.send(new Order("1", 5)).to(Exchange.DEFAULT, elsewhere).now());

    assertThat(broker.inbox(elsewhere).texts(1)).hasSize(1);
  }

  @Test
  void textAndBytesPassThroughAsTheyAre() {
    Contract<String, Void> texts = Contract.of(broker, String.class);
    Contract<byte[], Void> bytes = Contract.of(broker, byte[].class);
    MessageSender<String, Void> textSender = texts.sender(warren);
    MessageSender<byte[], Void> byteSender = bytes.sender(warren);
    String textQueue = bound(texts);
    String byteQueue = bound(bytes);

    Wire.join(textSender.send("grün").now());
    Wire.join(byteSender.send(new byte[] {0, -1, 7}).now());

    Delivery text = broker.inbox(textQueue).take();
    assertThat(Inbox.text(text)).isEqualTo("grün");
    assertThat(text.properties().contentType()).isEqualTo("text/plain; charset=utf-8");
    Delivery binary = broker.inbox(byteQueue).take();
    assertThat(binary.body()).isEqualTo(new byte[] {0, -1, 7});
    assertThat(binary.properties().contentType()).isEqualTo("application/octet-stream");
  }

  @Test
  void aMessageIsSentOnce() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSender<Order, Void> sender = contract.sender(warren);
    String queue = bound(contract);
    Send send = sender.send(new Order("1", 5));
    Wire.join(send.now());

    assertThatThrownBy(send::now)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Orders.placed");

    Wire.join(sender.send(new Order("2", 5)).now());
    assertThat(broker.inbox(queue).texts(2)).last().asString().contains("\"2\"");
  }

  @Test
  void nothingIsSaidOfAMessageThatWasSent() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    bound(contract);
    Send send = contract.sender(warren).send(new Order("1", 5)).header("tenant", "a");
    Wire.join(send.now());

    List<ThrowingCallable> late =
        List.of(
            () -> send.id("another").now(),
            () -> send.parent("another").now(),
            () -> send.priority(1).now(),
            () -> send.expiration(Duration.ofSeconds(1)).now(),
            () -> send.header("tenant", "b").now(),
            () -> send.to("", "another").now(),
            () -> send.correlationId("another").now(),
            () -> send.replyTo("another").now(),
            () -> send.replacing().now());
    for (ThrowingCallable each : late) {
      assertThatThrownBy(each)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Orders.placed was sent before, and what is said of it now");
    }
  }

  @Test
  void nothingIsNoPayload() {
    MessageSender<Order, Void> sender = Contract.of(broker, Order.class).sender(warren);

    assertThatThrownBy(() -> sendNothing(sender)).isInstanceOf(NullPointerException.class);
  }

  @SuppressWarnings({"NullAway", "DataFlowIssue"}) // the mistake that is tested
  private static void sendNothing(MessageSender<Order, Void> sender) {
    sender.send(null).now();
  }

  @Test
  void aMessageThatNoQueueTakesFails() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSender<Order, Void> sender = contract.sender(warren);

    assertThat(Wire.failure(sender.send(new Order("1", 5)).now()))
        .isInstanceOf(UnroutableException.class)
        .hasMessageContaining(contract.exchange())
        .hasMessageContaining("order.placed");
  }

  @Test
  void aMessageThatMayGetLostIsConfirmed() {
    MessageSender<Order, Void> sender =
        Contract.of(broker, Order.class).message(spec -> spec.mandatory(false)).sender(warren);

    assertThat(Wire.join(sender.send(new Order("1", 5)).id("the-id").now()).id())
        .isEqualTo("the-id");
  }

  @Test
  void aMessageToAMissingExchangeFails() {
    MessageSender<Order, Void> sender = Contract.of(broker, Order.class).sender(warren);
    String missing = broker.name("missing");

    assertThat(Wire.failure(sender.send(new Order("1", 5)).to(missing, "key").now()))
        .isInstanceOf(PublishFailedException.class)
        .hasMessageContaining(missing);
  }

  @Test
  void aPayloadThatCannotBeWrittenFailsItsOwnFutureOnly() {
    MessageSpec<Object, Void> spec =
        MessageSpec.of("Orders.odd", PayloadType.of(Object.class))
            .exchange(Exchange.DEFAULT)
            .routingKey(queue(wire, "odd"))
            .type("odd")
            .build();
    MessageSender<Object, Void> sender = MessageSender.of(warren, Topology.EMPTY, spec);
    Object unwritable = new Object();

    assertThat(Wire.failure(sender.send(unwritable).now())).isInstanceOf(PayloadException.class);
    Wire.join(sender.send("fine").now());
  }

  @Test
  void whatASenderSendsFirstFindsItsExchangeDeclared() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSender<Order, Void> sender = contract.sender(warren);
    assertThat(Wire.failure(sender.send(new Order("1", 5)).now()))
        .isInstanceOf(UnroutableException.class);

    wire.declare(
        Topology.builder()
            .exchange(Exchange.existing(contract.exchange(), ExchangeType.TOPIC))
            .build());
  }

  @Test
  void aCallbackOfAReceiptMaySendAndWait() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSender<Order, Void> sender = contract.sender(warren);
    String queue = bound(contract);

    List<CompletableFuture<Receipt>> chained =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    sender
                        .send(new Order("outer", i))
                        .now()
                        .thenApply(receipt -> Wire.join(sender.send(new Order("inner", i)).now())))
            .toList();

    chained.forEach(Wire::join);
    assertThat(broker.inbox(queue).texts(200)).hasSize(200);
  }

  @Test
  void aSendAfterTheCloseFails() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    MessageSender<Order, Void> sender = contract.sender(warren);
    bound(contract);
    warren.close();

    assertThat(Wire.failure(sender.send(new Order("1", 5)).now()))
        .isInstanceOf(ClosedException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> contract.sender(warren)).isInstanceOf(WarrenException.class);
  }

  /** A queue that takes what the contract sends. */
  private String bound(Contract<?, ?> contract) {
    String queue = queue(wire, "taker");
    declare(
        wire,
        Topology.builder()
            .exchange(Exchange.of(contract.exchange(), ExchangeType.TOPIC))
            .binding(Binding.toQueue(contract.exchange(), queue, "order.placed"))
            .build());
    return queue;
  }
}
