package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import io.warren.topology.DerivedNames;
import io.warren.topology.RetryPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a message is beside its body, it is on each of its copies. */
abstract class CopyBehaviour extends Behaviour {
  private static final Duration LONG = Duration.ofHours(1);

  CopyBehaviour(Supplier<Broker> brokers) {
    super(brokers);
  }

  @Test
  void theRetriedTheDeadAndTheReplayedCopyHaveEachKindOfHeaderAndEveryProperty() {
    Transport wire = broker.connect();
    Warren warren = broker.warren();
    Contract<String, Void> contract =
        Contract.of(broker, String.class).retry(RetryPolicy.constant(1, LONG));
    warren.consume(contract.handledBy(message -> MessageResult.failure("no", "not today")));
    warren.start();
    MessageProperties sent = sent();
    Inbox retries = broker.inbox(DerivedNames.retryQueue(contract.queue(), LONG));

    Wire.publish(
        wire, new OutgoingMessage(contract.exchange(), "order.placed", true, sent, new byte[0]));
    Delivery retried = retries.take();
    retried.ack();
    assertIsThat(sent, retried);

    // As when its time in the retry queue is over.
    Wire.publish(
        wire,
        new OutgoingMessage("", contract.queue(), true, retried.properties(), retried.body()));
    Inbox letters = broker.inbox(contract.deadQueue());
    assertIsThat(sent, letters.take());
    letters.subscription().close();

    broker.eventually("the replay", () -> warren.dead(contract.queue()).replay() == 1);
    assertIsThat(sent, retries.take());
  }

  private static void assertIsThat(MessageProperties sent, Delivery copy) {
    Map<String, String> headers = shownEach(copy.properties().headers());
    headers.keySet().removeIf(name -> name.startsWith("warren-") || name.startsWith("x-"));
    assertThat(headers).isEqualTo(shownEach(sent.headers()));
    assertThat(copy.properties().headers()).containsEntry("warren-priority", 5);
    assertThat(copy.properties().withHeaders(Map.of()))
        .isEqualTo(sent.withHeaders(Map.of()).withPriority(null));
  }

  private static MessageProperties sent() {
    return MessageProperties.NONE
        .withPersistent(true)
        .withContentType("text/plain")
        .withContentEncoding("of-our-own")
        .withPriority(5)
        .withCorrelationId("correlation")
        .withReplyTo("nowhere")
        .withMessageId("id")
        .withTimestampSeconds(1_700_000_000L)
        .withType("type")
        .withAppId("shop")
        .withHeaders(everyKind());
  }

  private static Map<String, Object> everyKind() {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("boolean", true);
    headers.put("byte", (byte) -1);
    headers.put("short", (short) 2);
    headers.put("int", 3);
    headers.put("long", 4L);
    headers.put("float", 5.5f);
    headers.put("double", 6.25d);
    headers.put("decimal", new BigDecimal("7.10"));
    headers.put("timestamp", Instant.ofEpochSecond(8));
    headers.put("string", "nine");
    headers.put("bytes", new byte[] {0, -1});
    Map<String, Object> nested = new LinkedHashMap<>(headers);
    // This is the one kind that only others send.
    put(nested, "void", null);
    put(headers, "void", null);
    headers.put("table", nested);
    headers.put("list", Arrays.asList(nested, List.of(1L, (short) 1), null, new byte[] {1}));
    return headers;
  }

  // Others may send nothing as a value, which the maps of our own messages never have.
  @SuppressWarnings("NullAway")
  private static void put(Map<String, Object> headers, String name, @Nullable Object value) {
    headers.put(name, value);
  }

  private static Map<String, String> shownEach(Map<?, ?> map) {
    Map<String, String> shown = new TreeMap<>();
    map.forEach((name, value) -> shown.put(String.valueOf(name), shown(value)));
    return shown;
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return "bytes " + HexFormat.of().formatHex(bytes);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(CopyBehaviour::shown).toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      return shownEach(map).toString();
    }
    return value == null ? "void" : value.getClass().getSimpleName() + " " + value;
  }
}
