package io.warren.behaviour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.DeadLetter;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.ReplyMessage;
import io.warren.Warren;
import io.warren.codec.Codec;
import io.warren.codec.Content;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageHandler;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import io.warren.topology.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What foreign senders say of a body, and of themselves. */
abstract class ContentBehaviour extends Behaviour {
  private static final byte[] JSON = "{\"number\":\"1\",\"amount\":5}".getBytes(UTF_8);
  private static final Order ORDER = new Order("1", 5);

  private Warren warren;
  private Transport wire;

  @SuppressWarnings("NullAway.Init") // set before each test
  ContentBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    warren = broker.warren();
    wire = broker.connect();
  }

  @Test
  void packedBodiesAreUnpacked() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = handled(contract);

    publish(contract, Wire.gzip(JSON), "application/json", "gzip");
    assertThat(handled.take().body()).isEqualTo(ORDER);
    publish(contract, Wire.gzip(JSON), null, "X-GZIP");
    assertThat(handled.take().body()).isEqualTo(ORDER);
    publish(contract, deflate(JSON, false), "application/json", "deflate");
    assertThat(handled.take().body()).isEqualTo(ORDER);
    publish(contract, deflate(JSON, true), "application/json", "deflate");
    assertThat(handled.take().body()).isEqualTo(ORDER);
    publish(contract, Wire.gzip(deflate(JSON, false)), "application/json", "deflate, gzip");
    assertThat(handled.take().body()).isEqualTo(ORDER);
    publish(contract, JSON, "application/json", "identity");
    assertThat(handled.take().body()).isEqualTo(ORDER);
    // As Python's clients say it.
    publish(contract, JSON, "application/json", "utf-8");
    assertThat(handled.take().body()).isEqualTo(ORDER);
    publish(contract, JSON, "application/json", "binary");
    assertThat(handled.take().body()).isEqualTo(ORDER);
    publish(contract, JSON, "application/json", "of-our-own");
    assertThat(handled.take().body()).isEqualTo(ORDER);
  }

  @Test
  void packedBytesAreUnpackedToo() {
    Contract<byte[], Void> contract = Contract.of(broker, byte[].class);
    Handled<byte[]> handled = handled(contract);

    publish(contract, Wire.gzip(JSON), "application/octet-stream", "gzip");

    Message<byte[]> message = handled.take();
    assertThat(message.body()).isEqualTo(JSON);
    assertThat(message.contentEncoding()).isEqualTo("gzip");
  }

  @Test
  void whatCannotBeUnpackedIsDeadAsItWas() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    handled(contract);
    byte[] cut = Arrays.copyOf(Wire.gzip(JSON), 20);
    Inbox letters = broker.inbox(contract.deadQueue());

    publish(contract, cut, "application/json", "gzip");
    Delivery dead = dead(letters, "not packed with gzip");
    assertThat(dead.body()).isEqualTo(cut);
    assertThat(dead.properties().contentEncoding()).isEqualTo("gzip");
    publish(contract, JSON, "application/json", "gzip");
    dead(letters, "not packed with gzip");
    publish(contract, JSON, "application/json", "deflate");
    dead(letters, "not packed with deflate");
    publish(contract, Wire.gzip(JSON), "application/json", "br");
    dead(letters, "its content encoding is 'br', and only gzip and deflate are unpacked");
  }

  @Test
  void whatWouldBeTooLargeIsNotUnpacked() {
    Contract<byte[], Void> contract = Contract.of(broker, byte[].class);
    handled(contract);

    publish(contract, Wire.gzip(new byte[(64 << 20) + 1]), "application/octet-stream", "gzip");

    dead(broker.inbox(contract.deadQueue()), "unpacks to more than 67108864 bytes");
  }

  @Test
  void textIsReadInItsCharset() {
    Contract<String, Void> contract = Contract.of(broker, String.class);
    Handled<String> handled = handled(contract);
    String text = "gr\u00fcn";

    publish(contract, text.getBytes(ISO_8859_1), "text/plain; charset=iso-8859-1", null);
    assertThat(handled.take().body()).isEqualTo(text);
    publish(contract, text.getBytes(UTF_16), "text/plain;format=flowed;charset=\"UTF-16\"", null);
    assertThat(handled.take().body()).isEqualTo(text);
    publish(contract, Wire.gzip(text.getBytes(UTF_16LE)), "text/plain; Charset=utf-16le", "gzip");
    assertThat(handled.take().body()).isEqualTo(text);
    publish(contract, text.getBytes(ISO_8859_1), "text/plain", "iso-8859-1");
    assertThat(handled.take().body()).isEqualTo(text);
    publish(contract, text.getBytes(UTF_8), "text/plain", null);
    assertThat(handled.take().body()).isEqualTo(text);

    Inbox letters = broker.inbox(contract.deadQueue());
    publish(contract, text.getBytes(ISO_8859_1), "text/plain; charset=utf-8", null);
    dead(letters, "not text in UTF-8");
    publish(contract, text.getBytes(ISO_8859_1), "text/plain; charset=us-ascii", null);
    dead(letters, "not text in US-ASCII");
    publish(contract, text.getBytes(UTF_8), "text/plain; charset=klingon", null);
    dead(letters, "charset 'klingon' is unknown");
  }

  @Test
  void jsonIsReadInItsCharset() {
    Contract<Order, Void> contract = Contract.of(broker, Order.class);
    Handled<Order> handled = handled(contract);
    String json = "{\"number\":\"gr\u00fcn\",\"amount\":5}";

    publish(contract, json.getBytes(ISO_8859_1), "application/json; charset=ISO-8859-1", null);
    assertThat(handled.take().body()).isEqualTo(new Order("gr\u00fcn", 5));
    publish(contract, json.getBytes(UTF_16), "application/json; charset=utf-16", null);
    assertThat(handled.take().body()).isEqualTo(new Order("gr\u00fcn", 5));
    publish(contract, json.getBytes(UTF_16), "application/json", null);
    assertThat(handled.take().body()).isEqualTo(new Order("gr\u00fcn", 5));

    publish(contract, json.getBytes(ISO_8859_1), "application/json", null);
    dead(broker.inbox(contract.deadQueue()), "in JSON");
  }

  @Test
  void aCodecIsToldWhatTheSenderSaid() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).message(spec -> spec.codec(new Told()));
    Handled<Order> handled = handled(contract);

    publish(contract, Wire.gzip(JSON), "text/x-told", "aes, gzip");

    assertThat(handled.take().body().number()).isEqualTo("text/x-told aes " + JSON.length);
  }

  @Test
  void everyCopyKeepsWhatTheSenderSaid() {
    Contract<byte[], Void> contract =
        Contract.of(broker, byte[].class).retry(RetryPolicy.constant(1, Duration.ofMillis(200)));
    Handled<byte[]> attempts = new Handled<>();
    warren.consume(
        contract.handledBy(
            message -> {
              attempts.add(message);
              return MessageResult.failure("BROKEN", "not today");
            }));
    warren.start();

    publish(contract, Wire.gzip(JSON), "application/json", "gzip");
    broker.whileTimePasses("a dead letter", () -> warren.dead(contract.queue()).count() == 1);

    assertThat(attempts.take()).satisfies(ContentBehaviour::saysAll);
    Message<byte[]> retried = attempts.take();
    assertThat(retried.redeliveredCount()).isEqualTo(1);
    assertThat(retried).satisfies(ContentBehaviour::saysAll);
    DeadLetter letter = warren.dead(contract.queue()).list(1).get(0);
    assertThat(letter.message()).satisfies(ContentBehaviour::saysAll);
    assertThat(letter.message().body()).isEqualTo(Wire.gzip(JSON));
    assertThat(warren.dead(contract.queue()).replay()).isEqualTo(1);
    Message<byte[]> replayed = attempts.take();
    assertThat(replayed.redeliveredCount()).isZero();
    assertThat(replayed.body()).isEqualTo(JSON);
    assertThat(replayed).satisfies(ContentBehaviour::saysAll);
  }

  private static void saysAll(Message<byte[]> message) {
    assertThat(message.contentType()).isEqualTo("application/json");
    assertThat(message.contentEncoding()).isEqualTo("gzip");
    assertThat(message.appId()).isEqualTo("shop");
    assertThat(message.userId()).isEqualTo("guest");
    assertThat(message.headers()).containsExactlyEntriesOf(Map.of("colour", "red"));
  }

  @Test
  void aPackedReplyIsUnpacked() {
    String silent = queue(wire, "silent");
    Contract<Order, Order> contract = Contract.of(broker, Order.class, Order.class);
    CompletableFuture<ReplyMessage<Order>> reply =
        contract.sender(warren).request(new Order("a", 1)).to("", silent).reply();
    Delivery request = broker.inbox(silent).take();
    MessageProperties asked = request.properties();

    Wire.publish(
        wire,
        new OutgoingMessage(
            "",
            String.valueOf(asked.replyTo()),
            false,
            MessageProperties.NONE
                .withCorrelationId(asked.correlationId())
                .withContentEncoding("gzip"),
            Wire.gzip(JSON)));
    request.ack();

    assertThat(Wire.join(reply).body()).isEqualTo(ORDER);
  }

  private <T> Handled<T> handled(Contract<T, Void> contract) {
    Handled<T> handled = new Handled<>();
    MessageHandler<T, Void> handler = handled;
    warren.consume(contract.handledBy(handler));
    warren.start();
    return handled;
  }

  private void publish(
      Contract<?, ?> contract, byte[] body, @Nullable String type, @Nullable String encoding) {
    Wire.publish(
        wire,
        new OutgoingMessage(
            contract.exchange(),
            "order.placed",
            true,
            Wire.properties("id", Map.of("colour", "red"))
                .withContentType(type)
                .withContentEncoding(encoding)
                .withAppId("shop")
                .withUserId("guest"),
            body));
  }

  private static Delivery dead(Inbox letters, String reason) {
    Delivery dead = letters.take();
    assertThat(dead.properties().headers())
        .containsEntry("warren-failure-code", "undecodable")
        .hasEntrySatisfying(
            "warren-failure-message", text -> assertThat((String) text).contains(reason));
    dead.ack();
    return dead;
  }

  private static byte[] deflate(byte[] bytes, boolean withoutHead) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, withoutHead);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** Reads orders whose number is what it was told. */
  private static final class Told implements Codec {
    @Override
    public <T> Encoder<T> encoder(PayloadType<T> type) {
      throw new UnsupportedOperationException();
    }

    // Sound: it is asked for orders alone.
    @SuppressWarnings("unchecked")
    @Override
    public <T> Decoder<T> decoder(PayloadType<T> type) {
      return new Decoder<>() {
        @Override
        public T decode(byte[] bytes) {
          throw new UnsupportedOperationException();
        }

        @Override
        public T decode(byte[] bytes, Content content) {
          return (T) new Order(content.type() + " " + content.encoding() + " " + bytes.length, 1);
        }
      };
    }
  }
}
