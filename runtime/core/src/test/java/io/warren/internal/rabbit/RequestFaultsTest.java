package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.ConnectionException;
import io.warren.PublishFailedException;
import io.warren.UnroutableException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the other requests when the broker refuses one. */
class RequestFaultsTest {
  private final Fixture fixture = new Fixture();

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void whatTheBrokerRefusesDisturbsNoRequestToAnotherTarget() throws Exception {
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
      CompletableFuture<IncomingMessage> other =
          clerk.requests().request(request(fixture.exchange, "other"));
      Fixture.eventually("its confirm", () -> ((PendingRequest) other).confirmed);

      CompletableFuture<IncomingMessage> culprit =
          clerk.requests().request(request("forbidden", "culprit"));

      assertThat(Fixture.failure(culprit))
          .isInstanceOf(PublishFailedException.class)
          .hasMessageContainingAll("exchange 'forbidden'", "ACCESS_REFUSED");
      CompletableFuture<IncomingMessage> next =
          clerk.requests().request(request(fixture.exchange, "next"));
      Fixture.eventually("the confirm of the next", () -> ((PendingRequest) next).confirmed);
      assertThat(next).isNotDone();
      assertThat(other).isNotDone();
      // Before its broker.
      fixture.close();
    }
  }

  @Test
  void onlyWhatTheBrokerHadNotAnsweredForIsSaidToBeRefused() throws Exception {
    try (PrivateRabbit node = PrivateRabbit.create("max_message_size = 1000").start()) {
      RabbitTransport transport = fixture.connect(node.amqpUri());
      transport.declare(fixture.topology());
      List<CompletableFuture<IncomingMessage>> safe =
          IntStream.range(0, 20)
              .mapToObj(i -> transport.requests().request(request(fixture.exchange, "safe-" + i)))
              .toList();
      Fixture.eventually(
          "the confirms of all",
          () -> safe.stream().allMatch(each -> ((PendingRequest) each).confirmed));

      CompletableFuture<IncomingMessage> culprit =
          transport.requests().request(request(fixture.exchange, "culprit", new byte[1001]));

      assertThat(Fixture.failure(culprit))
          .isInstanceOf(PublishFailedException.class)
          .hasMessageContainingAll("exchange '" + fixture.exchange + "'", "PRECONDITION_FAILED");
      assertThat(safe.stream().map(Fixture::failure))
          .hasSize(20)
          .allSatisfy(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(ConnectionException.class)
                      .hasMessageContainingAll("its reply with it", "PRECONDITION_FAILED"));
      CompletableFuture<IncomingMessage> next =
          transport.requests().request(request(fixture.exchange, "next"));
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

  /** Channels run out on the client's side, as on the broker's. */
  @ParameterizedTest
  @ValueSource(strings = {"", "?channel_max=4"})
  void moreTargetsThanChannelsShareThem(String limit) {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri() + limit);
    transport.declare(fixture.topology());

    List<CompletableFuture<IncomingMessage>> nowhere =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    transport
                        .requests()
                        .request(request(fixture.exchange, "nowhere-" + i, "id-" + i, new byte[1])))
            .toList();
    CompletableFuture<IncomingMessage> taken =
        transport.requests().request(request(fixture.exchange, "taken"));

    for (int i = 0; i < nowhere.size(); i++) {
      assertThat(Fixture.failure(nowhere.get(i)))
          .isInstanceOf(UnroutableException.class)
          .hasMessageContaining("'nowhere-" + i + "'");
    }
    Fixture.eventually("the confirm of the last", () -> ((PendingRequest) taken).confirmed);
    assertThat(taken).isNotDone();
  }

  private static OutgoingMessage request(String exchange, String id) {
    return request(exchange, id, id.getBytes(StandardCharsets.UTF_8));
  }

  private static OutgoingMessage request(String exchange, String id, byte[] body) {
    return request(exchange, "key", id, body);
  }

  private static OutgoingMessage request(String exchange, String key, String id, byte[] body) {
    return new OutgoingMessage(
        exchange,
        key,
        true,
        MessageProperties.NONE
            .withContentType("application/json")
            .withPersistent(true)
            .withCorrelationId(id)
            .withMessageId(id)
            .withTimestampSeconds(1L)
            .withType("type"),
        body);
  }
}
