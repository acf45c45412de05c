package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.ClosedException;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.Transport;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a publish tells its sender, and what arrives of a message. */
abstract class PublishingBehaviour extends Behaviour {
  private Transport transport;
  private String queue;

  @SuppressWarnings("NullAway.Init") // set before each test
  PublishingBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @BeforeEach
  void connect() {
    transport = broker.connect();
    queue = queue(transport, "queue");
  }

  @Test
  void theReceiptCarriesTheIdOfTheMessage() {
    Receipt receipt =
        Wire.publish(
            transport, Wire.message(Exchange.DEFAULT, queue, "a", true, Wire.properties("the-id")));

    assertThat(receipt.id()).isEqualTo("the-id");
    assertThat(broker.inbox(queue).texts(1)).containsExactly("a");
  }

  @Test
  void aMandatoryMessageThatNoQueueTakesFails() {
    String exchange = exchange();

    Throwable failure =
        Wire.failure(transport.sends().publish(Wire.message(exchange, "nowhere", "a")));

    assertThat(failure)
        .isInstanceOf(UnroutableException.class)
        .hasMessageContaining(exchange)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aMessageThatIsNotMandatoryIsConfirmedThoughNoQueueTakesIt() {
    CompletableFuture<Receipt> receipt =
        transport
            .sends()
            .publish(Wire.message(exchange(), "nowhere", "a", false, Wire.properties("the-id")));

    assertThat(Wire.join(receipt).id()).isEqualTo("the-id");
  }

  @Test
  void aMessageToAMissingExchangeFails() {
    String missing = broker.name("missing");

    Throwable failure = Wire.failure(transport.sends().publish(Wire.message(missing, "a", "a")));

    assertThat(failure)
        .isInstanceOf(PublishFailedException.class)
        .isNotInstanceOf(InvalidMessageException.class)
        .hasMessageContaining(missing);
  }

  @Test
  void aMessageThatCannotBeEncodedFails() {
    Map<String, Object> unsupported = Map.of("thread", Thread.currentThread());

    assertThat(
            Wire.failure(
                transport
                    .sends()
                    .publish(
                        Wire.message(
                            Exchange.DEFAULT,
                            queue,
                            "a",
                            true,
                            Wire.properties("1", unsupported)))))
        .isInstanceOf(InvalidMessageException.class);
    assertThat(
            Wire.failure(
                transport.sends().publish(Wire.message(Exchange.DEFAULT, "k".repeat(256), "a"))))
        .isInstanceOf(InvalidMessageException.class);
  }

  @Test
  void badMessagesDisturbNoOther() {
    String missing = broker.name("missing");
    String exchange = exchange();
    List<CompletableFuture<Receipt>> good = new ArrayList<>();
    List<CompletableFuture<Receipt>> bad = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      good.add(transport.sends().publish(Wire.message(Exchange.DEFAULT, queue, "m" + i)));
      if (i % 100 == 50) {
        bad.add(transport.sends().publish(Wire.message(missing, "a", "bad")));
        bad.add(transport.sends().publish(Wire.message(exchange, "nowhere", "bad")));
        bad.add(transport.sends().publish(Wire.message(Exchange.DEFAULT, "k".repeat(300), "bad")));
      }
    }

    good.forEach(Wire::join);
    for (int i = 0; i < bad.size(); i += 3) {
      assertThat(Wire.failure(bad.get(i))).isInstanceOf(PublishFailedException.class);
      assertThat(Wire.failure(bad.get(i + 1))).isInstanceOf(UnroutableException.class);
      assertThat(Wire.failure(bad.get(i + 2))).isInstanceOf(InvalidMessageException.class);
    }
    // What the failures took with them may have been sent twice, and never lost.
    Set<String> arrived = new HashSet<>();
    Inbox inbox = broker.inbox(queue);
    while (arrived.size() < 300) {
      arrived.addAll(inbox.texts(1));
    }
    assertThat(arrived)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 300).mapToObj(i -> "m" + i).toList());
  }

  @Test
  void anExchangeThatAppearsLaterIsFound() {
    String late = broker.name("late");
    assertThat(Wire.failure(transport.sends().publish(Wire.message(late, queue, "a"))))
        .isInstanceOf(PublishFailedException.class);

    declare(transport, Topology.builder().exchange(Exchange.of(late, ExchangeType.TOPIC)).build());
    declare(transport, Topology.builder().binding(Binding.toQueue(late, queue, "#")).build());
    broker.eventually(
        "a receipt",
        () -> Wire.outcome(transport.sends().publish(Wire.message(late, "k", "b"))).equals("ok"));

    assertThat(broker.inbox(queue).texts(1)).containsExactly("b");
  }

  @Test
  void messagesOfOneThreadArriveInTheirOrder() {
    List<String> texts = IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();

    List<CompletableFuture<Receipt>> receipts =
        texts.stream()
            .map(text -> transport.sends().publish(Wire.message(Exchange.DEFAULT, queue, text)))
            .toList();

    assertThat(broker.inbox(queue).texts(1_000)).isEqualTo(texts);
    receipts.forEach(Wire::join);
  }

  @Test
  void anEmptyAndALargeBodyArriveAsTheyAre() {
    String large = "x".repeat(1_000_000);
    Wire.publish(transport, Exchange.DEFAULT, queue, "");
    Wire.publish(transport, Exchange.DEFAULT, queue, large);

    assertThat(broker.inbox(queue).texts(2)).containsExactly("", large);
  }

  @Test
  void everyPropertyArrivesAsItWasSent() {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("text", "grün");
    headers.put("boolean", true);
    headers.put("byte", (byte) 1);
    headers.put("short", (short) 2);
    headers.put("int", 3);
    headers.put("long", 4L);
    headers.put("float", 0.5f);
    headers.put("double", 0.25);
    headers.put("instant", Instant.ofEpochSecond(1_700_000_000));
    headers.put("list", List.of("a", 1, true));
    headers.put("map", Map.of("inner", "value", "deep", List.of(1L)));
    MessageProperties sent =
        new MessageProperties(
            "text/plain",
            true,
            4,
            "correlation",
            "reply.queue",
            60_000L,
            "id",
            1_700_000_000L,
            "type",
            headers,
            "gzip",
            "guest",
            "application");
    Wire.publish(transport, Wire.message(Exchange.DEFAULT, queue, "a", true, sent));

    assertThat(broker.inbox(queue).take().properties()).isEqualTo(sent);
  }

  @Test
  void bytesInAHeaderArriveAsBytes() {
    Wire.publish(
        transport,
        Wire.message(
            Exchange.DEFAULT,
            queue,
            "a",
            true,
            Wire.properties("id", Map.of("bytes", new byte[] {1, 2, 3}))));

    assertThat(broker.inbox(queue).take().properties().headers().get("bytes"))
        .isEqualTo(new byte[] {1, 2, 3});
  }

  @Test
  void absentPropertiesStayAbsent() {
    MessageProperties sent = MessageProperties.NONE;
    Wire.publish(transport, Wire.message(Exchange.DEFAULT, queue, "a", true, sent));

    Delivery delivery = broker.inbox(queue).take();

    assertThat(delivery.properties()).isEqualTo(sent);
  }

  @Test
  void aCallbackOfAReceiptMayPublishAndWait() {
    List<CompletableFuture<Receipt>> chained =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    transport
                        .sends()
                        .publish(Wire.message(Exchange.DEFAULT, queue, "outer"))
                        .thenApply(
                            receipt -> Wire.publish(transport, Exchange.DEFAULT, queue, "inner")))
            .toList();

    chained.forEach(Wire::join);

    assertThat(broker.inbox(queue).texts(100)).containsOnly("outer", "inner");
  }

  @Test
  void aPublishAfterTheCloseFails() {
    transport.close(Broker.DEADLINE);

    assertThat(Wire.failure(transport.sends().publish(Wire.message(Exchange.DEFAULT, queue, "a"))))
        .isInstanceOf(ClosedException.class);
    assertThat(
            Wire.failure(
                transport.settlements().publish(Wire.message(Exchange.DEFAULT, queue, "a"))))
        .isInstanceOf(ClosedException.class);
  }

  @Test
  void aCloseWaitsForTheReceiptsThatAreOutstanding() {
    List<CompletableFuture<Receipt>> receipts =
        IntStream.range(0, 500)
            .mapToObj(
                i -> transport.sends().publish(Wire.message(Exchange.DEFAULT, queue, "m" + i)))
            .toList();

    transport.close(Broker.DEADLINE);

    receipts.forEach(Wire::join);
    assertThat(broker.inbox(queue).texts(500)).hasSize(500);
  }

  private String exchange() {
    String exchange = broker.name("exchange");
    declare(
        transport, Topology.builder().exchange(Exchange.of(exchange, ExchangeType.TOPIC)).build());
    return exchange;
  }
}
