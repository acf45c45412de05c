package io.warren.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ClosedException;
import io.warren.PublishFailedException;
import io.warren.UnroutableException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.embedded.EmbeddedFixture.Inbox;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.topology.Exchange;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RequesterTest {
  private final EmbeddedFixture embedded = new EmbeddedFixture();

  private static OutgoingMessage request(String exchange, String key, String correlationId) {
    return message(exchange, key, correlationId, false);
  }

  private static OutgoingMessage message(
      String exchange, String key, String correlationId, boolean mandatory) {
    MessageProperties properties =
        MessageProperties.NONE.withCorrelationId(correlationId).withMessageId("id");
    return new OutgoingMessage(exchange, key, mandatory, properties, new byte[] {1});
  }

  private static String replyTo(IncomingMessage request) {
    return Objects.requireNonNull(request.properties().replyTo());
  }

  @Test
  void eachReplyReachesItsRequest() {
    embedded.queue("q");
    Inbox inbox = embedded.consume("q", 2);
    CompletableFuture<IncomingMessage> one =
        embedded.transport.requests().request(request("", "q", "1"));
    CompletableFuture<IncomingMessage> two =
        embedded.transport.requests().request(request("", "q", "2"));
    embedded.settle();

    String replyTo = replyTo(inbox.get(0));
    embedded.send(message(Exchange.DEFAULT, replyTo, "2", false)).join();
    embedded.send(message(Exchange.DEFAULT, replyTo, "1", false)).join();

    assertThat(replyTo).startsWith("amq.rabbitmq.reply-to.");
    assertThat(one.join().properties().correlationId()).isEqualTo("1");
    assertThat(two.join().properties().correlationId()).isEqualTo("2");
  }

  @Test
  void aRequestThatNobodyCanGetFails() {
    embedded.exchange("x", ExchangeType.TOPIC);

    assertThatThrownBy(() -> embedded.transport.requests().request(request("x", "k", "1")).join())
        .hasCauseInstanceOf(UnroutableException.class);
    assertThatThrownBy(() -> embedded.transport.requests().request(request("y", "k", "1")).join())
        .hasCauseInstanceOf(PublishFailedException.class);
  }

  @Test
  void aRequestThatWasGivenUpIsForgotten() {
    embedded.queue("q");
    Inbox inbox = embedded.consume("q", 2);
    CompletableFuture<IncomingMessage> reply =
        embedded.transport.requests().request(request("", "q", "1"));
    embedded.settle();

    reply.cancel(false);
    embedded.send(message(Exchange.DEFAULT, replyTo(inbox.get(0)), "1", false)).join();
    embedded.settle();

    assertThat(reply).isCancelled();
  }

  @Test
  void aMandatoryReplyArrivesAndIsUnroutableAllTheSame() {
    embedded.queue("q");
    Inbox inbox = embedded.consume("q", 2);
    CompletableFuture<IncomingMessage> reply =
        embedded.transport.requests().request(request("", "q", "1"));
    embedded.settle();

    assertThatThrownBy(() -> embedded.send(message("", replyTo(inbox.get(0)), "1", true)).join())
        .hasCauseInstanceOf(UnroutableException.class);
    assertThat(reply.join().properties().correlationId()).isEqualTo("1");
  }

  @Test
  void closingFailsWhatIsUnanswered() {
    embedded.queue("q");
    CompletableFuture<IncomingMessage> reply =
        embedded.transport.requests().request(request("", "q", "1"));

    embedded.transport.close(Duration.ZERO);

    assertThatThrownBy(reply::join).hasCauseInstanceOf(ClosedException.class);
  }
}
