package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.ConnectionException;
import io.warren.PublishFailedException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.rabbit.request.PendingRequest;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.RealRabbit;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the other requests when the broker refuses one. */
class RequestFaultsTest {
  private final Fixture fixture = new Fixture();

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void onlyWhatTheBrokerHadNotAnsweredForIsSaidToBeRefused() throws Exception {
    try (PrivateRabbit node = PrivateRabbit.create().start()) {
      node.ctl("add_user", "clerk", "secret");
      node.ctl("set_permissions", "clerk", ".*", "^(?!forbidden).*$", ".*");
      fixture
          .connect(node.amqpUri())
          .declare(
              fixture
                  .topology()
                  .and(
                      Topology.builder()
                          .exchange(Exchange.of("forbidden", ExchangeType.DIRECT))
                          .build()));
      RabbitTransport clerk =
          fixture.connect(node.amqpUri().replaceFirst("//.*@|//", "//clerk:secret@"));
      List<CompletableFuture<IncomingMessage>> safe =
          IntStream.range(0, 20)
              .mapToObj(i -> clerk.requests().request(request(fixture.exchange, "safe-" + i)))
              .toList();
      Fixture.eventually(
          "the confirms of all",
          () -> safe.stream().allMatch(each -> ((PendingRequest) each).confirmed));

      CompletableFuture<IncomingMessage> culprit =
          clerk.requests().request(request("forbidden", "culprit"));

      assertThat(Fixture.failure(culprit))
          .isInstanceOf(PublishFailedException.class)
          .hasMessageContainingAll("exchange 'forbidden'", "ACCESS_REFUSED");
      assertThat(safe.stream().map(Fixture::failure))
          .hasSize(20)
          .allSatisfy(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(ConnectionException.class)
                      .hasMessageContainingAll("its reply with it", "ACCESS_REFUSED"));
      CompletableFuture<IncomingMessage> next =
          clerk.requests().request(request(fixture.exchange, "next"));
      Fixture.eventually("the confirm of the next", () -> ((PendingRequest) next).confirmed);
      assertThat(next).isNotDone();
      // Before its broker.
      fixture.close();
    }
  }

  @Test
  void aRequestThatAFullQueueRefusesFailsAloneAndAtOnce() throws Exception {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.declare(fixture.topologyWithRoomForOne());
    CompletableFuture<IncomingMessage> taken =
        transport.requests().request(request(fixture.exchange, "taken"));
    Fixture.eventually("its confirm", () -> ((PendingRequest) taken).confirmed);

    CompletableFuture<IncomingMessage> refused =
        transport.requests().request(request(fixture.exchange, "refused"));

    assertThat(Fixture.failure(refused))
        .isInstanceOf(PublishFailedException.class)
        .hasMessageContaining("full or unavailable");
    assertThat(taken).isNotDone();
  }

  private static OutgoingMessage request(String exchange, String id) {
    return new OutgoingMessage(
        exchange,
        "key",
        true,
        MessageProperties.NONE
            .withContentType("application/json")
            .withPersistent(true)
            .withCorrelationId(id)
            .withMessageId(id)
            .withTimestampSeconds(1L)
            .withType("type"),
        id.getBytes(StandardCharsets.UTF_8));
  }
}
