package io.warren.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.warren.BatchResult;
import io.warren.EmbeddedWarren;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Reason;
import io.warren.observe.Result;
import io.warren.observe.Sending;
import io.warren.opentelemetry.Shop.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarrenTracingTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final Traced traced = new Traced();
  private final WarrenTracing tracing = new WarrenTracing(traced.openTelemetry());
  private final EmbeddedWarren warren = Warren.embedded();
  private final Shop shop = new Shop(warren);

  @BeforeEach
  void observe() {
    warren.observe(tracing);
  }

  @AfterEach
  void close() {
    warren.close();
    assertThat(tracing.isIdle()).isTrue();
  }

  @Test
  void aBatchHasATraceOfItsOwnWithLinksToItsMessages() {
    var sender = shop.sender("orders");
    var bills = shop.sender("bills");
    warren.capture("bills", "#");
    shop.consumeBatches(
        "orders",
        2,
        messages -> {
          bills.send(new Item("bill")).now();
          return BatchResult.each(
              messages,
              message ->
                  message.id().equals("a")
                      ? MessageResult.success()
                      : MessageResult.reject("E1", "no stock"));
        });
    warren.start();

    sender.send(new Item("tea")).id("a").now().join();
    sender.send(new Item("cup")).id("b").now().join();
    warren.advance(LONG);

    SpanData lot = traced.the("process orders.1");
    List<SpanData> sent = traced.named("publish orders:orders.sent");
    assertThat(lot.getParentSpanContext().isValid()).isFalse();
    assertThat(lot.getLinks())
        .extracting(link -> link.getSpanContext().getSpanId())
        .containsExactlyElementsOf(sent.stream().map(SpanData::getSpanId).toList());
    assertThat(lot.getLinks())
        .extracting(LinkData::getAttributes)
        .extracting(attributes -> attributes.get(MessagingConventions.MESSAGE_ID))
        .containsExactly("a", "b");
    assertThat(lot.getAttributes().get(MessagingConventions.BATCH_SIZE)).isEqualTo(2);
    assertThat(lot.getAttributes().get(MessagingConventions.ERROR_TYPE)).isEqualTo("E1");
    assertThat(traced.the("publish bills:bills.sent").getParentSpanId()).isEqualTo(lot.getSpanId());
    assertThat(traced.named("ack orders.1"))
        .extracting(SpanData::getTraceId)
        .containsExactlyInAnyOrderElementsOf(sent.stream().map(SpanData::getTraceId).toList());
  }

  @Test
  void whatIsScheduledIsReleasedAndHandledInTheTraceOfWhoScheduledIt() {
    shop.consume("orders", message -> MessageResult.success(message.body()));
    warren.start();
    warren.scheduler().start();

    shop.sender("orders").send(new Item("tea")).at(warren.now().plus(LONG)).join();
    warren.advance(LONG.plusMinutes(1));

    assertThat(traced.tree())
        .containsExactlyInAnyOrder(
            "publish orders:orders.sent",
            "  release orders:orders.sent",
            "  receive orders.1",
            "  process orders.1",
            "    ack orders.1");
  }

  @Test
  void whatCannotBeReadIsReceivedAndBuriedAndNeverProcessed() {
    Event.Received received = received("broken", "orders.1");
    tracing.happened(received);
    Reason reason =
        new Reason(
            "undecodable", "the value secret-card of card", new RuntimeException("secret-card"));
    tracing.happened(new Event.Dead(received.about(), reason, false));
    tracing.happened(new Event.Acknowledged(received.about(), Duration.ZERO));

    SpanData receive = traced.the("receive orders.1");
    assertThat(receive.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(receive.getAttributes().get(MessagingConventions.ERROR_TYPE))
        .isEqualTo("undecodable");
    assertThat(traced.spans().toString()).doesNotContain("secret-card");
  }

  @Test
  void theTextOfAFailureIsInNoSpan() {
    shop.consume(
        "orders", message -> MessageResult.reject("E1", "card secret-card of " + message.body()));
    warren.start();

    shop.sender("orders").send(new Item("secret-name")).now().join();
    warren.awaitIdle();

    assertThat(traced.the("process orders.1").getStatus().getDescription()).isEqualTo("E1");
    assertThat(traced.the("ack orders.1").getEvents()).hasSize(1);
    assertThat(traced.spans().toString())
        .doesNotContain("secret-card")
        .doesNotContain("secret-name");
  }

  @Test
  void aSendThatFailsSaysWhy() {
    shop.consume("orders", message -> MessageResult.success(message.body()));
    warren.start();

    assertThatThrownBy(
            () -> shop.sender("orders").send(new Item("tea")).to("orders", "nowhere").now().join())
        .isInstanceOf(CompletionException.class);

    SpanData failed = traced.the("publish orders:nowhere");
    assertThat(failed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(failed.getAttributes().get(MessagingConventions.ERROR_TYPE)).isEqualTo("unroutable");
  }

  @Test
  void aRequestLastsUntilItsReplyAndFailsWithIt() {
    List<Integer> endedMeanwhile = new CopyOnWriteArrayList<>();
    shop.consume(
        "orders",
        message -> {
          endedMeanwhile.add(traced.named("publish orders:orders.sent").size());
          return MessageResult.reject("E1", "no stock");
        });
    warren.start();

    assertThatThrownBy(() -> shop.sender("orders").request(new Item("tea")).reply().join())
        .isInstanceOf(CompletionException.class);
    warren.awaitIdle();

    SpanData request = traced.the("publish orders:orders.sent");
    assertThat(request.getAttributes().get(MessagingConventions.ERROR_TYPE)).isEqualTo("E1");
    assertThat(traced.the("reply").getTraceId()).isEqualTo(request.getTraceId());
    assertThat(endedMeanwhile).containsExactly(0);
    assertThat(traced.the("reply").getAttributes().get(MessagingConventions.DESTINATION_TEMPORARY))
        .isTrue();
  }

  @Test
  void aContextThatTheSenderStatesIsKept() {
    String stated = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    shop.consume("orders", message -> MessageResult.success(message.body()));
    warren.start();

    shop.sender("orders").send(new Item("tea")).header("traceparent", stated).now().join();
    warren.awaitIdle();

    assertThat(traced.the("process orders.1").getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(traced.the("publish orders:orders.sent").getLinks())
        .extracting(link -> link.getSpanContext().getSpanId())
        .containsExactly("00f067aa0ba902b7");
  }

  /** The first that is sent may be confirmed last. */
  @Test
  void messagesWithTheSameIdAreToldApart() {
    Message first = new Message(about("same", null));
    Message second = new Message(about("same", null));
    Span one = traced.tracer().spanBuilder("one").startSpan();
    Context.root().with(one).wrap(() -> tracing.sending(first)).run();
    tracing.sending(second);
    tracing.happened(
        new Event.SendFailed(
            second.about(),
            content(second.headers),
            new Reason("unroutable", "", null),
            Duration.ZERO));
    tracing.happened(new Event.Sent(first.about(), content(first.headers), Duration.ZERO));
    one.end();

    assertThat(traced.named("publish orders:key"))
        .filteredOn(span -> span.getStatus().getStatusCode() == StatusCode.ERROR)
        .singleElement()
        .extracting(SpanData::getParentSpanId)
        .isNotEqualTo(one.getSpanContext().getSpanId());
  }

  @Test
  void whatComesWithoutAContextBeginsATraceWhereItIsReceived() {
    Event.Received received = received("m", "orders.1");
    tracing.happened(received);
    tracing.handling(new HandlerCall(List.of(received), false)).close(List.of(Result.SUCCESS));
    tracing.happened(new Event.Acknowledged(received.about(), Duration.ZERO));

    assertThat(traced.tree())
        .containsExactly("receive orders.1", "  process orders.1", "    ack orders.1");
  }

  /** Duplicates are handled at the same time, too. */
  @Test
  void deliveriesWithTheSameIdHaveASpanEach() {
    Event.Received received = received("m", "orders.1");
    tracing.happened(received);
    tracing.happened(received);
    var one = tracing.handling(new HandlerCall(List.of(received), false));
    one.close(List.of(Result.SUCCESS));
    tracing.happened(new Event.Acknowledged(received.about(), Duration.ZERO));
    var other = tracing.handling(new HandlerCall(List.of(received), false));
    other.close(List.of(Result.SUCCESS));
    tracing.happened(new Event.Acknowledged(received.about(), Duration.ZERO));

    assertThat(traced.tree())
        .containsExactly(
            "receive orders.1",
            "  process orders.1",
            "    ack orders.1",
            "receive orders.1",
            "  process orders.1",
            "    ack orders.1");
  }

  @Test
  void aDeliveryThatComesAgainIsAnError() {
    Event.Received received = received("m", "orders.a1b2c3d4");
    tracing.happened(received);
    tracing.happened(
        new Event.Returned(received.about(), new Reason("channel-lost", "gone", null)));

    SpanData settle = traced.the("ack orders.{instance}");
    assertThat(settle.getAttributes().get(MessagingConventions.ERROR_TYPE))
        .isEqualTo("channel-lost");
  }

  @Test
  void nothingIsLeftWhereTheBrokerBuriesADelivery() {
    Event.Received received = received("m", "orders.1");
    tracing.happened(received);
    tracing.happened(new Event.Dead(received.about(), new Reason("too-large", "", null), true));

    assertThat(traced.the("ack orders.1").getEvents()).hasSize(1);
  }

  @Test
  void nothingOfItNeedsPropagators() {
    WarrenTracing plain = new WarrenTracing(OpenTelemetry.noop());
    try (EmbeddedWarren other = Warren.embedded()) {
      other.observe(plain);
      Shop orders = new Shop(other);
      orders.consume("orders", message -> MessageResult.success(message.body()));
      other.start();
      orders.sender("orders").send(new Item("tea")).now().join();
      other.awaitIdle();
    }

    assertThat(plain.isIdle()).isTrue();
  }

  private static Event.Received received(String id, String queue) {
    return new Event.Received(about(id, queue), content(Map.of()), true, false, null);
  }

  private static About about(String id, @Nullable String queue) {
    return new About(
        id,
        null,
        id,
        null,
        "Orders",
        "type",
        "orders",
        "key",
        queue,
        queue == null ? 0 : 1,
        "a1b2c3d4",
        Instant.EPOCH);
  }

  private static Content content(Map<String, Object> headers) {
    return new Content(new byte[0], null, null, headers, null, null, null, null, null, null);
  }

  private static final class Message implements Sending {
    private final About about;
    private final Map<String, Object> headers = new HashMap<>();

    Message(About about) {
      this.about = about;
    }

    @Override
    public About about() {
      return about;
    }

    @Override
    public Map<String, Object> headers() {
      return headers;
    }

    @Override
    public void header(String name, String value) {
      headers.put(name, value);
    }
  }
}
