package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.PayloadException;
import io.warren.ReplyMessage;
import io.warren.Warren;
import io.warren.codec.Codec;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageSender;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contracts with a codec of their own. */
abstract class CodecBehaviour extends Behaviour {
  private Warren warren;
  private Transport wire;

  @SuppressWarnings("NullAway.Init") // set before each test
  CodecBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
  }

  @Test
  void theCodecWritesAndReadsThePayloadAndTheReply() {
    Contract<Order, Order> contract =
        Contract.of(broker, Order.class, Order.class).message(spec -> spec.codec(new Dashes()));
    warren.consume(
        contract.handledBy(
            message ->
                MessageResult.success(
                    new Order(message.body().number() + "!", message.body().amount() + 1))));
    warren.start();

    ReplyMessage<Order> reply =
        Wire.join(contract.sender(warren).request(new Order("a", 1)).reply());

    assertThat(reply.body()).isEqualTo(new Order("a!", 2));
  }

  @Test
  void whatIsSentIsInTheCodecsWordsAndSaysSo() {
    String queue = queue(wire, "looked.at");
    MessageSender<Order, Void> sender =
        Contract.of(broker, Order.class).message(spec -> spec.codec(new Dashes())).sender(warren);

    Wire.join(sender.send(new Order("a", 1)).to("", queue).now());

    Delivery sent = broker.inbox(queue).take();
    assertThat(Inbox.text(sent)).isEqualTo("a-1");
    assertThat(sent.properties().contentType()).isEqualTo("text/x-dashes");
    sent.ack();
  }

  @Test
  void textPassesByTheCodecAsItIs() {
    Contract<String, Void> contract =
        Contract.of(broker, String.class).message(spec -> spec.codec(new Dashes()));
    Handled<String> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();

    Wire.join(contract.sender(warren).send("as it is").now());

    assertThat(handled.take().body()).isEqualTo("as it is");
  }

  @Test
  void whatTheCodecCannotReadGoesToTheDeadQueue() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).message(spec -> spec.codec(new Dashes()));
    warren.consume(contract.handledBy(new Handled<>()));
    warren.start();

    Wire.publish(wire, contract.exchange(), "order.placed", "{}");

    Delivery dead = broker.inbox(contract.deadQueue()).take();
    assertThat(dead.properties().headers())
        .containsEntry("warren-failure-code", "undecodable")
        .hasEntrySatisfying(
            "warren-failure-message", text -> assertThat((String) text).contains("Index 1"));
    dead.ack();
  }

  @Test
  void theCodecReadsTheMessagesOfABatch() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).message(spec -> spec.codec(new Dashes()));
    HandledBatches batches = new HandledBatches();
    warren.consume(Contract.inBatches(contract, 2, Duration.ofMinutes(10), batches));
    warren.start();

    Wire.publish(wire, contract.exchange(), "order.placed", "a-1");
    Wire.publish(wire, contract.exchange(), "order.placed", "b-2");

    broker.eventually("a batch", () -> batches.count() == 1);
    assertThat(batches.numbers()).containsExactly(List.of("a", "b"));
  }

  @Test
  void whatTheCodecThrowsFailsTheSendAlone() {
    MessageSender<Order, Void> sender =
        Contract.of(broker, Order.class).message(spec -> spec.codec(new Dashes())).sender(warren);

    assertThat(Wire.failure(sender.send(new Order("a-b", 1)).now()))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("Orders.placed")
        .hasMessageContaining("a dash");
  }

  /** Orders as {@code number-amount}; it throws as a careless user's would. */
  private static final class Dashes implements Codec {
    @Override
    public <T> Encoder<T> encoder(PayloadType<T> type) {
      return new Encoder<>() {
        @Override
        public String contentType() {
          return "text/x-dashes";
        }

        @Override
        public byte[] encode(T payload) {
          Order order = (Order) payload;
          if (order.number().contains("-")) {
            throw new IllegalStateException("a dash");
          }
          return (order.number() + "-" + order.amount()).getBytes(StandardCharsets.UTF_8);
        }
      };
    }

    // Sound: it is asked for orders alone.
    @SuppressWarnings("unchecked")
    @Override
    public <T> Decoder<T> decoder(PayloadType<T> type) {
      assertThat(type).isEqualTo(PayloadType.of(Order.class));
      return bytes -> {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("-");
        return (T) new Order(parts[0], Integer.parseInt(parts[1]));
      };
    }
  }
}
